package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Lucene over words: a phrase query; then an interval query for all but a few of the words in a
 * stretch not much longer than the quotation.
 */
final class IntervalFinder extends LuceneFinder {
  private static final int SPARE = 4;

  IntervalFinder(Path folder) throws IOException {
    super(folder, new StandardAnalyzer());
  }

  @Override
  Query exact(List<String> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(term -> phrase.add(new Term(FIELD, term)));
    return phrase.build();
  }

  @Override
  Query near(List<String> terms) {
    IntervalsSource[] words = terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    IntervalsSource most = Intervals.atLeast(Math.max(1, words.length - EDITS), words);
    return new IntervalQuery(FIELD, Intervals.maxgaps(2 * EDITS + SPARE, most));
  }

  @Override
  List<Place> best(List<Place> matches, int terms) {
    return matches;
  }
}

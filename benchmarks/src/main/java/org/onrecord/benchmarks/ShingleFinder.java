package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene over shingles of three words: a phrase query over every third, which cover the quotation;
 * then as many of all shingles as the changes must leave, and in the documents that have them the
 * stretches where most stand close together.
 */
final class ShingleFinder extends LuceneFinder {
  private static final int SIZE = 3;

  /** How many times as long as the quotation a stretch may be. */
  private static final double STRETCH = 1.5;

  /** UTF-16 units of a word and the space after it, about. */
  private static final int UNITS = 8;

  ShingleFinder(Path folder) throws IOException {
    super(folder, new Shingles());
  }

  private static final class Shingles extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      ShingleFilter shingles = new ShingleFilter(new LowerCaseFilter(tokens), SIZE, SIZE);
      shingles.setOutputUnigrams(false);
      return new TokenStreamComponents(tokens, shingles);
    }
  }

  @Override
  Query exact(List<String> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int last = terms.size() - 1;
    for (int i = 0; i < last; i += SIZE) {
      phrase.add(new Term(FIELD, terms.get(i)), i);
    }
    phrase.add(new Term(FIELD, terms.get(last)), last);
    return phrase.build();
  }

  @Override
  Query near(List<String> terms) {
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    List<String> distinct = terms.stream().distinct().toList();
    for (String term : distinct) {
      most.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD);
    }
    most.setMinimumNumberShouldMatch(Math.max(1, distinct.size() - SIZE * EDITS));
    return most.build();
  }

  @Override
  List<Place> best(List<Place> matches, int terms) {
    List<Place> shingles = new ArrayList<>(matches);
    shingles.sort(Comparator.comparingInt(Place::document).thenComparingInt(Place::start));
    int units = (int) (STRETCH * UNITS * (terms + SIZE - 1));
    int most = 0;
    int from = 0;
    List<Place> best = new ArrayList<>();
    for (int to = 0; to < shingles.size(); to++) {
      Place last = shingles.get(to);
      while (shingles.get(from).document() != last.document()
          || last.end() - shingles.get(from).start() > units) {
        from++;
      }
      int count = to + 1 - from;
      if (count > most) {
        best.clear();
        most = count;
      }
      if (count == most) {
        best.add(new Place(last.document(), shingles.get(from).start(), last.end()));
      }
    }
    return best;
  }
}

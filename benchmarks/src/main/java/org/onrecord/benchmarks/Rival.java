package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene doing the same: finding the places at which a quotation stands, in order and unbroken, or
 * with all but a few of its words in a stretch not much longer than itself. It gives the first and
 * the last character of each, by the offsets in its index; it neither aligns nor gives the text.
 */
final class Rival implements AutoCloseable {
  private static final String FIELD = "text";
  private static final int SPARE = 4;

  /** As many places as OnRecord lists. */
  private static final int HITS = 200;

  private static final FieldType OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    OFFSETS.freeze();
  }

  private final Analyzer analyzer = new StandardAnalyzer();
  private final FSDirectory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;

  Rival(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
  }

  void add(String text) throws IOException {
    Document document = new Document();
    document.add(new Field(FIELD, text, OFFSETS));
    writer.addDocument(document);
  }

  void finish() throws IOException {
    writer.close();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  long bytes() throws IOException {
    long sum = 0;
    for (String file : directory.listAll()) {
      sum += directory.fileLength(file);
    }
    return sum;
  }

  /** The passages of all documents found: their first and last offsets, in pairs. */
  List<int[]> find(String quotation, int edits) throws IOException {
    IntervalsSource[] terms = terms(quotation);
    IntervalsSource source =
        edits == 0
            ? Intervals.phrase(terms)
            : Intervals.maxgaps(
                2 * edits + SPARE, Intervals.atLeast(Math.max(1, terms.length - edits), terms));
    Query query = searcher.rewrite(new IntervalQuery(FIELD, source));
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<int[]> passages = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
      LeafReaderContext leaf =
          reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
      Matches matches = weight.matches(leaf, hit.doc - leaf.docBase);
      MatchesIterator places = matches == null ? null : matches.getMatches(FIELD);
      while (places != null && places.next()) {
        passages.add(new int[] {places.startOffset(), places.endOffset()});
      }
    }
    return passages;
  }

  private IntervalsSource[] terms(String quotation) throws IOException {
    List<IntervalsSource> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(FIELD, quotation)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(Intervals.term(term.toString()));
      }
      tokens.end();
    }
    return terms.toArray(IntervalsSource[]::new);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}

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
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene doing the same: finding the document in which a quotation stands, in order and unbroken,
 * or with all but a few of its words in a stretch not much longer than itself. It neither aligns
 * nor gives the passage.
 */
final class Rival implements AutoCloseable {
  private static final String FIELD = "text";
  private static final int SPARE = 4;

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
    document.add(new TextField(FIELD, text, Field.Store.NO));
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

  /** Whether a passage is found. */
  boolean find(String quotation, int edits) throws IOException {
    IntervalsSource[] terms = terms(quotation);
    IntervalsSource source =
        edits == 0
            ? Intervals.phrase(terms)
            : Intervals.maxgaps(
                2 * edits + SPARE, Intervals.atLeast(Math.max(1, terms.length - edits), terms));
    return searcher.search(new IntervalQuery(FIELD, source), 1).scoreDocs.length > 0;
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

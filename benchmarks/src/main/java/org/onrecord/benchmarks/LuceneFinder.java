package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene as the rival: one field with positions and offsets, no norms and no scores. A quotation is
 * asked for as it stands; where that finds nothing, with up to {@link #EDITS} words changed. Places
 * come from the offsets in the index, and the passage's words from the stored text; Lucene does not
 * align them with the quotation.
 */
abstract class LuceneFinder implements Finder {
  static final String FIELD = "text";

  /** Words changed in a quotation that must still be found. */
  static final int EDITS = 3;

  private static final String NUMBER = "number";

  private static final String TEXT = "whole";

  /** As many places as OnRecord lists. */
  private static final int HITS = 200;

  private static final FieldType OFFSETS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    OFFSETS.setOmitNorms(true);
    OFFSETS.freeze();
  }

  private final Analyzer analyzer;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private int documents;

  LuceneFinder(Path folder, Analyzer analyzer) throws IOException {
    this.analyzer = analyzer;
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256));
  }

  /** What finds the terms of a quotation in their order and unbroken. */
  abstract Query exact(List<String> terms);

  /** What finds them with up to {@link #EDITS} words changed. */
  abstract Query near(List<String> terms);

  /** The best places by what {@link #near} matched, each document's together. */
  abstract List<Place> best(List<Place> matches, int terms);

  @Override
  public final void add(String text) throws IOException {
    Document document = new Document();
    document.add(new Field(FIELD, text, OFFSETS));
    document.add(new StoredField(TEXT, text));
    document.add(new NumericDocValuesField(NUMBER, documents++));
    writer.addDocument(document);
  }

  @Override
  public final void finish() throws IOException {
    writer.close();
  }

  @Override
  public final void open() throws IOException {
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
  }

  @Override
  public final long bytes() throws IOException {
    long sum = 0;
    for (String file : directory.listAll()) {
      sum += directory.fileLength(file);
    }
    return sum;
  }

  @Override
  public final List<Found> find(String quotation) throws IOException {
    List<String> terms = terms(quotation);
    Map<Integer, Integer> hits = new HashMap<>();
    List<Place> places = matches(exact(terms), hits);
    return texts(places.isEmpty() ? best(matches(near(terms), hits), terms.size()) : places, hits);
  }

  /** The words of places; a document's text is fetched once. */
  private List<Found> texts(List<Place> places, Map<Integer, Integer> hits) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Found> found = new ArrayList<>(places.size());
    int document = -1;
    String text = "";
    for (Place place : places) {
      if (place.document() != document) {
        document = place.document();
        text = stored.document(hits.get(document)).get(TEXT);
      }
      found.add(new Found(place, text.substring(place.start(), place.end())));
    }
    return found;
  }

  /**
   * All that a query matches, each document's together.
   *
   * @param numbered takes the index's own number of each document
   */
  private List<Place> matches(Query query, Map<Integer, Integer> numbered) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Place> found = new ArrayList<>();
    int hits = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
      DocIdSetIterator hit = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      while (hits < HITS && hit.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        hits++;
        numbers.advanceExact(hit.docID());
        int document = (int) numbers.longValue();
        numbered.put(document, leaf.docBase + hit.docID());
        Matches matches = weight.matches(leaf, hit.docID());
        MatchesIterator places = matches == null ? null : matches.getMatches(FIELD);
        while (places != null && places.next()) {
          found.add(new Place(document, places.startOffset(), places.endOffset()));
        }
      }
    }
    return found;
  }

  private List<String> terms(String quotation) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(FIELD, quotation)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    }
    return terms;
  }

  @Override
  public final void close() throws IOException {
    reader.close();
    directory.close();
  }
}

package org.onrecord.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/**
 * Asks SQLite's FTS5 and Lucene the same: the twenty best hits of a word with three filters, and
 * the counts of five facets over all hits. Times of questions are the processor's, so that a busy
 * machine does not count. It settled on what the ledger's search rests (docs/decisions/0097).
 */
public final class LedgerSearchRivals {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int HITS = 20;
  private static final int ROUNDS = 5;
  private static final String[] FACETS = {"speaker", "outlet", "year", "act", "certainty"};

  private final Path folder;
  private final long statements;

  private LedgerSearchRivals(Path folder, long statements) {
    this.folder = folder;
    this.statements = statements;
  }

  private record Row(
      long id,
      String text,
      String speaker,
      String outlet,
      int day,
      String act,
      String certainty,
      double reliability) {}

  /** What is asked: a word, statements from a day on, of speech, and reliable. */
  private record Question(String word, int from, String act, double reliability) {}

  private interface Receiver {
    void accept(Row row) throws IOException, SQLException;
  }

  /**
   * Measures.
   *
   * @param args an empty folder, and how many statements
   */
  public static void main(String[] args) throws Exception {
    new LedgerSearchRivals(Path.of(args[0]), Long.parseLong(args[1])).run();
  }

  private void run() throws Exception {
    Map<String, Integer> frequencies = new HashMap<>();
    long begun = System.nanoTime();
    makeSqlite(frequencies);
    say("FTS5 made in %.1f s, %.1f MB", since(begun), size("fts.db") / 1e6);
    begun = System.nanoTime();
    makeLucene();
    say("Lucene made in %.1f s, %.1f MB", since(begun), size("lucene") / 1e6);
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
        NIOFSDirectory directory = new NIOFSDirectory(folder.resolve("lucene"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (double share : new double[] {0.0001, 0.001, 0.01, 0.05, 1}) {
        List<String> words = words(frequencies, share);
        List<Double> fts = new ArrayList<>();
        List<Double> lucene = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          for (String word : words) {
            Question question = new Question(word, 2000, "speech", 0.7);
            long before = THREADS.getCurrentThreadCpuTime();
            long one = askSqlite(sqlite, question);
            long between = THREADS.getCurrentThreadCpuTime();
            long other = askLucene(searcher, question);
            double took = (between - before) / 1e6;
            double tookOther = (THREADS.getCurrentThreadCpuTime() - between) / 1e6;
            if (one != other) {
              throw new IllegalStateException(word + ": " + one + " and " + other + " hits");
            }
            if (round > 0) {
              fts.add(took);
              lucene.add(tookOther);
            }
          }
        }
        say(
            "%s of statements, %d words: FTS5 median %.1f p95 %.1f ms, Lucene median %.1f p95 %.1f"
                + " ms",
            share == 1 ? "the commonest" : 100 * share + " %",
            words.size(),
            at(fts, 0.5),
            at(fts, 0.95),
            at(lucene, 0.5),
            at(lucene, 0.95));
      }
    }
  }

  /** Up to ten words that stand in about this share of the statements; 1 for the commonest. */
  private List<String> words(Map<String, Integer> frequencies, double share) {
    double wanted = share * statements;
    return frequencies.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Integer>>comparingDouble(
                    entry -> share == 1 ? -entry.getValue() : Math.abs(entry.getValue() - wanted))
                .thenComparing(Map.Entry::getKey))
        .limit(share == 1 ? 1 : 10)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void each(Receiver receiver) throws IOException, SQLException {
    LedgerGenerator generator = new LedgerGenerator();
    long id = 0;
    while (id < statements) {
      PageRecord record = generator.next();
      String published = record.page().metadata().published();
      int day = Integer.parseInt(published.substring(0, 4)) * 372;
      for (Statement statement : record.statements()) {
        receiver.accept(
            new Row(
                ++id,
                record.words(statement.content()),
                record.speaker(statement).orElseThrow().name(),
                record.page().metadata().outlet(),
                day,
                statement.act().id(),
                statement.certainty().id(),
                statement.reliability()));
      }
    }
  }

  private void makeSqlite(Map<String, Integer> frequencies) throws Exception {
    try (Connection sqlite =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("fts.db"));
        java.sql.Statement make = sqlite.createStatement()) {
      make.execute("pragma cache_size = -65536");
      make.execute(
          "create virtual table words using fts5 (text, content = '', tokenize = 'porter')");
      make.execute(
          "create table statement (id integer primary key, speaker text, outlet text, year integer,"
              + " act text, certainty text, reliability real, day integer)");
      sqlite.setAutoCommit(false);
      try (PreparedStatement text =
              sqlite.prepareStatement("insert into words (rowid, text) values (?, ?)");
          PreparedStatement row =
              sqlite.prepareStatement("insert into statement values (?, ?, ?, ?, ?, ?, ?, ?)")) {
        each(
            one -> {
              count(one.text(), frequencies);
              text.setLong(1, one.id());
              text.setString(2, one.text());
              text.executeUpdate();
              row.setLong(1, one.id());
              row.setString(2, one.speaker());
              row.setString(3, one.outlet());
              row.setInt(4, one.day() / 372);
              row.setString(5, one.act());
              row.setString(6, one.certainty());
              row.setDouble(7, one.reliability());
              row.setInt(8, one.day());
              row.executeUpdate();
            });
      }
      sqlite.commit();
    }
  }

  private static void count(String text, Map<String, Integer> frequencies) {
    Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(word -> word.length() > 1)
        .distinct()
        .forEach(word -> frequencies.merge(word, 1, Integer::sum));
  }

  private void makeLucene() throws Exception {
    try (NIOFSDirectory directory = new NIOFSDirectory(folder.resolve("lucene"));
        EnglishAnalyzer analyzer =
            new EnglishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      each(
          one -> {
            Document document = new Document();
            document.add(new NumericDocValuesField("id", one.id()));
            document.add(new TextField("text", one.text(), Field.Store.NO));
            document.add(new SortedDocValuesField("speaker", new BytesRef(one.speaker())));
            document.add(new SortedDocValuesField("outlet", new BytesRef(one.outlet())));
            document.add(
                new SortedDocValuesField("year", new BytesRef(Integer.toString(one.day() / 372))));
            document.add(new SortedDocValuesField("act", new BytesRef(one.act())));
            document.add(new StringField("act", one.act(), Field.Store.NO));
            document.add(new SortedDocValuesField("certainty", new BytesRef(one.certainty())));
            document.add(new IntPoint("day", one.day()));
            document.add(new IntPoint("reliability", (int) Math.round(100 * one.reliability())));
            writer.addDocument(document);
          });
      writer.commit();
    }
  }

  /** All in one pass over the hits, which is faster than a GROUP BY for each facet. */
  private static long askSqlite(Connection sqlite, Question question) throws SQLException {
    List<Map<String, Integer>> facets = new ArrayList<>();
    for (int i = 0; i < FACETS.length; i++) {
      facets.add(new HashMap<>());
    }
    PriorityQueue<double[]> best = new PriorityQueue<>(Comparator.comparingDouble(a -> -a[0]));
    long hits = 0;
    try (PreparedStatement ask =
        sqlite.prepareStatement(
            "select s.id, w.rank, s.speaker, s.outlet, s.year, s.act, s.certainty from words w"
                + " join statement s on s.id = w.rowid where words match ? and s.day >= ? and"
                + " s.act = ? and s.reliability >= ?")) {
      ask.setString(1, '"' + question.word() + '"');
      ask.setInt(2, question.from() * 372);
      ask.setString(3, question.act());
      ask.setDouble(4, question.reliability());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          hits++;
          best.add(new double[] {rows.getDouble(2), rows.getLong(1)});
          if (best.size() > HITS) {
            best.remove();
          }
          for (int i = 0; i < FACETS.length; i++) {
            facets.get(i).merge(rows.getString(3 + i), 1, Integer::sum);
          }
        }
      }
    }
    return hits;
  }

  private static long askLucene(IndexSearcher searcher, Question question) throws IOException {
    Query word;
    try (EnglishAnalyzer analyzer =
        new EnglishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET)) {
      word =
          new TermQuery(
              new Term("text", analyzer.normalize("text", stem(analyzer, question.word()))));
    }
    Query query =
        new BooleanQuery.Builder()
            .add(word, Occur.MUST)
            .add(
                IntPoint.newRangeQuery("day", question.from() * 372, Integer.MAX_VALUE),
                Occur.FILTER)
            .add(new TermQuery(new Term("act", question.act())), Occur.FILTER)
            .add(
                IntPoint.newRangeQuery(
                    "reliability",
                    (int) Math.round(100 * question.reliability()),
                    Integer.MAX_VALUE),
                Occur.FILTER)
            .build();
    Hits hits = new Hits();
    return searcher.search(
        query,
        new CollectorManager<Hits, Long>() {
          @Override
          public Hits newCollector() {
            return hits;
          }

          @Override
          public Long reduce(Collection<Hits> all) {
            return hits.count;
          }
        });
  }

  private static String stem(EnglishAnalyzer analyzer, String word) throws IOException {
    try (var tokens = analyzer.tokenStream("text", word)) {
      var term =
          tokens.addAttribute(org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
      tokens.reset();
      tokens.incrementToken();
      return term.toString();
    }
  }

  /** Gathers the best and counts the facets, in one pass. */
  private static final class Hits extends SimpleCollector {
    private final PriorityQueue<double[]> best =
        new PriorityQueue<>(Comparator.comparingDouble(a -> a[0]));
    private final List<Map<String, Integer>> facets = new ArrayList<>();
    private final SortedDocValues[] values = new SortedDocValues[FACETS.length];
    private final int[][] counts = new int[FACETS.length][];
    private NumericDocValues ids;
    private Scorable scorer;
    private long count;

    private Hits() {
      for (int i = 0; i < FACETS.length; i++) {
        facets.add(new HashMap<>());
      }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      finish();
      ids = context.reader().getNumericDocValues("id");
      for (int i = 0; i < FACETS.length; i++) {
        values[i] = context.reader().getSortedDocValues(FACETS[i]);
        counts[i] = new int[values[i].getValueCount()];
      }
    }

    @Override
    public void finish() throws IOException {
      for (int i = 0; i < FACETS.length && counts[i] != null; i++) {
        for (int ord = 0; ord < counts[i].length; ord++) {
          if (counts[i][ord] > 0) {
            facets
                .get(i)
                .merge(values[i].lookupOrd(ord).utf8ToString(), counts[i][ord], Integer::sum);
          }
        }
        counts[i] = null;
      }
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
      count++;
      float score = scorer.score();
      if (best.size() < HITS || score > best.element()[0]) {
        ids.advanceExact(document);
        best.add(new double[] {score, ids.longValue()});
        if (best.size() > HITS) {
          best.remove();
        }
      }
      for (int i = 0; i < FACETS.length; i++) {
        if (values[i].advanceExact(document)) {
          counts[i][values[i].ordValue()]++;
        }
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  private long size(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = times.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

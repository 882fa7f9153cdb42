package org.onrecord.ledger.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.sql.Database;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.store.Changes;
import org.onrecord.ledger.store.Changes.Change;
import org.onrecord.ledger.store.IndexRow;
import org.onrecord.ledger.store.ShownPeople;

/**
 * Finds statements. Before each answer it takes in what changed in the ledger since the last one;
 * where another process is doing that, it answers as of then. What cannot be read is made anew, and
 * what cannot be written is kept in memory. Thread-safe.
 */
public final class SearchIndex implements Closeable {
  /** Another form is made anew. */
  private static final String FORM = "5";

  private static final Pattern LUCENES_FILE =
      Pattern.compile("_[0-9a-z]+[._].*|(pending_)?segments.*");

  /** Lucene warns where Java is newer than it knows; readers of pages need not hear of that. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private static final String FORM_KEY = "form";
  private static final String CHANGE_KEY = "change";
  private static final String NONCE_KEY = "nonce";

  private static final List<Field> FACETS =
      List.of(Field.SPEAKER, Field.OUTLET, Field.YEAR, Field.ACT, Field.CERTAINTY);

  private final Database database;
  private final List<FacetNames> facets = FACETS.stream().map(FacetNames::new).toList();
  private Directory directory;
  private final Object asking = new Object();
  private @Nullable DirectoryReader reader;
  private volatile @Nullable HeldAnswers held;

  private SearchIndex(Database database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /**
   * Opens the index of a ledger.
   *
   * @param folder where it lies, or will; where nothing can be written it is kept in memory
   */
  public static SearchIndex open(Database database, Path folder) throws IOException {
    boolean there = Files.isDirectory(folder);
    Path writes = there ? folder : folder.toAbsolutePath().getParent();
    boolean writable = writes != null && Files.isWritable(writes);
    return new SearchIndex(
        database,
        writable ? new ColumnsInMemory(new NIOFSDirectory(folder)) : new ByteBuffersDirectory());
  }

  /**
   * Answers a question.
   *
   * @throws LedgerException if another process makes the index for the first time
   */
  public Found search(Query query) throws IOException {
    DirectoryReader current = current();
    try {
      HeldAnswers answers = held;
      Found known = answers == null ? null : answers.known(query, current);
      if (known != null) {
        return known;
      }
      Found found = search(query, current);
      if (answers != null) {
        answers.keep(query, current, found);
      }
      return found;
    } finally {
      current.decRef();
    }
  }

  /**
   * Holds from now on the last answers, for who answers many questions, and reads now what
   * questions that many statements fit would read first.
   */
  public void hold() throws IOException {
    held = new HeldAnswers();
    for (Grouping grouping : List.of(Grouping.WORDS, Grouping.NONE)) {
      search(Query.builder().sort(Sort.SAID).grouping(grouping).build());
    }
  }

  /** A reader of all that is there now, which whoever asked gives back. */
  private synchronized DirectoryReader current() throws IOException {
    update();
    DirectoryReader current = reader;
    if (current == null) {
      throw new LedgerException(
          LedgerException.Fault.BUSY,
          database.name() + ": another program is preparing the search; try again in a moment");
    }
    current.incRef();
    return current;
  }

  /** One question at a time, so that the memory of many is bounded; facets are numbered by one. */
  private Found search(Query query, DirectoryReader current) throws IOException {
    synchronized (asking) {
      IndexSearcher searcher = new IndexSearcher(current);
      searcher.setSimilarity(new Closeness());
      return searcher.search(Questions.of(query), new OneGatherer(query, facets));
    }
  }

  /** All segments by one gatherer: there are no threads to share them. */
  private record OneGatherer(Query query, List<FacetNames> facets)
      implements CollectorManager<Gatherer, Found> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer(query, facets);
    }

    @Override
    public Found reduce(Collection<Gatherer> gatherers) throws IOException {
      return gatherers.iterator().next().found();
    }
  }

  /** Takes in what changed. */
  public synchronized void update() throws IOException {
    Change last = database.read(Changes::last);
    if (reader != null && last.equals(state(reader))) {
      return;
    }
    try {
      reopen();
    } catch (IOException e) {
      forget(); // it is made anew below
    }
    if (reader != null && last.equals(state(reader))) {
      return;
    }
    try {
      write();
      reopen();
    } catch (LockObtainFailedException e) {
      // another process takes it in, and the answer is as of the last time
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      keepInMemory(); // the disk is full, or fails
    }
  }

  /** As where nothing can be written: the answer is right, and the next run begins anew. */
  private void keepInMemory() throws IOException {
    forget();
    directory.close();
    directory = new ByteBuffersDirectory();
    write();
    reopen();
  }

  private void reopen() throws IOException {
    try {
      DirectoryReader newer =
          reader == null ? DirectoryReader.open(directory) : DirectoryReader.openIfChanged(reader);
      if (newer != null) {
        forget();
        reader = newer;
      }
    } catch (IndexNotFoundException e) {
      forget();
    }
  }

  private void forget() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  private static @Nullable Change state(DirectoryReader reader) throws IOException {
    return state(reader.getIndexCommit().getUserData());
  }

  /** Null where it is of another form. */
  private static @Nullable Change state(Map<String, String> data) {
    String change = data.get(CHANGE_KEY);
    String nonce = data.get(NONCE_KEY);
    return change == null || nonce == null || !FORM.equals(data.get(FORM_KEY))
        ? null
        : new Change(Long.parseLong(change), Long.parseLong(nonce));
  }

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setOpenMode(mode)
        .setSimilarity(new Closeness())
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /**
   * Makes all of it anew.
   *
   * @throws LedgerException if another process writes to it
   */
  public synchronized void remake() throws IOException {
    forget();
    try {
      writeAnew();
      reopen();
    } catch (LockObtainFailedException e) {
      throw new LedgerException(
          LedgerException.Fault.BUSY,
          database.name() + ": another program writes to its index; try again",
          e);
    } catch (LedgerException e) {
      throw e;
    } catch (IOException e) {
      throw new LedgerException(
          LedgerException.Fault.OTHER,
          database.name()
              + ": its index cannot be written ("
              + e.getMessage()
              + "); nothing is wrong with the ledger itself",
          e);
    }
  }

  private void write() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND))) {
      Map<String, String> data = new HashMap<>();
      Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
      if (live != null) {
        live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      }
      write(writer, state(data));
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (LedgerException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      writeAnew();
    }
  }

  private void writeAnew() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE))) {
      write(writer, null);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (LedgerException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      clear();
      try (IndexWriter writer =
          new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE))) {
        write(writer, null);
      }
    }
  }

  /** Lucene reads what is there even where it is to begin anew, so damage has to go first. */
  private void clear() throws IOException {
    for (String file : directory.listAll()) {
      if (LUCENES_FILE.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }

  private void write(IndexWriter writer, @Nullable Change known) throws IOException {
    Change taken = database.read(sql -> takeIn(sql, writer, known));
    Map<String, String> data =
        Map.of(
            FORM_KEY,
            FORM,
            CHANGE_KEY,
            Long.toString(taken.id()),
            NONCE_KEY,
            Long.toString(taken.nonce()));
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private static Change takeIn(Sql sql, IndexWriter writer, @Nullable Change known)
      throws SQLException, IOException {
    long after = 0;
    if (known != null && Changes.knows(sql, known)) {
      after = known.id();
    } else {
      writer.deleteAll();
    }
    ShownPeople people = ShownPeople.read(sql);
    for (IndexRow.Changed changed : IndexRow.changed(sql, after)) {
      if (after > 0) {
        writer.deleteDocuments(new Term(Field.READING.key(), Long.toString(changed.reading())));
      }
      if (changed.page() > 0) {
        for (IndexRow row : IndexRow.of(sql, changed, people)) {
          writer.addDocument(Documents.of(changed.reading(), row));
        }
      }
    }
    return Changes.last(sql);
  }

  @Override
  public synchronized void close() throws IOException {
    forget();
    directory.close();
  }
}

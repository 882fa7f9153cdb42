package org.onrecord.ledger.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;
import org.onrecord.ledger.sql.Database;
import org.onrecord.ledger.store.Changes;
import org.onrecord.ledger.store.Changes.Change;

/**
 * Finds statements. Before each answer it takes in what changed in the ledger since the last one;
 * where another process is doing that, it answers as of then. Once it holds ({@link #hold}) a
 * thread takes in what changes, and who is content with a moment ago is answered meanwhile. What
 * cannot be read is made anew, and what cannot be written is kept in memory. Thread-safe.
 */
public final class SearchIndex implements Closeable {
  /** Lucene warns where Java is newer than it knows; readers of pages need not hear of that. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  /** An answer that is held is given so long after something changed. */
  private static final long LONGEST_OLD = 10_000_000_000L;

  /** So many milliseconds somebody waits for what they changed. */
  private static final long LONGEST_WAIT = 10_000;

  /** So many while there is no index at all. */
  private static final long LONGEST_FIRST = 1_000;

  /** So many who adds much. */
  private static final long LONGEST_PREPARING = 600_000;

  private static final List<Field> FACETS =
      List.of(Field.SPEAKER, Field.OUTLET, Field.YEAR, Field.ACT, Field.CERTAINTY);

  private final Database database;
  private final IndexFiles files;
  private final ColumnsInMemory.Wanted columns;
  private final List<FacetNames> facets = FACETS.stream().map(FacetNames::new).toList();
  private final Tally tally = Tally.of(facets); // of who asks, one at a time

  /** Held by who takes in what changed, or puts another reader in the place of the last. */
  private final Object taking = new Object();

  private final Object asking = new Object();
  private volatile @Nullable Snapshot snapshot;
  private volatile @Nullable Follower follower;
  private final HeldAnswers answers = new HeldAnswers();
  private @Nullable HeldColumns heldColumns; // used by who asks, one at a time

  private SearchIndex(Database database, IndexFiles files, ColumnsInMemory.Wanted columns) {
    this.database = database;
    this.files = files;
    this.columns = columns;
  }

  /**
   * Opens the index of a ledger.
   *
   * @param folder where it lies, or will; where nothing can be written it is kept in memory
   * @param told how far it is, while much is taken in
   */
  public static SearchIndex open(Database database, Path folder, Consumer<Preparing> told)
      throws IOException {
    return open(database, folder, told, IndexFiles.PART);
  }

  /**
   * As {@link #open(Database, Path, Consumer)}.
   *
   * @param part how many readings are committed at once
   */
  static SearchIndex open(Database database, Path folder, Consumer<Preparing> told, int part)
      throws IOException {
    ColumnsInMemory.Wanted columns = new ColumnsInMemory.Wanted();
    return new SearchIndex(database, IndexFiles.in(database, folder, columns, told, part), columns);
  }

  /**
   * Answers a question as of now.
   *
   * @throws LedgerException if another process makes the index for the first time
   */
  public Found search(Query query) throws IOException {
    Snapshot now = current();
    try {
      return answer(query, now, now.version().change().id());
    } finally {
      now.reader().decRef();
    }
  }

  /**
   * Answers a question as of a moment ago: it waits for nobody unless what was there at a moment is
   * not yet taken in. Before {@link #hold} it answers as of now.
   *
   * @throws LedgerException if nothing is there yet, or the last changes could not be read
   */
  public Found searchLately(Query query, Moment since) throws IOException {
    Follower following = follower;
    if (following == null) {
      return search(query);
    }
    Snapshot lately = lately(following, since);
    try {
      return answer(query, lately, Math.min(since.change(), lately.version().change().id()));
    } finally {
      lately.reader().decRef();
    }
  }

  private Snapshot lately(Follower following, Moment since) throws IOException {
    following.refuseFailed();
    Snapshot now = acquired();
    if (now == null) {
      now = following.at(0, LONGEST_FIRST);
    } else if (now.version().change().id() < since.change()) {
      now.reader().decRef();
      long last = database.read(Changes::last).id();
      now = following.at(Math.min(last, since.change()), LONGEST_WAIT);
    }
    if (now == null) {
      following.refuseFailed();
      throw notReady();
    }
    return now;
  }

  private Found answer(Query query, Snapshot now, long least) throws IOException {
    Follower following = follower;
    if (following == null) {
      return search(query, now);
    }
    HeldAnswers.Held held = answers.last(query);
    if (held != null && held.version().change().id() >= least) {
      if (held.version().old() == 0) {
        return held.found();
      }
      if (held.version().old() < LONGEST_OLD && following.later(query, () -> refresh(query))) {
        return held.found();
      }
    }
    return kept(query, now);
  }

  private Found kept(Query query, Snapshot now) throws IOException {
    Found found = search(query, now);
    answers.keep(query, found, now.version());
    return found;
  }

  /** Answers again what was answered as of before, for who asks next. */
  private void refresh(Query query) throws IOException {
    Snapshot now = acquired();
    if (now != null) {
      try {
        kept(query, now);
      } finally {
        now.reader().decRef();
      }
    }
  }

  /**
   * Follows from now on what changes, by a thread of its own, and holds the columns of values and
   * the last answers in memory, for who answers many questions. Returns when it is as far as the
   * ledger.
   */
  public void hold() throws IOException {
    columns.no();
    synchronized (answers) {
      if (follower != null) {
        return;
      }
      follower = new Follower(this);
    }
    synchronized (asking) {
      heldColumns = new HeldColumns(facets);
    }
    synchronized (taking) {
      forget(); // which has the columns in another form
    }
    update();
    for (Grouping grouping : List.of(Grouping.WORDS, Grouping.NONE)) {
      search(Query.builder().sort(Sort.SAID).grouping(grouping).build());
    }
  }

  /** A reader of all that is there now, which whoever asked gives back. */
  private Snapshot current() throws IOException {
    Change last = database.read(Changes::last);
    Snapshot now = acquired();
    if (now != null && now.version().change().equals(last)) {
      return now;
    }
    if (now != null) {
      now.reader().decRef();
    }
    update();
    now = acquired();
    if (now == null) {
      throw notReady();
    }
    return now;
  }

  /** How far it is with what changed; empty where it takes in nothing. */
  public Optional<Preparing> preparing() {
    return files.preparing();
  }

  private LedgerException notReady() {
    return new LedgerException(
        LedgerException.Fault.PREPARING,
        database.name() + ": the search is being prepared; try again in a moment");
  }

  /** The last reader, which whoever asked gives back; null where there is none. */
  @Nullable Snapshot acquired() {
    for (Snapshot now = snapshot; now != null; now = snapshot) {
      if (now.reader().tryIncRef()) {
        return now;
      }
    }
    return null;
  }

  /** One question at a time, so that the memory of many is bounded; facets are numbered by one. */
  private Found search(Query query, Snapshot now) throws IOException {
    synchronized (asking) {
      HeldColumns held = heldColumns;
      if (held != null) {
        held.refresh(now.reader());
      }
      IndexSearcher searcher = new IndexSearcher(now.reader());
      searcher.setSimilarity(new Closeness());
      return searcher.search(Questions.of(query), new OneGatherer(query, tally, held));
    }
  }

  /** All segments by one gatherer: there are no threads to share them. */
  private record OneGatherer(Query query, Tally tally, @Nullable HeldColumns held)
      implements CollectorManager<Gatherer, Found> {
    @Override
    public Gatherer newCollector() {
      return new Gatherer(query, tally, held);
    }

    @Override
    public Found reduce(Collection<Gatherer> gatherers) throws IOException {
      return gatherers.iterator().next().found();
    }
  }

  /** Takes in what changed; who asks next gets no answer from before. */
  public void prepare() throws IOException {
    Follower following = follower;
    if (following == null) {
      update();
      return;
    }
    Snapshot now = following.at(database.read(Changes::last).id(), LONGEST_PREPARING);
    following.refuseFailed();
    if (now != null) {
      now.reader().decRef();
    }
    answers.clear();
  }

  /** Takes in what changed. */
  void update() throws IOException {
    synchronized (taking) {
      Change last = database.read(Changes::last);
      if (isAt(last)) {
        return;
      }
      try {
        reopen();
      } catch (IOException e) {
        forget(); // it is made anew below
      }
      if (isAt(last)) {
        return;
      }
      try {
        files.write(this::reopen);
        reopen();
      } catch (LockObtainFailedException e) {
        // another process takes it in, and the answer is as of the last time
      } catch (LedgerException e) {
        throw e;
      } catch (IOException e) {
        files.refuseInterrupted(e);
        keepInMemory(); // the disk is full, or fails
      }
    }
  }

  private boolean isAt(Change change) {
    Snapshot now = snapshot;
    return now != null && now.version().change().equals(change);
  }

  /** As where nothing can be written: the answer is right, and the next run begins anew. */
  private void keepInMemory() throws IOException {
    forget();
    files.moveToMemory();
    files.write(() -> {});
    reopen();
  }

  private void reopen() throws IOException {
    Snapshot now = snapshot;
    DirectoryReader newer = now == null ? files.open() : IndexFiles.openNewer(now.reader());
    if (newer != null && HeldColumns.isTooLarge(newer) && columns.yes()) {
      newer.close();
      newer = files.open();
    }
    if (newer == null) {
      return;
    }
    Change change = IndexFiles.state(newer);
    snapshot = new Snapshot(newer, new Snapshot.Version(change == null ? Change.NONE : change));
    if (now != null) {
      now.version().replace();
      now.reader().close();
    }
  }

  private void forget() throws IOException {
    Snapshot now = snapshot;
    snapshot = null;
    if (now != null) {
      now.version().replace();
      now.reader().close();
    }
  }

  /**
   * Makes all of it anew.
   *
   * @throws LedgerException if another process writes to it
   */
  public void remake() throws IOException {
    synchronized (taking) {
      forget();
      try {
        files.writeAnew(() -> {});
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
  }

  @Override
  public void close() throws IOException {
    files.stop();
    Follower following = follower;
    if (following != null) {
      following.close();
    }
    synchronized (taking) {
      forget();
      files.close();
    }
  }
}

package org.onrecord.ledger.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.sql.Database;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.store.Changes;
import org.onrecord.ledger.store.Changes.Change;
import org.onrecord.ledger.store.IndexRow;
import org.onrecord.ledger.store.ShownPeople;

/**
 * The files of an index, and how they are written: in parts, so that a kill costs the last part
 * alone and whoever looks on sees one after the other. What cannot be written is kept in memory.
 * Not thread-safe: one writes at a time, of this process and of all others.
 */
final class IndexFiles implements Closeable {
  /** Another form is made anew. */
  private static final String FORM = "5";

  /** So many readings are a part. */
  static final int PART = 5_000;

  /** After so many it is told how far it is. */
  private static final int STEP = 200;

  private static final Pattern LUCENES_FILE =
      Pattern.compile("_[0-9a-z]+[._].*|(pending_)?segments.*");

  private static final String FORM_KEY = "form";
  private static final String CHANGE_KEY = "change";
  private static final String NONCE_KEY = "nonce";

  /** Says "no" where it was never as far as the ledger. */
  private static final String WHOLE_KEY = "whole";

  private final Database database;
  private final Consumer<Preparing> told;
  private final int part;
  private Directory directory;
  private volatile boolean stopped;
  private volatile @Nullable Preparing now;

  private IndexFiles(Database database, Directory directory, Consumer<Preparing> told, int part) {
    this.part = part;
    this.database = database;
    this.directory = directory;
    this.told = told;
  }

  /**
   * Those in a folder.
   *
   * @param folder where nothing can be written they are kept in memory
   * @param columns whether the columns of values are read into memory
   * @param told how far writing is
   * @param part how many readings are committed at once
   */
  static IndexFiles in(
      Database database,
      Path folder,
      ColumnsInMemory.Wanted columns,
      Consumer<Preparing> told,
      int part)
      throws IOException {
    boolean there = Files.isDirectory(folder);
    Path writes = there ? folder : folder.toAbsolutePath().getParent();
    boolean writable = writes != null && Files.isWritable(writes);
    return new IndexFiles(
        database,
        writable
            ? new ColumnsInMemory(new NIOFSDirectory(folder), columns)
            : new ByteBuffersDirectory(),
        told,
        part);
  }

  /** From now on they are kept in memory, and begun anew. */
  void moveToMemory() throws IOException {
    directory.close();
    directory = new ByteBuffersDirectory();
  }

  /** A reader of what was written last; null where there is nothing whole of this ledger. */
  @Nullable DirectoryReader open() throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      Change change = state(reader);
      if (change != null && isWhole(reader) && database.read(sql -> Changes.knows(sql, change))) {
        return reader;
      }
      reader.close();
      return null;
    } catch (IndexNotFoundException e) {
      return null;
    }
  }

  /** A reader of what was written since; null where nothing was, or nothing whole. */
  static @Nullable DirectoryReader openNewer(DirectoryReader than) throws IOException {
    DirectoryReader reader = DirectoryReader.openIfChanged(than);
    if (reader == null || isWhole(reader)) {
      return reader;
    }
    reader.close();
    return null;
  }

  private static boolean isWhole(DirectoryReader reader) throws IOException {
    return isWhole(reader.getIndexCommit().getUserData());
  }

  private static boolean isWhole(Map<String, String> data) {
    return !"no".equals(data.get(WHOLE_KEY));
  }

  /** The last change that a reader sees; null where it is of another form. */
  static @Nullable Change state(DirectoryReader reader) throws IOException {
    return state(reader.getIndexCommit().getUserData());
  }

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
        .setCommitOnClose(false) // what was not committed may be a half
        .setMergeScheduler(new SerialMergeScheduler());
  }

  /** Called when a part was written. */
  @FunctionalInterface
  interface Parts {
    void written() throws IOException;
  }

  /**
   * Takes in what changed in the ledger.
   *
   * @throws LockObtainFailedException if another process does
   */
  void write(Parts parts) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND))) {
      Map<String, String> data = new HashMap<>();
      Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
      if (live != null) {
        live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      }
      write(writer, state(data), isWhole(data), parts);
    } catch (LockObtainFailedException | LedgerException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      refuseInterrupted(e);
      writeAnew(parts);
    }
  }

  /** To be interrupted closes files in the midst, which is no damage. */
  void refuseInterrupted(Exception cause) throws LedgerException {
    if (Thread.currentThread().isInterrupted()) {
      throw new LedgerException(LedgerException.Fault.BUSY, closed(), cause);
    }
  }

  private String closed() {
    return database.name() + ": it was closed meanwhile";
  }

  /** Has ended soon what is being written; it goes on from there the next time. */
  void stop() {
    stopped = true;
  }

  /** Makes all of it anew, as {@link #write}. */
  void writeAnew(Parts parts) throws IOException {
    try {
      create(parts);
    } catch (LockObtainFailedException | LedgerException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      refuseInterrupted(e);
      clear();
      create(parts);
    }
  }

  private void create(Parts parts) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE))) {
      write(writer, null, false, parts);
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

  /**
   * A part that was taken in.
   *
   * @param change as of which
   * @param left readings that are to come
   * @param anew whether what was there before was of another ledger, or nothing
   */
  private record Part(Change change, int taken, int left, boolean anew) {}

  /** How far writing is; empty where nothing is written. */
  Optional<Preparing> preparing() {
    return Optional.ofNullable(now);
  }

  private void write(IndexWriter writer, @Nullable Change known, boolean wasWhole, Parts parts)
      throws IOException {
    try {
      writeParts(writer, known, wasWhole, parts);
    } finally {
      now = null;
    }
  }

  private void writeParts(IndexWriter writer, @Nullable Change known, boolean wasWhole, Parts parts)
      throws IOException {
    Change from = known;
    boolean whole = wasWhole;
    int done = 0;
    for (boolean more = true; more; ) {
      Change after = from;
      int before = done;
      Part part = database.read(sql -> takeIn(sql, writer, after, before));
      more = part.left() > 0;
      whole = !more || (whole && !part.anew());
      from = part.change();
      done += part.taken();
      commit(writer, from, whole);
      if (more) {
        parts.written();
      }
    }
  }

  private static void commit(IndexWriter writer, Change change, boolean whole) throws IOException {
    Map<String, String> data =
        Map.of(
            FORM_KEY,
            FORM,
            CHANGE_KEY,
            Long.toString(change.id()),
            NONCE_KEY,
            Long.toString(change.nonce()),
            WHOLE_KEY,
            whole ? "yes" : "no");
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private Part takeIn(Sql sql, IndexWriter writer, @Nullable Change known, int done)
      throws SQLException, IOException {
    boolean anew = known == null || !Changes.knows(sql, known);
    long after = known == null || anew ? 0 : known.id();
    if (anew) {
      writer.deleteAll();
    }
    ShownPeople people = ShownPeople.read(sql);
    if (after > 0) {
      for (long removed : IndexRow.removed(sql, after)) {
        forget(writer, removed);
      }
    }
    List<IndexRow.Changed> changed = IndexRow.changed(sql, after);
    int end = end(changed);
    for (int i = 0; i < end; i++) {
      if (stopped) {
        throw new LedgerException(LedgerException.Fault.BUSY, closed());
      }
      if (i % STEP == 0) {
        Preparing here = new Preparing(Preparing.Stage.INDEX, done + i, done + changed.size());
        now = here;
        told.accept(here);
      }
      IndexRow.Changed each = changed.get(i);
      if (after > 0) {
        forget(writer, each.reading());
      }
      if (each.page() > 0) {
        for (IndexRow row : IndexRow.of(sql, each, people)) {
          writer.addDocument(Documents.of(each.reading(), row));
        }
      }
    }
    int left = changed.size() - end;
    Change last = left == 0 ? Changes.last(sql) : Changes.of(sql, changed.get(end - 1).change());
    return new Part(last, end, left, anew);
  }

  /** Where a part ends: not between readings of one change. */
  private int end(List<IndexRow.Changed> changed) {
    int end = Math.min(part, changed.size());
    while (end > 0
        && end < changed.size()
        && changed.get(end).change() == changed.get(end - 1).change()) {
      end++;
    }
    return end;
  }

  private static void forget(IndexWriter writer, long reading) throws IOException {
    writer.deleteDocuments(new Term(Field.READING.key(), Long.toString(reading)));
  }

  @Override
  public void close() throws IOException {
    directory.close();
  }
}

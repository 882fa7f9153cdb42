package org.onrecord.ledger.sql;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;

/**
 * A database with the ledger's tables: one writer at a time, any number of readers. Thread-safe.
 */
public interface Database extends Closeable {

  /** What messages call it. */
  String name();

  /**
   * Reads, in one view of the data that does not change meanwhile.
   *
   * @throws LedgerException if that fails
   */
  <T extends @Nullable Object> T read(Work<T> work) throws IOException;

  /**
   * Writes: all that was done is kept once this returns, and none of it where it throws.
   *
   * @throws LedgerException if that fails, also where another writer does not end in time
   */
  <T extends @Nullable Object> T write(Work<T> work) throws IOException;

  /**
   * The folder for what is made of the ledger and can be made anew. It need not be there yet.
   *
   * @throws LedgerException if the database cannot be asked
   */
  Path folder() throws IOException;

  /** How many bytes it takes. */
  long size() throws IOException;

  /**
   * What the database finds wrong with itself.
   *
   * @return one sentence each; empty where all is well
   */
  List<String> faults() throws IOException;

  /**
   * Copies it as it is at this moment, while others may write, into a ledger of SQLite.
   *
   * @param file that is not there yet: it appears when it is whole
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  void copyTo(Path file) throws IOException;

  @Override
  void close() throws LedgerException;
}

package org.onrecord.trace.index;

import java.io.IOException;
import org.onrecord.trace.source.CorruptIndexException;

/** Where the bytes of a segment lie: in a file or in memory. Thread-safe. */
interface SegmentData {
  /** The name of its file, for messages. */
  String name();

  /** All bytes. */
  int size();

  /**
   * Reads some of them.
   *
   * @param at the first
   * @param length how many; they lie within {@link #size()}
   * @return not to be changed
   * @throws CorruptIndexException if they are no longer there
   * @throws IOException if they cannot be read
   */
  byte[] read(int at, int length) throws IOException;

  /** Closes the data; reading fails afterwards. */
  void close();
}

package org.onrecord.spark.input;

import java.io.IOException;
import org.onrecord.record.PageRecord;

/** Takes what becomes of a unit, in the order of its file. */
public interface RecordSink {
  /** A page was read. */
  void record(PageRecord record) throws IOException;

  /** Something was not. */
  void failure(Failure failure) throws IOException;

  /**
   * The reader is so far.
   *
   * @param bytes of the unit, 0 to its size
   * @throws IOException if the task is to stop
   */
  void reached(long bytes) throws IOException;
}

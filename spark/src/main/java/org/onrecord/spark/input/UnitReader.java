package org.onrecord.spark.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.onrecord.OnRecord;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.input.InputReader;

/**
 * Reads units. Holds one page at a time, however large the file. Thread-safe.
 *
 * @param onRecord finds the statements
 * @param limits on each page
 * @param configuration of Hadoop
 */
public record UnitReader(OnRecord onRecord, PageLimits limits, Configuration configuration) {

  /**
   * Reads a unit to its end.
   *
   * @param sink told of each page and each failure
   * @throws IOException if the file cannot be read, or the sink does not take it; then nothing that
   *     the sink was told counts
   */
  public void read(Unit unit, RecordSink sink) throws IOException {
    switch (unit.kind()) {
      case WARC, WACZ ->
          new ArchivePages(onRecord, new InputReader(limits), limits, configuration)
              .read(unit, sink);
      case RECORDS -> new RecordLines(configuration).read(unit, sink);
    }
  }
}

package org.onrecord.app.job;

import java.io.IOException;
import java.util.List;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.OrderedRun;
import org.onrecord.sources.input.PageStream;

/**
 * Reads the pages that are to be added to a ledger, for a command and for the workbench.
 *
 * @param onRecord finds the statements
 * @param threads pages read at once, at least 1
 * @param limits on each page
 * @param fetching how addresses are fetched
 * @param keeper given the bytes of pages that are new
 */
record PageReading(
    OnRecord onRecord,
    int threads,
    PageLimits limits,
    FetchSettings fetching,
    SourceKeeper keeper) {

  /** Takes what became of each page, in their order. */
  @FunctionalInterface
  interface Receiver {
    /**
     * Takes it.
     *
     * @param position how many bytes of the inputs have been read
     */
    void accept(AddedRecord result, long position) throws IOException;
  }

  /**
   * Reads them all; what the ledger holds already costs no more than reading its text.
   *
   * @param log told what in archives and at addresses cannot be read
   * @throws IOException if the receiver throws it
   */
  void read(List<FoundInput> inputs, Ledger ledger, ReadingLog log, Receiver receiver)
      throws IOException {
    AddedRecord.Task task = new AddedRecord.Task(onRecord, new InputReader(limits), ledger, keeper);
    try (PageStream stream =
        new PageStream(inputs, new ContainerOpener(limits, fetching), PageStream.Unread.ALL, log)) {
      new OrderedRun<>(threads, task::read)
          .read(stream::next, result -> receiver.accept(result, stream.position()));
    }
  }
}

package org.onrecord.app.job;

import java.io.IOException;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;

/** What became of one page that is to be added. */
sealed interface AddedRecord {

  /** What the page is called. */
  String source();

  /**
   * It was read.
   *
   * @param record what was found
   */
  record Read(String source, PageRecord record) implements AddedRecord {}

  /** The ledger holds this very reading. */
  record Known(String source) implements AddedRecord {}

  /**
   * It was not read.
   *
   * @param cause why
   */
  record Failed(String source, Throwable cause) implements AddedRecord {}

  /**
   * Reads pages; those that are known cost no more than reading their text. Thread-safe.
   *
   * @param onRecord finds the statements
   * @param pages reads
   * @param ledger knows what is there
   * @param keeper given the bytes of pages that are new
   */
  record Task(OnRecord onRecord, InputReader pages, Ledger ledger, SourceKeeper keeper) {

    /** Reads a page. Whatever goes wrong with it is returned as the result. */
    @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
    AddedRecord read(PageInput input) {
      try {
        CapturedBytes captured = new CapturedBytes(keeper.most());
        Page page = captured.read(pages, input);
        if (ledger.holds(page.id(), onRecord.provenance())) {
          return new Known(input.source());
        }
        Read read = new Read(input.source(), onRecord.recordOf(page));
        if (captured.isWhole()) {
          keeper.keep(page.id(), captured.bytes());
        }
        return read;
      } catch (IOException | RuntimeException | Error e) {
        return new Failed(input.source(), e);
      }
    }
  }
}

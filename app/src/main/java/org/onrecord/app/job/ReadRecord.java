package org.onrecord.app.job;

import java.io.IOException;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;

/** What became of one page. */
sealed interface ReadRecord {
  /** It was read. */
  record Read(PageRecord record) implements ReadRecord {}

  /** It was not. */
  record Failed(PageInput input, Throwable cause) implements ReadRecord {}

  /** Reads pages. Thread-safe. */
  record Task(OnRecord onRecord, InputReader pages) {
    @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
    ReadRecord read(PageInput input) {
      try {
        return new Read(onRecord.recordOf(pages.read(input)));
      } catch (IOException | RuntimeException | Error e) {
        return new Failed(input, e);
      }
    }
  }
}

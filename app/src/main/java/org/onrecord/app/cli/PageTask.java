package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;

/**
 * Reads and renders one page. Thread-safe.
 *
 * @param onRecord reads
 * @param renderer renders
 */
record PageTask(OnRecord onRecord, OutputFormat.Renderer renderer) {

  /** Does it; whatever goes wrong with this page is told in the result. */
  @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
  PageResult read(Input input) {
    try (InputStream bytes = input.open()) {
      PageRecord page = onRecord.read(input.source(), bytes);
      byte[] rendered = renderer.render(page).getBytes(StandardCharsets.UTF_8);
      return new PageResult.Read(input, rendered, page.statements().size());
    } catch (IOException | RuntimeException | Error e) {
      return new PageResult.Failed(input, e);
    }
  }
}

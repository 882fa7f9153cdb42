package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.onrecord.OnRecord;
import org.onrecord.app.report.IndexEntry;
import org.onrecord.page.PageReader;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Statement;

/**
 * Reads and renders one page. Thread-safe.
 *
 * @param onRecord finds the statements
 * @param pages reads
 * @param renderer renders
 */
record PageTask(OnRecord onRecord, PageReader pages, OutputFormat.Renderer renderer) {

  /** Does it; whatever goes wrong with this page is told in the result. */
  @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
  PageResult read(Input input) {
    try (InputStream bytes = input.open()) {
      PageRecord page = onRecord.recordOf(pages.read(input.source(), bytes, input.capture()));
      byte[] rendered = renderer.render(page).getBytes(StandardCharsets.UTF_8);
      return new PageResult.Read(input, rendered, entry(input, page));
    } catch (IOException | RuntimeException | Error e) {
      return new PageResult.Failed(input, e);
    }
  }

  private static IndexEntry entry(Input input, PageRecord record) {
    String headline = record.page().metadata().headline();
    long speakers =
        record.statements().stream()
            .map(Statement::speaker)
            .filter(Objects::nonNull)
            .distinct()
            .count();
    return new IndexEntry(
        input.relativeName() + OutputFormat.HTML.ending(),
        headline == null ? input.relativeName() : headline,
        input.source(),
        record.statements().size(),
        (int) speakers,
        record.diagnostics().size());
  }
}

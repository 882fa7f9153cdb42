package org.onrecord.app.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.onrecord.OnRecord;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.app.output.PageResult;
import org.onrecord.record.PageRecord;
import org.onrecord.report.IndexEntry;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.statement.Statement;

/**
 * Reads and renders one page. Thread-safe.
 *
 * @param onRecord finds the statements
 * @param pages reads
 * @param renderer renders
 */
public record PageTask(OnRecord onRecord, InputReader pages, OutputFormat.Renderer renderer) {

  /** Reads a page. Whatever goes wrong with it is returned as the result. */
  @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
  public PageResult read(PageInput input) {
    try {
      PageRecord page = onRecord.recordOf(pages.read(input));
      byte[] rendered = renderer.render(page).getBytes(StandardCharsets.UTF_8);
      return new PageResult.Read(input, rendered, entry(input, page));
    } catch (IOException | RuntimeException | Error e) {
      return new PageResult.Failed(input, e);
    }
  }

  private static IndexEntry entry(PageInput input, PageRecord record) {
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

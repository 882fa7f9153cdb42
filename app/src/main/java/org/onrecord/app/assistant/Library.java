package org.onrecord.app.assistant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.ModelOnDemand;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.text.FileName;

/** Reads what an assistant names, within the grounds. The model is loaded when it is needed. */
final class Library implements AutoCloseable {
  private final Grounds grounds;
  private final InputReader reader;
  private final ModelOnDemand model = new ModelOnDemand();

  Library(Grounds grounds, PageLimits limits) {
    this.grounds = grounds;
    this.reader = new InputReader(limits);
  }

  Grounds grounds() {
    return grounds;
  }

  /**
   * Reads the page that the arguments {@code path} or {@code text} name.
   *
   * @throws ToolException if it is neither or both, or may not be read
   */
  PageRecord record(@Nullable String path, @Nullable String text)
      throws ToolException, IOException {
    if ((path == null) == (text == null)) {
      throw new ToolException("give either a path or a text");
    }
    if (text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return model()
          .recordOf(
              reader.read(new PageInput.StandardInput("text", new ByteArrayInputStream(bytes))));
    }
    return model().recordOf(page(grounds.resolve(String.valueOf(path))));
  }

  /**
   * Reads a page.
   *
   * @param file within the grounds
   */
  private Page page(Path file) throws ToolException, IOException {
    if (!Files.isRegularFile(file)) {
      throw new ToolException(shown(file) + ": this is no file; name one page");
    }
    String name = FileName.of(file);
    InputFinder.Found found =
        new InputFinder("", InputStream.nullInputStream(), null).find(List.of(name));
    FoundInput input = found.inputs().isEmpty() ? null : found.inputs().get(0);
    if (!(input instanceof PageInput.PageFile page)) {
      throw new ToolException(shown(file) + ": this holds several pages; name a page");
    }
    return read(page);
  }

  /** Reads a page; what stands beside it counts only where that may be read, too. */
  Page read(PageInput.PageFile file) throws IOException {
    if (grounds.mayReadBeside(file.path())) {
      return reader.read(file);
    }
    try (InputStream bytes = file.open()) {
      return reader.read(new PageInput.StandardInput(file.source(), bytes));
    }
  }

  /** Reads a page out of something. */
  Page read(PageInput.HeldPage held) throws IOException {
    return reader.read(held);
  }

  String shown(Path file) {
    return grounds.shown(FileName.of(file));
  }

  OnRecord model() {
    return model.get();
  }

  @Override
  public void close() {
    model.close();
  }
}

package org.onrecord.sources.input;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.sources.sidecar.Sidecars;

/**
 * Reads the pages behind inputs: text, HTML and documents, with what somebody wrote down beside
 * them. Thread-safe.
 */
public final class InputReader {
  private final PageReader pages;
  private final Sidecars sidecars = new Sidecars();

  /**
   * Makes a reader.
   *
   * @param limits how much work one page may cost
   */
  public InputReader(PageLimits limits) {
    this(new PageReader(limits, DocumentFormats.ALL));
  }

  private InputReader(PageReader pages) {
    this.pages = pages;
  }

  /**
   * Makes a reader that does not look for conversations, as {@link PageReader#withoutTurns} has it.
   *
   * @param limits how much work one page may cost
   */
  public static InputReader withoutTurns(PageLimits limits) {
    return new InputReader(new PageReader(limits, DocumentFormats.ALL).withoutTurns());
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it cannot be read
   */
  public Page read(PageInput input) throws IOException {
    try (InputStream bytes = input.open()) {
      return read(input, bytes);
    }
  }

  /**
   * Reads a page whose bytes are opened already.
   *
   * @param bytes read to their end, not closed
   * @throws IOException if they cannot be read
   */
  public Page read(PageInput input, InputStream bytes) throws IOException {
    return withSidecar(input, pages.read(input.source(), bytes, input.capture()));
  }

  private Page withSidecar(PageInput input, Page page) throws IOException {
    return input instanceof PageInput.PageFile file ? sidecars.over(page, file.path()) : page;
  }

  /**
   * The digest of what stands beside a page; empty where nothing does.
   *
   * @throws IOException if it cannot be read
   */
  public String sidecarStamp(PageInput input) throws IOException {
    return input instanceof PageInput.PageFile file ? sidecars.stamp(file.path()) : "";
  }

  /**
   * Reads a page and explains why it was read as it was.
   *
   * @throws IOException if it cannot be read
   */
  public PageExplanation explain(PageInput input) throws IOException {
    try (InputStream bytes = input.open()) {
      PageExplanation told = pages.explain(input.source(), bytes, input.capture());
      return new PageExplanation(
          withSidecar(input, told.page()),
          told.choices(),
          told.rejected(),
          told.leftOut(),
          told.told());
    }
  }
}

package org.onrecord.sources.input;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;

/** Reads the pages behind inputs: text, HTML and documents. Thread-safe. */
public final class InputReader {
  private final PageReader pages;

  /**
   * Makes a reader.
   *
   * @param limits how much work one page may cost
   */
  public InputReader(PageLimits limits) {
    this.pages = new PageReader(limits, DocumentFormats.ALL);
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
    return pages.read(input.source(), bytes, input.capture());
  }

  /**
   * Reads a page and explains why it was read as it was.
   *
   * @throws IOException if it cannot be read
   */
  public PageExplanation explain(PageInput input) throws IOException {
    try (InputStream bytes = input.open()) {
      return pages.explain(input.source(), bytes, input.capture());
    }
  }
}

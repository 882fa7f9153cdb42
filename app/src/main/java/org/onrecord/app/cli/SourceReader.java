package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PageReader;
import org.onrecord.trace.Source;

/** Reads pages as sources to verify against. */
final class SourceReader {
  private final PageReader pages;

  SourceReader(PageLimits limits) {
    this.pages = new PageReader(limits);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it cannot be read
   */
  Source read(Input input) throws IOException {
    try (InputStream bytes = input.open()) {
      return Source.of(pages.read(input.source(), bytes, input.capture()));
    }
  }
}

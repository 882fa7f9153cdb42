package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InputStream;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PageReader;
import org.onrecord.trace.Source;

/**
 * Reads an input as sources to verify against. A page is one; a form that holds several pages in a
 * file would give each to the sink.
 */
final class SourceReader {
  private final PageReader pages;

  /** Takes sources. */
  @FunctionalInterface
  interface Sink {
    void add(Source source) throws IOException;
  }

  SourceReader(PageLimits limits) {
    this.pages = new PageReader(limits);
  }

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be read, or the sink cannot take it
   */
  void read(Input input, Sink sink) throws IOException {
    try (InputStream bytes = input.open()) {
      sink.add(Source.of(pages.read(input.source(), bytes)));
    }
  }
}

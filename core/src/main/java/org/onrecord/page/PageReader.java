package org.onrecord.page;

import java.io.IOException;
import java.io.InputStream;

/** Reads bytes into a {@link Page}. Thread-safe; one instance serves all threads. */
public final class PageReader {
  private final PageLimits limits;

  /**
   * Makes a reader.
   *
   * @param limits how much work one page may cost
   */
  public PageReader(PageLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one page. Gzip, format and charset are told from the bytes; the ending of the name counts
   * only where they leave it open.
   *
   * @param source path, URL or record id: named in the record and in errors
   * @param bytes the page; read to its end, not closed
   * @throws UnreadablePageException if it is empty, binary, or larger than the limits allow
   * @throws IOException if reading the bytes fails
   */
  public Page read(String source, InputStream bytes) throws IOException {
    throw new UnsupportedOperationException(limits.toString());
  }
}

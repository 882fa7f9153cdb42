package org.onrecord.app.output;

import org.onrecord.report.IndexEntry;
import org.onrecord.sources.input.PageInput;

/** What became of one page. */
public sealed interface PageResult {

  /** The page. */
  PageInput input();

  /**
   * It was read.
   *
   * @param input the page
   * @param rendered its output, UTF-8; not to be changed
   * @param entry its line in an index of pages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Read(PageInput input, byte[] rendered, IndexEntry entry) implements PageResult {}

  /**
   * It was not.
   *
   * @param input the page
   * @param cause why
   */
  record Failed(PageInput input, Throwable cause) implements PageResult {}
}

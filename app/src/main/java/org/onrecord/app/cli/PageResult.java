package org.onrecord.app.cli;

import org.onrecord.app.report.IndexEntry;

/** What became of one page. */
sealed interface PageResult {

  /** The page. */
  Input input();

  /**
   * It was read.
   *
   * @param input the page
   * @param rendered its output, UTF-8; not to be changed
   * @param entry its line in an index of pages
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Read(Input input, byte[] rendered, IndexEntry entry) implements PageResult {}

  /**
   * It was not.
   *
   * @param input the page
   * @param cause why
   */
  record Failed(Input input, Throwable cause) implements PageResult {}
}

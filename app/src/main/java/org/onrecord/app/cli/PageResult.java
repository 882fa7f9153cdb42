package org.onrecord.app.cli;

/** What became of one page. */
sealed interface PageResult {

  /** The page. */
  Input input();

  /**
   * It was read.
   *
   * @param input the page
   * @param rendered its output, UTF-8; not to be changed
   * @param statements how many were found
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Read(Input input, byte[] rendered, int statements) implements PageResult {}

  /**
   * It was not.
   *
   * @param input the page
   * @param cause why
   */
  record Failed(Input input, Throwable cause) implements PageResult {}
}

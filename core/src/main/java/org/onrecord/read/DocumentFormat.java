package org.onrecord.read;

import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;

/**
 * A format of files that are no text, such as PDF: recognised by its bytes, whatever the file is
 * called. Thread-safe.
 */
public interface DocumentFormat {

  /**
   * Whether a file is of this format. Called for every page, so it looks at a few bytes only.
   *
   * @param bytes all of the file, decompressed; not to be changed
   */
  boolean recognises(byte[] bytes);

  /**
   * Reads a file. Whatever its bytes are, this ends with a text or with the exception.
   *
   * @param source what messages call it
   * @param bytes all of the file, decompressed; not to be changed
   * @param limits how much work it may cost
   * @throws UnreadablePageException if nothing of it can be read
   */
  DocumentText read(String source, byte[] bytes, PageLimits limits) throws UnreadablePageException;
}

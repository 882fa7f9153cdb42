package org.onrecord.app.evaluate;

import java.io.IOException;

/** Finds statements in a text, or looks them up. Thread-safe. */
@FunctionalInterface
interface Finder {

  /**
   * Finds the statements. A text that cannot be read, or has no record, is {@link
   * Findings#missing()}.
   *
   * @param document the document
   * @param bytes the text's file; not to be changed
   * @param own the same, decoded, without a byte order mark
   * @throws IOException if what is needed cannot be read
   */
  Findings find(GoldDocument document, byte[] bytes, String own) throws IOException;
}

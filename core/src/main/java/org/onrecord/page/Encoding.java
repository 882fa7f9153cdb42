package org.onrecord.page;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a page's bytes stand for characters.
 *
 * @param charset the one to decode with
 * @param bomLength bytes of byte order mark to leave out
 * @param notices why it may be doubted
 */
record Encoding(Charset charset, int bomLength, List<Notice> notices) {

  /** Copies the list. */
  Encoding {
    notices = List.copyOf(notices);
  }

  /** Whether a character takes two or four bytes at least, so that NUL bytes are to be expected. */
  boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }
}

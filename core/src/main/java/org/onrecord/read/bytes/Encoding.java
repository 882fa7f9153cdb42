package org.onrecord.read.bytes;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page's bytes stand for characters.
 *
 * @param charset the one to decode with
 * @param bomLength bytes of byte order mark to leave out
 * @param notices why it may be doubted
 * @param utf8 how far the bytes are well-formed UTF-8; null where that was not examined
 */
public record Encoding(Charset charset, int bomLength, List<Notice> notices, @Nullable Utf8 utf8) {

  /** Copies the list. */
  public Encoding {
    notices = List.copyOf(notices);
  }

  /** The encoding that a byte order mark declares. */
  static Encoding marked(Charset charset, int bomLength) {
    return new Encoding(charset, bomLength, List.of(), null);
  }

  /** Whether a character takes two or four bytes at least, so that NUL bytes are to be expected. */
  boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }
}

package org.onrecord.sources;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What the user of a program can do about a message of this module. The module knows no program's
 * options: a program says by {@link RemedyWords} how they are called, and without that the message
 * says what would have to be set.
 */
public enum Remedy {
  /** A page may have more bytes. Goes on after "raise it". */
  MORE_PAGE_BYTES(""),

  /** A file may unpack to more times its size. Goes on after "raise it". */
  MORE_COMPRESSED_RATIO(""),

  /** What a feed or a sitemap leads to is read. Goes on with what is read then. */
  FOLLOW_LINKS("if links are followed"),

  /** Servers are asked that have no public address. */
  ALLOW_PRIVATE("if you mean it, allow such addresses"),

  /** Java may use more memory. Goes on with how much, as in "4g". */
  MORE_MEMORY("give it more with -Xmx"),

  /** Where in the program a fault happened. */
  SHOW_STACK_TRACE("its stack trace says where");

  /** Looked for once, when the first message needs it. */
  private static final class Own {
    private static final @Nullable RemedyWords WORDS =
        ServiceLoader.load(RemedyWords.class, Remedy.class.getClassLoader())
            .findFirst()
            .orElse(null);
  }

  private final String unnamed;

  Remedy(String unnamed) {
    this.unnamed = unnamed;
  }

  /** The words to put into a message, in the program's own terms where it has some. */
  public String words() {
    RemedyWords own = Own.WORDS;
    return own == null ? unnamed : own.of(this);
  }
}

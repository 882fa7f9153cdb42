package org.onrecord.app.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names for the documents of one folder: brat and {@code evaluate} look into no folder below it,
 * and brat's addresses hold no white space. Each is given once, also on a disk that takes capitals
 * and small letters for the same.
 */
public final class BratNames {
  private static final int LONGEST = 60;

  private final Set<String> given = new HashSet<>();

  /**
   * The next name, without an ending.
   *
   * @param source what the page is called
   */
  public String next(String source) {
    String base = base(source);
    String name = base;
    for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = base + "-" + i;
    }
    return name;
  }

  private static String base(String source) {
    String plain =
        source
            .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "_")
            .replaceAll("^[._]+", "")
            .replaceAll("(?i)\\.(?:txt|ann)$", "");
    String kept = Piece.last(plain, LONGEST);
    return kept.isEmpty() ? "page" : kept;
  }
}

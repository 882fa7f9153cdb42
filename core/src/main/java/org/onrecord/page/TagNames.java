package org.onrecord.page;

/**
 * Bounds tag names before a page is parsed. The parser takes "&lt;" into the name of a tag and
 * copies all of the name each time, so that {@code <a<a<a…} costs the square of its length.
 */
final class TagNames {
  /** No name of an element has one. */
  private static final int MOST_ANGLES = 64;

  private TagNames() {}

  /**
   * The page with "_" in the place of "&lt;" in tag names that have too many: the same length, the
   * same markup but for the name. Cost: linear.
   */
  static String bounded(String source) {
    StringBuilder bounded = null;
    int open = source.indexOf('<');
    while (open >= 0) {
      int at = open + 1;
      int angles = 0;
      while (at < source.length() && isOfName(source.charAt(at), at == open + 1)) {
        if (source.charAt(at) == '<' && ++angles > MOST_ANGLES) {
          bounded = bounded == null ? new StringBuilder(source) : bounded;
          bounded.setCharAt(at, '_');
        }
        at++;
      }
      open = source.indexOf('<', Math.max(at, open + 1));
    }
    return bounded == null ? source : bounded.toString();
  }

  private static boolean isOfName(char c, boolean first) {
    if (first) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/';
    }
    return c > ' ' && c != '>' && c != '/';
  }
}

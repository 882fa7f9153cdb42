package org.onrecord.page;

/**
 * Bounds tag names before a page is parsed. The parser reads a name in pieces, ended by its buffer
 * or by "&lt;", and copies all of it for each: {@code <a<a<a…} would cost the square of its length.
 */
final class TagNames {
  /** No element's name is nearly as long. */
  private static final int LONGEST = 1000;

  private TagNames() {}

  /**
   * The page with a space in each tag name that is longer, so that the rest of the name is an
   * attribute: the same length, and the same text. Cost: linear.
   */
  static String bounded(String source) {
    StringBuilder bounded = null;
    int open = source.indexOf('<');
    while (open >= 0) {
      int at = open + 1;
      while (at < source.length() && isOfName(source.charAt(at), at == open + 1)) {
        at++;
      }
      if (at - open > LONGEST) {
        bounded = bounded == null ? new StringBuilder(source) : bounded;
        bounded.setCharAt(open + LONGEST, ' ');
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

package org.onrecord.read.html.source;

/**
 * Bounds tag names before a page is parsed. The parser reads a name in pieces, ended by its buffer
 * or by "&lt;", and copies all of it for each: {@code <a<a<a…} would cost the square of its length.
 */
final class TagNames {
  /** The most characters of a tag name; no element's name is nearly as long. */
  private static final int LONGEST = 1000;

  private TagNames() {}

  /**
   * The page with a space in each tag name that is longer, so that the rest of the name is an
   * attribute: the same length, and the same text. Cost: linear.
   */
  static String bounded(String source) {
    return mayBeLong(source, 0, source.length()) ? bound(source) : source;
  }

  /**
   * Whether a stretch without the end of a name is that long. Looks from each end of a name back to
   * where the stretch with it began: few looks a page.
   */
  static boolean mayBeLong(String source, int from, int end) {
    int start = from;
    while (start + LONGEST <= end) {
      int at = start + LONGEST - 1;
      while (at >= start && isOfName(source.charAt(at), false)) {
        at--;
      }
      if (at < start) {
        return true;
      }
      start = at + 1;
    }
    return false;
  }

  private static String bound(String source) {
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

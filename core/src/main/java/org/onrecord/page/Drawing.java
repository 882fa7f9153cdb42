package org.onrecord.page;

import java.util.Locale;
import java.util.Set;

/**
 * A drawing in the markup (SVG) that holds shapes only. No reader's text is in it, and pages carry
 * hundreds, as icons. One with styles, scripts, comments or HTML in it is left to the parser, which
 * may see its end elsewhere.
 */
final class Drawing {
  private static final int LONGEST = 20;
  private static final Set<String> SHAPES =
      Set.of(
          "animate",
          "circle",
          "clippath",
          "defs",
          "desc",
          "ellipse",
          "g",
          "line",
          "lineargradient",
          "marker",
          "mask",
          "path",
          "pattern",
          "polygon",
          "polyline",
          "radialgradient",
          "rect",
          "stop",
          "symbol",
          "text",
          "title",
          "tspan",
          "use");

  private Drawing() {}

  /**
   * Where the end tag of a drawing stands.
   *
   * @param start where its content starts
   * @return -1 if it has none, or if other elements come before it
   */
  static int end(String source, SourceMarkup markup, int start) {
    int open = source.indexOf('<', start);
    while (open >= 0 && open + 1 < source.length()) {
      boolean closing = source.charAt(open + 1) == '/';
      int name = closing ? open + 2 : open + 1;
      int end = name;
      while (end < source.length()
          && end - name <= LONGEST
          && SourceMarkup.isLetter(source.charAt(end))) {
        end++;
      }
      if (closing && end - name == 3 && source.regionMatches(true, name, "svg", 0, 3)) {
        return open;
      }
      if (!SHAPES.contains(source.substring(name, end).toLowerCase(Locale.ROOT))) {
        return -1;
      }
      open = source.indexOf('<', markup.end(open));
    }
    return -1;
  }
}

package org.onrecord.read.html.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A drawing in the markup (SVG) that holds shapes only. No reader's text is in it, and pages carry
 * hundreds, as icons. One with links, scripts or HTML in it is left to the parser, which may see
 * its end elsewhere.
 */
final class Drawing {
  private static final int LONGEST = 20;
  private static final Set<String> SHAPES =
      Set.of(
          "animate",
          "animatetransform",
          "circle",
          "clippath",
          "defs",
          "ellipse",
          "feblend",
          "fecolormatrix",
          "fecomponenttransfer",
          "fecomposite",
          "feflood",
          "fefunca",
          "fefuncb",
          "fefuncg",
          "fefuncr",
          "fegaussianblur",
          "femerge",
          "femergenode",
          "femorphology",
          "feoffset",
          "filter",
          "g",
          "image",
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
          "svg",
          "symbol",
          "text",
          "tspan",
          "use");

  /** Other elements in these would be HTML, or characters: they may hold words only. */
  private static final Set<String> WORDS = Set.of("desc", "style", "title");

  private Drawing() {}

  /**
   * Where the end tag of a drawing stands.
   *
   * @param start where its content starts
   * @return -1 if it has none, if other elements come before it, or an end tag that may be of an
   *     element around it
   */
  static int end(String source, SourceMarkup markup, int start) {
    List<String> opened = new ArrayList<>();
    int open = source.indexOf('<', start);
    while (open >= 0 && open + 1 < source.length()) {
      boolean closing = source.charAt(open + 1) == '/';
      String element = SourceMarkup.name(source, closing ? open + 2 : open + 1, LONGEST);
      int after = markup.end(open);
      if (closing) {
        int match = opened.lastIndexOf(element);
        if (match < 0) {
          return element.equals("svg") ? open : -1;
        }
        opened.subList(match, opened.size()).clear();
      } else if (SHAPES.contains(element)) {
        if (source.charAt(after - 2) != '/') {
          opened.add(element);
        } else if (element.equals("svg")) {
          return -1;
        }
      } else if (WORDS.contains(element)) {
        after = wordsEnd(source, markup, element, after);
      } else if (!source.startsWith("!--", open + 1)) {
        return -1;
      }
      if (after < 0) {
        return -1;
      }
      open = source.indexOf('<', after);
    }
    return -1;
  }

  /** Where an element ends that holds words; -1 if it holds more. */
  private static int wordsEnd(String source, SourceMarkup markup, String element, int start) {
    int open = source.indexOf('<', start);
    boolean ends =
        open >= 0
            && source.startsWith("</", open)
            && SourceMarkup.name(source, open + 2, LONGEST).equals(element);
    return ends ? markup.end(open) : -1;
  }
}

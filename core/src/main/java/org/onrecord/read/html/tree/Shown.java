package org.onrecord.read.html.tree;

import org.jsoup.nodes.Element;

/** What a browser shows of elements that are text or not by more than their tag. */
final class Shown {
  /** The most characters of a sign that only links to the place it stands at. */
  static final int LONGEST_SIGN = 2;

  private Shown() {}

  /**
   * The traits of an element: a template that is a declarative shadow root is what the browser
   * shows of the element around it.
   */
  static int traits(Element element, int traits) {
    boolean shadow =
        (traits & Trait.NEVER) != 0
            && element.normalName().equals("template")
            && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
    return shadow ? (traits & ~Trait.NEVER) | Trait.BLOCK : traits;
  }

  /** Whether a link is a sign such as "¶" or "#" behind a heading, which leads to the heading. */
  static boolean isSign(HtmlTree tree, int link) {
    if (!tree.element(link).attr("href").startsWith("#")) {
      return false;
    }
    for (int i = tree.parent(link); i > 0; i = tree.parent(i)) {
      if (tree.has(i, Trait.HEADING)) {
        return tree.textIn(link).codePoints().noneMatch(Character::isLetterOrDigit);
      }
    }
    return false;
  }
}

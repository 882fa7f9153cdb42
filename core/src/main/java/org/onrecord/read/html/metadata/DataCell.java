package org.onrecord.read.html.metadata;

import java.util.regex.Pattern;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;

/**
 * Tells cells of a table of facts, whose dates are facts of their own ("Founded | 26 September
 * 1907"), from cells that a page is laid out with, and lines of references from others.
 */
public final class DataCell {
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "(?iu).*(?:publi|posted|date|datum|erschienen|veröffentlicht|erstellt|stand|online"
              + "|fecha|data\\b).*");

  /** "Retrieved 1 May 2014": when the author looked something up. */
  private static final Pattern LOOKED_UP =
      Pattern.compile("(?iu).*(?:retrieved|accessed|archived|abgerufen|consulté|consultado).*");

  private static final int LONGEST_LINE = 300;

  /** A cell that tells more than a date says itself what it dates. */
  private static final int LONGEST_FACT = 40;

  private DataCell() {}

  /** Whether a node tells something else than when the page was published. */
  public static boolean isAbout(HtmlTree tree, int node) {
    boolean listed = false;
    for (int at = node; at > 0; at = tree.parent(at)) {
      if (tree.isText(at)) {
        continue;
      }
      String name = tree.element(at).normalName();
      boolean cell = !listed && (name.equals("td") || name.equals("dd"));
      boolean item = name.equals("li") || name.equals("cite");
      if ((cell && isFact(tree, at)) || (item && isReference(tree, at)) || isInfobox(tree, at)) {
        return true;
      }
      listed |= item;
    }
    return false;
  }

  private static boolean isInfobox(HtmlTree tree, int element) {
    return tree.has(element, Trait.TABLE) && tree.element(element).className().contains("infobox");
  }

  private static boolean isReference(HtmlTree tree, int item) {
    return tree.chars(item) <= LONGEST_LINE && LOOKED_UP.matcher(tree.line(item)).matches();
  }

  /** Whether a heading beside the cell says what is in it, and that is no publication. */
  private static boolean isFact(HtmlTree tree, int cell) {
    String label = "";
    for (int i = tree.parent(cell) + 1; i < cell; i = tree.isText(i) ? i + 1 : tree.end(i)) {
      if (!tree.isText(i) && isLabel(tree.element(i).normalName())) {
        label = tree.line(i);
      }
    }
    String words = tree.line(cell);
    return !label.isEmpty()
        && !tree.has(cell, Trait.DATE_NAME)
        && words.length() <= LONGEST_FACT
        && words.indexOf(':') < 0
        && !PUBLICATION.matcher(label + " " + words).matches();
  }

  private static boolean isLabel(String name) {
    return name.equals("th") || name.equals("dt");
  }
}

package org.onrecord.read.html.thread;

import java.util.List;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;

/**
 * Outlets name opinion pieces "comment" as well. The teaser of one leads to it by its heading; a
 * reader's comment has no heading, or one that leads to the comment itself.
 */
final class StoryTeasers {
  /** Fewer characters are a name or a button. */
  private static final int SHORTEST_TITLE = 15;

  private StoryTeasers() {}

  /** Whether most of some elements that are named as comments are teasers. */
  static boolean are(HtmlTree tree, CommentNames names, List<Integer> items) {
    int teasers = 0;
    for (int item : items) {
      teasers += names.number(tree.element(item)) == null && isOne(tree, names, item) ? 1 : 0;
    }
    return teasers * 2 > items.size();
  }

  private static boolean isOne(HtmlTree tree, CommentNames names, int item) {
    for (int i = item + 1; i < tree.end(item); i++) {
      if (!tree.isText(i)
          && tree.has(i, Trait.HEADING)
          && tree.chars(i) >= SHORTEST_TITLE
          && !names.isAuthor(tree.element(i))
          && leadsAway(tree, item, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the link in a heading, or around it, leads to another page. */
  private static boolean leadsAway(HtmlTree tree, int item, int heading) {
    for (int i = tree.parent(heading); i > item; i = tree.parent(i)) {
      if (tree.has(i, Trait.LINK)) {
        return isAddress(tree.element(i).attr("href"));
      }
    }
    for (int i = heading + 1; i < tree.end(heading); i++) {
      if (!tree.isText(i) && tree.has(i, Trait.LINK)) {
        return isAddress(tree.element(i).attr("href"));
      }
    }
    return false;
  }

  private static boolean isAddress(String href) {
    return !href.isBlank() && href.indexOf('#') < 0 && !href.startsWith("javascript:");
  }
}

package org.onrecord.read.html.thread;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.tree.HtmlTree;

/**
 * One comment in a page's tree.
 *
 * @param element all of it, replies inside included
 * @param text the element that holds its text
 * @param end where its own text ends at the latest: at its first reply, or with the element
 * @param parent index of the comment it answers among the page's; -1 where it answers the article
 * @param author the name its author goes by
 * @param posted when, ISO 8601
 */
public record HtmlComment(
    int element, int text, int end, int parent, @Nullable String author, @Nullable String posted) {

  /** The same comment, as an answer to another one. */
  public HtmlComment answering(int other) {
    return new HtmlComment(element, text, end, other, author, posted);
  }

  /** The nodes of a tree that stand in any of some comments. */
  public static BitSet nodes(HtmlTree tree, List<HtmlComment> found) {
    BitSet nodes = new BitSet(tree.size());
    for (HtmlComment comment : found) {
      nodes.set(comment.element(), tree.end(comment.element()));
    }
    return nodes;
  }
}

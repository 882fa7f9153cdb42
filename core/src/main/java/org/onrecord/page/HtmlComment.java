package org.onrecord.page;

import org.jspecify.annotations.Nullable;

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
record HtmlComment(
    int element, int text, int end, int parent, @Nullable String author, @Nullable String posted) {

  /** The same comment, as an answer to another one. */
  HtmlComment answering(int other) {
    return new HtmlComment(element, text, end, other, author, posted);
  }
}

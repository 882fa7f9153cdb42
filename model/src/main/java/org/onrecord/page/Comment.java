package org.onrecord.page;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A reader's comment.
 *
 * @param id "c2" for the second on the article, "c2.1" for the first reply to it
 * @param parent id of the comment it answers; null where it answers the article
 * @param author the name its author goes by; null where the page does not say
 * @param posted when, ISO 8601; null where the page does not say
 * @param span its text, without its number or bullet and without its replies
 */
public record Comment(
    String id,
    @Nullable String parent,
    @Nullable String author,
    @Nullable String posted,
    Span span) {

  /** Makes the author's name one line of well-formed text. */
  public Comment {
    author = PlainValue.line(author);
  }
}

package org.onrecord.web.view;

import org.jspecify.annotations.Nullable;
import org.onrecord.web.account.Replies;

/**
 * A statement as whoever may answer it sees it.
 *
 * @param number of the statement
 * @param page its page's id
 * @param place where on it the statement stands
 * @param speaker who said it; null where nobody is named
 * @param words that were said
 * @param headline of the page; null where it has none
 */
public record Answerable(
    String number,
    String page,
    String place,
    @Nullable String speaker,
    String words,
    @Nullable String headline) {

  /** The same for whom replies are kept. */
  Replies.Answered answered() {
    return new Replies.Answered(number, page, place);
  }
}

package org.onrecord.web.view;

import java.util.List;
import org.onrecord.web.account.Reply;

/**
 * A statement that may be answered.
 *
 * @param said who said what, and where
 * @param key of its link
 * @param replies that others may see
 * @param sent whether one was just sent
 */
public record ReplyModel(Answerable said, String key, List<Reply> replies, boolean sent) {

  /** Copies the list. */
  public ReplyModel {
    replies = List.copyOf(replies);
  }

  /** Where the form is sent. */
  public String address() {
    return "/reply/" + said.number() + "/" + key;
  }
}

package org.onrecord.web.view;

import java.util.List;
import org.onrecord.web.account.Reply;
import org.onrecord.web.account.ReplyState;

/**
 * Replies of one state.
 *
 * @param state which
 * @param replies the first first
 */
public record RepliesModel(ReplyState state, List<Reply> replies) {

  /** Copies the list. */
  public RepliesModel {
    replies = List.copyOf(replies);
  }
}

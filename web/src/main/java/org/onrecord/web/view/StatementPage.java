package org.onrecord.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.web.account.Reply;

/**
 * What is shown of one statement.
 *
 * @param judged the statement, to be judged
 * @param answers what readers of its page answer to it
 * @param replies what readers answered here
 * @param link where anybody may answer it; null where replies are closed
 */
public record StatementPage(
    StatementModel judged,
    List<StatementAnswer> answers,
    List<Reply> replies,
    @Nullable String link) {

  /** Copies the lists. */
  public StatementPage {
    answers = List.copyOf(answers);
    replies = List.copyOf(replies);
  }
}

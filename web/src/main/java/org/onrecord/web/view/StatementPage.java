package org.onrecord.web.view;

import java.util.List;
import org.onrecord.ledger.stance.StatementAnswer;

/**
 * What is shown of one statement.
 *
 * @param judged the statement, to be judged
 * @param answers what readers of its page answer to it
 */
public record StatementPage(StatementModel judged, List<StatementAnswer> answers) {

  /** Copies the list. */
  public StatementPage {
    answers = List.copyOf(answers);
  }
}

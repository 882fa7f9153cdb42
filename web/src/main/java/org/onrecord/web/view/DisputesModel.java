package org.onrecord.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.stance.AnsweredPage;

/**
 * Pages on which readers answer something.
 *
 * @param pages the newest first
 * @param next address of those that follow; null where there are none
 */
public record DisputesModel(List<AnsweredPage> pages, @Nullable String next) {

  /** Copies the list. */
  public DisputesModel {
    pages = List.copyOf(pages);
  }
}

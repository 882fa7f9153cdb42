package org.onrecord.web.view;

import java.util.List;
import org.onrecord.ledger.Ledger;

/** All views. */
public final class Views {
  private Views() {}

  /** The views of a ledger, in the order in which their addresses are looked at. */
  public static List<View> of(Ledger ledger) {
    Reach reach = new Reach(ledger);
    return List.of(new SearchView(ledger), new PageView(ledger, reach));
  }
}

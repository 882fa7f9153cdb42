package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.Ledger;
import org.onrecord.web.work.Works;

/** All views. */
public final class Views {
  private Views() {}

  /** The views of a ledger and of what is added to it. */
  public static List<View> of(Ledger ledger, Works works) {
    List<View> views = new ArrayList<>(of(ledger));
    views.add(new AddView(works));
    views.add(new WorkView(works));
    return views;
  }

  /** The views of a ledger, in the order in which their addresses are looked at. */
  public static List<View> of(Ledger ledger) {
    Reach reach = new Reach(ledger);
    return List.of(new SearchView(ledger), new PageView(ledger, reach));
  }
}

package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.Ledger;
import org.onrecord.web.account.Replies;
import org.onrecord.web.work.Works;

/** All views. */
public final class Views {
  private Views() {}

  /** Who may answer statements. */
  public enum OpenTo {
    /** Nobody. */
    NOBODY,
    /** Whoever reaches the server; they see the statement that they answer. */
    ANYBODY
  }

  /** The views of a ledger, of what is added to it, and of what readers answer. */
  public static List<View> of(Ledger ledger, Works works, Replies replies, OpenTo open) {
    List<View> views = new ArrayList<>(of(ledger));
    views.add(new AddView(works));
    views.add(new WorkView(works));
    views.add(new RepliesView(replies));
    if (open == OpenTo.ANYBODY) {
      views.add(new ReplyView(new Reach(ledger), replies));
    }
    return views;
  }

  /** The views of a ledger, in the order in which their addresses are looked at. */
  public static List<View> of(Ledger ledger) {
    Reach reach = new Reach(ledger);
    return List.of(new SearchView(ledger), new PageView(ledger, reach));
  }
}

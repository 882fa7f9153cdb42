package org.onrecord.web.view;

import java.util.List;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;

/** All views. */
public final class Views {
  private Views() {}

  /**
   * The views of a ledger.
   *
   * @param reader finds statements in drafts; asked for when the first draft comes
   */
  public static List<View> of(Ledger ledger, Supplier<OnRecord> reader) {
    Drafts drafts = new Drafts(ledger, reader);
    Reach reach = new Reach(ledger, drafts);
    Judging judging = new Judging(ledger, reach);
    return List.of(
        new SearchView(ledger),
        new PageView(ledger, reach),
        new PeopleView(ledger),
        new PersonView(ledger, reach),
        new TraceView(ledger, reach),
        new StatementView(reach, judging),
        new ReviewView(ledger, reach, judging),
        new VerifyView(drafts),
        new VerdictsView(reach));
  }
}

package org.onrecord.web.view;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.onrecord.OnRecord;
import org.onrecord.ledger.Ledger;
import org.onrecord.web.account.Origins;
import org.onrecord.web.account.Replies;
import org.onrecord.web.account.ReplyKeys;
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

  /**
   * The views of a ledger, of what is added to it, and of what readers answer, in the order in
   * which their addresses are looked at.
   *
   * @param reader finds statements in drafts; asked for when the first draft comes
   */
  public static List<View> of(
      Ledger ledger, Supplier<OnRecord> reader, Works works, Replies replies, OpenTo open) {
    Drafts drafts = new Drafts(ledger, reader);
    Reach reach = new Reach(ledger, drafts);
    Judging judging = new Judging(ledger, reach);
    ReplyKeys keys = new ReplyKeys(ledger);
    Origins origins = new Origins(ledger, Clock.systemUTC());
    OpenReplies answered = new OpenReplies(replies, keys, open);
    List<View> views =
        new ArrayList<>(
            List.of(
                new SearchView(ledger),
                new PageView(ledger, reach, origins, answered),
                new PeopleView(ledger),
                new PersonView(ledger, reach),
                new TraceView(ledger, reach),
                new DisputesView(ledger),
                new DisputedView(reach),
                new PositionsView(ledger),
                new StatementView(ledger, reach, judging, answered),
                new ReviewView(ledger, reach, judging),
                new VerifyView(drafts),
                new VerdictsView(reach),
                new AddView(works),
                new WorkView(works),
                new RepliesView(replies)));
    if (open == OpenTo.ANYBODY) {
      views.add(new ReplyView(reach, replies, keys));
    }
    return views;
  }
}

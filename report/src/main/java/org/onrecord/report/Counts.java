package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Kind;

/** A record in one line of figures. */
public final class Counts {
  private Counts() {}

  /** Such as "1 comment" or "2 comments". */
  public static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * Such as "12 statements by 5 speakers", "7 direct", "2 not said", "3 doubtful", "2 comments".
   */
  static List<String> of(PageRecord record, Roster roster) {
    int known = (int) roster.speakers().stream().filter(s -> s.person() != null).count();
    List<String> counts = new ArrayList<>();
    int statements = record.statements().size();
    counts.add(of(statements, "statement") + (known == 0 ? "" : " by " + of(known, "speaker")));
    for (Kind kind : Kind.values()) {
      int count = (int) record.statements().stream().filter(s -> s.kind() == kind).count();
      if (count > 0) {
        counts.add(count + " " + kind.id());
      }
    }
    int unsaid = Deed.unsaid(record.statements()).size();
    if (unsaid > 0) {
      counts.add(unsaid + " not said");
    }
    int doubtful = (int) record.statements().stream().filter(Doubt::isDoubtful).count();
    if (doubtful > 0) {
      counts.add(doubtful + " doubtful");
    }
    if (!record.page().comments().isEmpty()) {
      counts.add(of(record.page().comments().size(), "comment"));
    }
    if (!record.diagnostics().isEmpty()) {
      counts.add(of(record.diagnostics().size(), "problem"));
    }
    return counts;
  }
}

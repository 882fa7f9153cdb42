package org.onrecord.ledger.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;

/**
 * How somebody stands to somebody or something, as a page tells it.
 *
 * @param actor the name under which whoever takes it is shown
 * @param actorNumber null where they are nobody whom the ledger knows
 * @param subject what they stand so to
 * @param subjectNumber likewise
 * @param stance which
 * @param negated whether they do not
 * @param when it was so; null where the page does not tell
 * @param by the name of who says so; null for the page itself
 * @param through the names of those who tell it, outermost first
 * @param certainty how firmly it is put
 * @param words that show it
 * @param confidence probability that all of this is right, 0 to 1
 * @param statement that holds it; null where none does
 * @param page id of the page
 * @param source where it was read from
 * @param headline null where unknown
 * @param outlet null where unknown
 * @param published null where unknown
 */
public record HeldPosition(
    String actor,
    @Nullable PersonNumber actorNumber,
    String subject,
    @Nullable PersonNumber subjectNumber,
    Stance stance,
    boolean negated,
    @Nullable String when,
    @Nullable String by,
    List<String> through,
    Certainty certainty,
    String words,
    double confidence,
    @Nullable StatementNumber statement,
    String page,
    String source,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published) {

  /** Copies the list. */
  public HeldPosition {
    through = List.copyOf(through);
  }

  /** When it was so, else when the page was published; null where neither is known. */
  public @Nullable String date() {
    return when == null ? published : when;
  }
}

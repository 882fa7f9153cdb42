package org.onrecord.web.view;

import java.util.List;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.report.PersonText;
import org.onrecord.web.guard.Access;

/**
 * What is told of somebody.
 *
 * @param person who
 * @param line what they said, over time
 * @param lists statements by what they have to do with them; empty ones are left out
 * @param against what readers doubt and dispute of what they said
 * @param positions that they take, and that others take to them
 * @param events what people said of who they are, the first first
 */
public record PersonModel(
    LedgerPerson person,
    TimeLine line,
    List<Listed> lists,
    List<StatementAnswer> against,
    List<PositionRow> positions,
    List<PersonEvent> events) {

  /** Copies the lists. */
  public PersonModel {
    lists = List.copyOf(lists);
    against = List.copyOf(against);
    positions = List.copyOf(positions);
    events = List.copyOf(events);
  }

  /**
   * Statements of one kind.
   *
   * @param id of the section
   * @param title above it
   * @param count of all there are
   * @param cards the newest first; may be fewer
   */
  public record Listed(String id, String title, int count, List<HitCard> cards) {}

  /** Whether there is anything that somebody of this access may say is another's. */
  public boolean mayPart(Access access) {
    return access.compareTo(Access.EDITOR) >= 0 && !lists.isEmpty();
  }

  /** What an event says, in words. */
  public static String words(PersonEvent event) {
    String other = event.other() == null ? "" : event.other();
    return switch (event.deed()) {
      case MERGED -> event.person() + " and " + other + " are one";
      case APART -> event.person() + " and " + other + " are two";
      case SPLIT -> event.person() + " is none of the others";
      case PARTED -> event.person() + " is another " + PersonText.where(event.parting());
      case NAMED -> event.person() + " is called " + event.name();
      case UNDONE -> "event " + event.undoes() + " does not count";
    };
  }
}

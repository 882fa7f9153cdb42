package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.report.AnswerWords;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;
import org.onrecord.web.answer.Address;

/**
 * A position as it is shown.
 *
 * @param held who stands how to whom
 */
public record PositionRow(HeldPosition held) {

  static List<PositionRow> of(List<HeldPosition> positions) {
    return positions.stream().map(PositionRow::new).toList();
  }

  /** Such as "does not recognise". */
  public String words() {
    return AnswerWords.of(held);
  }

  /** How it looks: for, against, and doubtful where it is more likely wrong. */
  public String side() {
    Stance stance = held.stance();
    boolean plainlyFor =
        stance == Stance.RECOGNISES || stance == Stance.SUPPORTS || stance == Stance.ADMITS;
    String side = plainlyFor == held.negated() ? "disputes" : "supports";
    return Math.round(held.confidence() * 100) < 50 ? side + " doubtful" : side;
  }

  /** When, according to whom, through whom, how firmly. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    String date = held.date();
    if (date != null) {
      notes.add(held.when() == null ? "as of " + HitCard.day(date) : HitCard.day(date));
    }
    if (held.by() != null) {
      notes.add("according to " + held.by());
    }
    held.through().forEach(name -> notes.add("through " + name));
    if (held.certainty() != Certainty.ASSERTED) {
      notes.add(held.certainty().id());
    }
    return notes;
  }

  /** How sure it is. */
  public String sureness() {
    return AnswerWords.sureness(held.confidence());
  }

  /** Where it stands on its page, in this workbench. */
  public String address() {
    String page = Address.of("/page", held.page()).toString();
    return held.statement() == null
        ? page + "#positions"
        : page + "#s" + (held.statement().index() + 1);
  }

  /** On a line of time. */
  TimeLine.Entry onLine(String id) {
    String words = held.actor() + " " + words() + " " + held.subject();
    return new TimeLine.Entry("#" + id, side(), words, held.date());
  }
}

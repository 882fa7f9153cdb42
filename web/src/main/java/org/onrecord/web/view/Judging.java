package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;

/** Says of statements what is right, for the views in which that is done. */
final class Judging {
  private static final int AROUND = 500;

  /** What is kept of a review's address while statements are judged one after another. */
  static final List<String> KEPT =
      List.of("q", "by", "outlet", "said", "act", "kind", "certainty", "after");

  /** Stands before their names in a form, which has fields of some of these names, too. */
  private static final String KEEP = "keep-";

  private final Ledger ledger;
  private final Reach reach;

  Judging(Ledger ledger, Reach reach) {
    this.ledger = ledger;
    this.reach = reach;
  }

  /** A statement with all that is needed to judge it. */
  Judged look(StatementNumber number) throws IOException {
    HitCard card = HitCard.of(ledger.hit(number));
    List<Event> events = ledger.history(number);
    PageRecord record = ledger.record(number);
    Statement statement = record.statements().get(number.index());
    String text = record.page().text().string();
    Span content = around(statement.content());
    int start = edge(text, Math.max(0, content.start() - AROUND));
    int end = edge(text, Math.min(text.length(), content.end() + AROUND));
    List<String> people = record.people().stream().map(person -> person.name()).distinct().toList();
    return new Judged(
        card,
        events,
        people,
        text.substring(start, content.start()),
        text.substring(content.start(), content.end()),
        text.substring(content.end(), end));
  }

  private static Span around(List<Span> spans) {
    return spans.get(0).cover(spans.get(spans.size() - 1));
  }

  private static int edge(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }

  /**
   * What is known of a statement that is to be judged.
   *
   * @param card the statement as it is shown
   * @param events what was said of it, the first first
   * @param people the names on its page
   * @param before what stands on the page before it
   * @param words the words from its first character to its last
   * @param after what stands behind
   */
  record Judged(
      HitCard card,
      List<Event> events,
      List<String> people,
      String before,
      String words,
      String after) {

    /** The last event, by which is known whether somebody else was faster. */
    long seen() {
      return events.isEmpty() ? 0 : events.get(events.size() - 1).id();
    }
  }

  List<Write> writes() {
    return List.of(
        new Write(
            "/statement/{statement}/judge",
            Access.EDITOR,
            "Says of a statement what is right: deed is accepted, corrected, rejected, restored or"
                + " noted; speaker, content, act, certainty and note go with it; seen is the last event that"
                + " was seen.",
            this::judge),
        new Write(
            "/statement/{statement}/undo",
            Access.EDITOR,
            "Takes the last judgement of a statement back; seen is the last event that was seen.",
            this::undo));
  }

  private Address judge(Submission sent) throws IOException {
    StatementNumber number = reach.statement(sent.user(), sent.path("statement"));
    Deed deed = Choices.of("deed", Deed.class, sent.text("deed", 20));
    Judgement judgement = judgement(number, deed, sent);
    Optional<PersonNumber> speaker = person(judgement.speaker());
    String who = sent.user().name();
    if (speaker.isPresent()) {
      ledger.judge(number, who, judgement, speaker.get(), sent.number("seen"));
    } else {
      ledger.judge(number, who, judgement, sent.number("seen"));
    }
    return back(sent, number);
  }

  /** The one who has this whole name, if nobody else of the ledger has; else it stays a name. */
  private Optional<PersonNumber> person(@Nullable String name) throws IOException {
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ledger.personCalled(name));
    } catch (LedgerException e) {
      if (e.fault() != LedgerException.Fault.REFUSED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Only what differs from what is shown is a correction. */
  private Judgement judgement(StatementNumber number, Deed deed, Submission sent)
      throws IOException {
    String note = Sent.text(sent, "note");
    if (deed == Deed.NOTED && note == null) {
      throw new Refusal(Reason.BAD, "Write a note.");
    }
    if (deed != Deed.CORRECTED) {
      return Judgement.of(deed, note);
    }
    HitCard shown = HitCard.of(ledger.hit(number));
    String speaker = changed(Sent.name(sent, "speaker"), shown.hit().speaker());
    String content = changed(Sent.text(sent, "content"), shown.hit().words());
    String act = changed(sent.known("act", 20), shown.hit().act());
    String certainty = changed(sent.known("certainty", 20), shown.hit().certainty());
    if (speaker == null && content == null && act == null && certainty == null) {
      throw new Refusal(Reason.BAD, "Nothing was corrected: it is as it was.");
    }
    return new Judgement(
        deed,
        speaker,
        content,
        act == null ? null : Choices.of("act", Act.class, act),
        certainty == null ? null : Choices.of("certainty", Certainty.class, certainty),
        note);
  }

  private static @Nullable String changed(@Nullable String sent, @Nullable String shown) {
    return sent == null || sent.equals(shown) ? null : sent;
  }

  private Address undo(Submission sent) throws IOException {
    StatementNumber number = reach.statement(sent.user(), sent.path("statement"));
    if (ledger.takeBack(number, sent.user().name(), sent.number("seen")).isEmpty()) {
      throw new Refusal(Reason.BAD, "Nobody has judged it.");
    }
    return Address.of("/statement", number.toString());
  }

  /** On to the next of the review, or to the statement itself. */
  private static Address back(Submission sent, StatementNumber number) {
    if (!sent.text("from", 20).equals("review")) {
      return Address.of("/statement", number.toString());
    }
    Address review = Address.of("/review");
    for (String name : KEPT) {
      review = review.with(name, sent.texts(KEEP + name));
    }
    return review.with("last", number.toString());
  }
}

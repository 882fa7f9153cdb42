package org.onrecord.web.view;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.statement.Statement;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.User;
import org.onrecord.web.work.WorkReport;
import org.onrecord.web.work.Works;

/**
 * What somebody can reach: here, and only here, ids that came with a request become things. What is
 * not there and what is not theirs is refused in the same words. Thread-safe.
 */
public final class Reach {
  private static final Pattern PAGE = Pattern.compile("sha256:[0-9a-f]{64}");

  private final Ledger ledger;
  private final Drafts drafts;

  /** What can be reached in a ledger, and of drafts that were verified. */
  Reach(Ledger ledger, Drafts drafts) {
    this.ledger = ledger;
    this.drafts = drafts;
  }

  /**
   * A page.
   *
   * @throws Refusal if there is none that they may see
   */
  public JudgedPage page(User user, String id) throws IOException {
    see(user);
    if (!PAGE.matcher(id).matches()) {
      throw new Refusal(Reason.MISSING);
    }
    try {
      return ledger.judged(id);
    } catch (LedgerException e) {
      throw missing(e);
    }
  }

  /**
   * The number of a statement, which may be there.
   *
   * @throws Refusal if it is no number, or they may not see it
   */
  public StatementNumber statement(User user, String number) {
    see(user);
    return StatementNumber.parse(number).orElseThrow(() -> new Refusal(Reason.MISSING));
  }

  /**
   * A statement as whoever may answer it sees it: where replies are open, that is anybody.
   *
   * @throws Refusal if there is none
   */
  public Answerable answerable(String number) throws IOException {
    StatementNumber parsed =
        StatementNumber.parse(number).orElseThrow(() -> new Refusal(Reason.MISSING));
    try {
      PageRecord record = ledger.record(parsed);
      Statement said = record.statements().get(parsed.index());
      String speaker =
          record.people().stream()
              .filter(person -> person.id().equals(said.speaker()))
              .map(Person::name)
              .findFirst()
              .orElse(null);
      return new Answerable(
          parsed.toString(),
          record.page().id(),
          ledger.hit(parsed).place(),
          speaker,
          record.words(said.content()),
          record.page().metadata().headline());
    } catch (LedgerException e) {
      throw missing(e);
    }
  }

  /**
   * Somebody.
   *
   * @param number all of it
   * @throws Refusal if there is nobody whom they may see
   */
  public LedgerPerson person(User user, String number) throws IOException {
    see(user);
    PersonNumber.Range range =
        PersonNumber.parse(number).orElseThrow(() -> new Refusal(Reason.MISSING));
    try {
      return ledger.person(
          range.first() == range.last()
              ? new PersonNumber(range.first())
              : ledger.personCalled(number));
    } catch (LedgerException e) {
      throw missing(e);
    }
  }

  /**
   * A draft, which only they see who had it verified.
   *
   * @throws Refusal if there is none of theirs
   */
  VerifiedDraft draft(User user, String id) {
    see(user);
    return drafts
        .find(id)
        .filter(draft -> draft.owner().equals(user.name()))
        .map(Drafts.Kept::verified)
        .orElseThrow(() -> new Refusal(Reason.MISSING));
  }

  /**
   * Something that is being added: for who began it, and for owners.
   *
   * @throws Refusal if there is none that they may see
   */
  public static WorkReport work(User user, Works works, String id) {
    return works
        .find(id)
        .filter(report -> theirs(user, report))
        .orElseThrow(() -> new Refusal(Reason.MISSING));
  }

  /** All such that they may see, the newest first. */
  public static List<WorkReport> works(User user, Works works) {
    return works.all().stream().filter(report -> theirs(user, report)).toList();
  }

  private static boolean theirs(User user, WorkReport report) {
    return report.who().equals(user.name()) || user.may(Access.OWNER);
  }

  /** All of the ledger is for all readers; what belongs to some alone is asked about here. */
  private static void see(User user) {
    if (!user.may(Access.READER)) {
      throw new Refusal(Reason.MISSING);
    }
  }

  private static RuntimeException missing(LedgerException failure) throws LedgerException {
    if (failure.fault() == LedgerException.Fault.REFUSED) {
      return new Refusal(Reason.MISSING);
    }
    throw failure;
  }
}

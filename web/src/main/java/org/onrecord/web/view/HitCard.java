package org.onrecord.web.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.report.AnswerWords;
import org.onrecord.report.Link;
import org.onrecord.report.SourceAddress;
import org.onrecord.text.Span;
import org.onrecord.web.answer.Address;

/**
 * A hit as a card shows it.
 *
 * @param hit what was found
 * @param number of its statement
 */
public record HitCard(Hit hit, StatementNumber number) {
  private static final int SURE = 80;
  private static final int LIKELY = 50;
  private static final int DAY = "2021-03-04".length();

  /**
   * Words, and whether they are what was looked for.
   *
   * @param text some words
   */
  public record Words(String text, boolean found) {}

  static HitCard of(Hit hit) {
    return new HitCard(hit, new StatementNumber(hit.statement()));
  }

  static List<HitCard> of(List<Hit> hits) {
    return hits.stream().map(HitCard::of).toList();
  }

  /** What was said, cut where something was looked for. */
  public List<Words> words() {
    List<Words> words = new ArrayList<>();
    int at = 0;
    for (Span mark : hit.marks()) {
      words.add(new Words(hit.words().substring(at, mark.start()), false));
      words.add(new Words(mark.in(hit.words()), true));
      at = mark.end();
    }
    words.add(new Words(hit.words().substring(at), false));
    return words;
  }

  /** Who said it. */
  public String speaker() {
    String name = hit.speaker();
    return name == null ? "somebody" : name;
  }

  /** Where more is told of the speaker; null where nobody knows who it is. */
  public @Nullable String speakerAddress() {
    String name = hit.speaker();
    return name == null ? null : Address.of("/people").with("name", name).toString();
  }

  /** Where it stands on its page, in this workbench. */
  public Address onPage() {
    return Address.of("/page", hit.page());
  }

  /** The page's part where it stands. */
  public String anchor() {
    return "#s" + (number.index() + 1);
  }

  /** Where it stands in the world: a link into the text of the page; null without an address. */
  public @Nullable Link live() {
    String address = hit.address();
    return SourceAddress.isWeb(address)
        ? new Link(TextFragment.of(String.valueOf(address), hit.words()), "the page on the web")
        : null;
  }

  /** How many readers answer it, in words; "" where nobody does. */
  public String answers() {
    return AnswerWords.of(hit.answers());
  }

  /** On a line of time. */
  TimeLine.Entry onLine() {
    String date = hit.said() == null ? hit.published() : hit.said();
    return new TimeLine.Entry("#h" + number, doubt(), hit.words(), date);
  }

  /** What is told of it: when, where, how. */
  public List<String> details() {
    List<String> details = new ArrayList<>();
    add(details, hit.said(), "said ");
    add(details, hit.outlet(), "");
    String published = hit.published();
    add(details, published == null ? null : day(published), "");
    add(details, hit.to(), "to ");
    if (!hit.act().equals("speech")) {
      details.add(hit.act());
    }
    if (!hit.certainty().equals("asserted")) {
      details.add(hit.certainty());
    }
    if (!hit.kind().equals("direct")) {
      details.add(hit.kind());
    }
    return details;
  }

  /** A date without its time of day. */
  public static String day(String date) {
    return date.length() <= DAY ? date : date.substring(0, DAY);
  }

  /** Through whom it is known, where that is more than whose page it is. */
  public String through() {
    boolean plain = hit.through().stream().allMatch(name -> name.equals(hit.outlet()));
    return plain ? "" : String.join(" → ", hit.through());
  }

  private static void add(List<String> details, @Nullable String value, String before) {
    if (value != null) {
      details.add(before + value);
    }
  }

  /** How likely all of it is right, in hundredths. */
  public int percent() {
    return (int) Math.round(hit.reliability() * 100);
  }

  /** How its words look: as in a report. */
  public String doubt() {
    return percent() < LIKELY ? "doubtful" : percent() < SURE ? "unsure" : "";
  }
}

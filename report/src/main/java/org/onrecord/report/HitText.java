package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.Visible;
import org.onrecord.text.Span;

/**
 * Hits as text for people: what was looked for stands between asterisks, and what stands around the
 * words on a line of its own. Whatever could act on a terminal is shown and does not act.
 */
public final class HitText {
  private static final int SHOWN_VALUES = 5;
  private static final String INDENT = "   ";

  /** Stands for the words of a hit among what is around them. */
  private static final String WORDS = "[…]";

  private HitText() {}

  /**
   * A hit in a few lines.
   *
   * @param number in the list, from 1
   */
  public static String render(int number, Hit hit) {
    StringBuilder text = new StringBuilder();
    line(text, "", number + ". " + String.join(" · ", head(hit)));
    line(text, INDENT, words(hit));
    if (isOfWords(hit.before()) || isOfWords(hit.after())) {
      line(text, INDENT, "context: " + hit.before() + WORDS + hit.after());
    }
    line(
        text,
        INDENT,
        new StatementNumber(hit.statement())
            + " · "
            + (hit.address() == null ? hit.source() : hit.address())
            + "#"
            + hit.place());
    return text.append('\n').toString();
  }

  private static List<String> head(Hit hit) {
    List<String> head = new ArrayList<>();
    head.add(hit.speaker() == null ? "somebody" : hit.speaker());
    if (hit.said() != null) {
      head.add("said " + hit.said());
    }
    if (hit.outlet() != null) {
      head.add(hit.outlet());
    }
    if (hit.published() != null) {
      head.add(hit.published());
    }
    if (!hit.act().equals("speech")) {
      head.add(hit.act());
    }
    if (!hit.certainty().equals("asserted")) {
      head.add(hit.certainty());
    }
    if (hit.judged() != null) {
      head.add(hit.judged());
    }
    if (hit.appearances() > 1) {
      head.add("the earliest of " + hit.appearances());
    }
    return head;
  }

  private static String words(Hit hit) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    for (Span mark : hit.marks()) {
      words.append(hit.words(), at, mark.start()).append('*');
      words.append(mark.in(hit.words())).append('*');
      at = mark.end();
    }
    return words.append(hit.words().substring(at)).toString();
  }

  private static boolean isOfWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static void line(StringBuilder text, String indent, String line) {
    text.append(indent).append(Visible.of(line.strip().replaceAll("\\s+", " "))).append('\n');
  }

  /** How many there are, and how they divide. */
  public static String summary(Hits hits) {
    StringBuilder text = new StringBuilder();
    text.append(Counted.of(hits.groups(), "hit"));
    text.append(" of ").append(Counted.of(hits.statements(), "statement")).append('\n');
    for (Facet facet : hits.facets()) {
      if (!facet.values().isEmpty()) {
        String values =
            facet.values().stream()
                .limit(SHOWN_VALUES)
                .map(value -> value.value() + " " + value.count())
                .collect(Collectors.joining(", "));
        boolean more = facet.values().size() > SHOWN_VALUES;
        text.append(Visible.of(facet.name() + ": " + values + (more ? ", …" : ""))).append('\n');
      }
    }
    return text.toString();
  }
}

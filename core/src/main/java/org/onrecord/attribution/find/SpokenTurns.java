package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.Section;
import org.onrecord.page.Turn;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.text.Spans;

/**
 * The turns of a conversation that a page prints, as attributions.
 *
 * <p>What was found inside a turn stays, as a statement inside a statement. An attribution that
 * crosses the border of two turns is dropped, and so is one that takes the label of a turn for its
 * source: the page's form shows more surely than the words where a turn begins and ends, and who
 * speaks.
 */
public final class SpokenTurns {
  /** Set by hand: the annotated articles have no turns. */
  private static final double CONFIDENCE = 0.9;

  /** "Honourable members interjecting—", "Question agreed to.", "The House divided." */
  private static final Pattern PROCEDURE =
      Pattern.compile(
          "\\p{Lu}[^.!?“\"]{0,60} (?:interjecting|interrupting|interject|rising)\\s*[—–-]+"
              + "|(?:Question|Motion|Bill|Leave|Debate)[^.!?]{0,40} (?:agreed to|put|carried|negatived|passed|granted|resumed|adjourned)[.]?"
              + "|The (?:House|Senate|committee|council|court)[^.!?]{0,30} (?:divided|adjourned|rose)[.]?");

  private final NavigableMap<Integer, Turn> turns = new TreeMap<>();

  private SpokenTurns(List<Turn> turns) {
    turns.forEach(turn -> this.turns.put(turn.extent().start(), turn));
  }

  /**
   * Puts the turns of a page among its attributions.
   *
   * @param attributions of the page, in the order of their first content character
   * @return in the same order
   */
  public static List<Attribution> join(Page page, List<Attribution> attributions) {
    if (page.turns().isEmpty()) {
      return attributions;
    }
    SpokenTurns turns = new SpokenTurns(page.turns());
    List<Attribution> joined = new ArrayList<>();
    page.turns().forEach(turn -> joined.add(attribution(page, turn)));
    attributions.stream().filter(turns::isApart).forEach(joined::add);
    joined.sort(Comparator.comparing(Attribution::extent));
    return joined;
  }

  /**
   * A section whose paragraphs begin after the labels of their turns, which the network would take
   * for sources and their colons for cues of all that follows.
   */
  static Section withoutLabels(Page page, Section section) {
    if (page.turns().isEmpty() || !section.name().equals(PartRole.BODY.id())) {
      return section;
    }
    SpokenTurns turns = new SpokenTurns(page.turns());
    List<Span> paragraphs = new ArrayList<>();
    for (Span paragraph : section.paragraphs()) {
      int start = paragraph.start();
      for (Turn turn :
          turns.turns.subMap(paragraph.start(), true, paragraph.end(), false).values()) {
        Span label = turn.label();
        if (label != null) {
          add(paragraphs, page, start, label.start());
          start = Math.min(paragraph.end(), Math.max(label.end(), turn.words().get(0).start()));
        }
      }
      add(paragraphs, page, start, paragraph.end());
    }
    return paragraphs.isEmpty() ? section : new Section(section.name(), paragraphs);
  }

  private static void add(List<Span> paragraphs, Page page, int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(page.text().string().charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      paragraphs.add(new Span(start, last));
    }
  }

  private static Attribution attribution(Page page, Turn turn) {
    List<Span> source = turn.label() == null ? List.of() : List.of(turn.label());
    String section = PartRole.BODY.id();
    return new Attribution(Kind.DIRECT, source, List.of(), spoken(page, turn), section, CONFIDENCE);
  }

  /** The words of a turn without the lines in which the minutes tell what went on. */
  private static List<Span> spoken(Page page, Turn turn) {
    String text = page.text().string();
    List<Span> spoken =
        turn.words().stream().filter(line -> !PROCEDURE.matcher(line.in(text)).matches()).toList();
    return spoken.isEmpty() ? turn.words() : spoken;
  }

  /** Whether an attribution stands outside the turns, or within the words of one. */
  private boolean isApart(Attribution attribution) {
    Turn turn = at(attribution.content().get(0).start());
    List<Span> all = new ArrayList<>(attribution.content());
    all.addAll(attribution.source());
    all.addAll(attribution.cue());
    for (Span span : all) {
      boolean within = turn != null && Spans.hold(turn.words(), span);
      boolean outside = turn == null && at(span.start()) == null && at(span.end() - 1) == null;
      if (!within && !outside) {
        return false;
      }
    }
    return turn == null || !isWhole(turn, attribution);
  }

  /**
   * Whether an attribution is all the words of a turn, in quotation marks, with the turn's speaker
   * as the source.
   */
  private static boolean isWhole(Turn turn, Attribution attribution) {
    return attribution.source().isEmpty()
        && attribution.extent().start() <= turn.words().get(0).start() + 1
        && attribution.extent().end() >= turn.extent().end() - 1;
  }

  private @Nullable Turn at(int offset) {
    Map.Entry<Integer, Turn> before = turns.floorEntry(offset);
    return before != null && before.getValue().extent().contains(offset) ? before.getValue() : null;
  }
}

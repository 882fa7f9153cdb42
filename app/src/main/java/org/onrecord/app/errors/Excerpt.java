package org.onrecord.app.errors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.evaluate.Disagreement;
import org.onrecord.app.evaluate.Disagreement.Side;
import org.onrecord.app.evaluate.MarkedStatement;
import org.onrecord.report.Mark;
import org.onrecord.text.Span;

/**
 * The stretches of a text that show an error: what either side marked, with the words around it.
 *
 * @param whole from the first marked character to the last
 * @param windows in text order, with gaps where nothing is marked for long
 */
record Excerpt(Span whole, List<Span> windows) {
  private static final int AROUND = 90;
  private static final int SHORT_GAP = 120;

  static Excerpt around(Disagreement each, String text) {
    List<Span> marked =
        Stream.of(each.gold(), each.ours())
            .filter(side -> side != null)
            .flatMap(side -> spans(side.marked()))
            .sorted()
            .toList();
    List<Span> windows = new ArrayList<>();
    Span whole = marked.isEmpty() ? new Span(0, 0) : marked.get(0);
    for (Span span : marked) {
      whole = whole.cover(span);
      Span window = widened(span, text);
      Span last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
      if (last != null && window.start() - last.end() <= SHORT_GAP) {
        windows.set(windows.size() - 1, last.cover(window));
      } else {
        windows.add(window);
      }
    }
    return new Excerpt(whole, windows);
  }

  /** One side's marks; none where there is no such side. */
  static List<Mark> marks(@Nullable Side side) {
    if (side == null) {
      return List.of();
    }
    MarkedStatement marked = side.marked();
    List<Mark> marks = new ArrayList<>();
    add(marks, marked.content(), Mark.Role.PARAPHRASE);
    add(marks, marked.source(), Mark.Role.SOURCE);
    add(marks, marked.cue(), Mark.Role.CUE);
    add(marks, side.alone(), Mark.Role.ALONE);
    return marks;
  }

  private static void add(List<Mark> marks, List<Span> spans, Mark.Role role) {
    int extent = role == Mark.Role.ALONE ? 0 : spans.stream().mapToInt(Span::length).sum();
    spans.stream()
        .filter(span -> !span.isEmpty())
        .forEach(span -> marks.add(new Mark(span, 0, role, extent)));
  }

  private static Stream<Span> spans(MarkedStatement statement) {
    return Stream.of(statement.source(), statement.cue(), statement.content())
        .flatMap(List::stream);
  }

  /** With words of its lines around it, whole ones where they are not too long. */
  private static Span widened(Span span, String text) {
    int lineStart = text.lastIndexOf('\n', span.start() - 1) + 1;
    int start = Math.max(lineStart, span.start() - AROUND);
    int space = start == lineStart ? 0 : text.indexOf(' ', start) + 1;
    if (space > 0 && space <= span.start()) {
      start = space;
    }
    int newLine = text.indexOf('\n', span.end());
    int lineEnd = newLine < 0 ? text.length() : newLine;
    int end = Math.min(lineEnd, span.end() + AROUND);
    int before = end == lineEnd ? end : text.lastIndexOf(' ', end);
    if (before >= span.end()) {
      end = before;
    }
    return new Span(wholeCharacter(text, start), wholeCharacter(text, end));
  }

  private static int wholeCharacter(String text, int at) {
    boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return inside ? at - 1 : at;
  }
}

package org.onrecord.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.text.Span;

/**
 * A text cut at every border of every mark, so that marks which overlap or nest can be written as
 * well-formed elements: each segment lies wholly inside or outside of each mark.
 *
 * <p>Creating one costs O(n log n) in the marks plus the number of marks over all segments; marks
 * nest a few deep, so that is linear in practice.
 */
public final class Segmentation {
  /** Ascending; segment i lies between borders i and i + 1. */
  private final int[] borders;

  private final List<List<Mark>> covers = new ArrayList<>();

  /**
   * Some words and what they are, to each statement they belong to.
   *
   * @param span not empty
   * @param marks outermost first; empty for words that belong to none
   */
  public record Segment(Span span, List<Mark> marks) {}

  /** Cuts a text by its marks, in any order. */
  public Segmentation(List<Mark> marks) {
    borders =
        marks.stream()
            .flatMapToInt(mark -> IntStream.of(mark.span().start(), mark.span().end()))
            .sorted()
            .distinct()
            .toArray();
    List<Mark> ascending = new ArrayList<>(marks);
    ascending.sort(Comparator.comparing(Mark::span));
    List<Mark> active = new ArrayList<>();
    int next = 0;
    for (int border : borders) {
      active.removeIf(mark -> mark.span().end() <= border);
      while (next < ascending.size() && ascending.get(next).span().start() <= border) {
        active.add(ascending.get(next++));
      }
      active.sort(Mark.OUTERMOST_FIRST);
      covers.add(List.copyOf(active));
    }
  }

  /**
   * The segments of a stretch of text, in order and without gaps.
   *
   * @param stretch any stretch; marks may reach out of it
   */
  public List<Segment> within(Span stretch) {
    List<Segment> segments = new ArrayList<>();
    int at = stretch.start();
    int found = Arrays.binarySearch(borders, at);
    int border = found < 0 ? -found - 2 : found;
    while (at < stretch.end()) {
      int end = border + 1 < borders.length ? borders[border + 1] : stretch.end();
      end = Math.min(end, stretch.end());
      List<Mark> marks = border < 0 ? List.of() : covers.get(border);
      segments.add(new Segment(new Span(at, end), marks));
      at = end;
      border++;
    }
    return segments;
  }
}

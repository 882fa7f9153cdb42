package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.text.Span;

/**
 * Finds what is printed among the words of a source and is none of them: footnote marks, page
 * numbers and running heads, line numbers, times of subtitles.
 */
public final class Furniture {
  private Furniture() {}

  /**
   * The stretches, in text order, without overlap, white space between two of them left. Linear.
   *
   * @param signs those of all of the text
   */
  public static List<Span> in(String text, Signs signs) {
    List<TextLine> lines = TextLine.of(text, signs);
    List<Span> found = new ArrayList<>(SubtitleTimes.in(text, lines, signs));
    found.addAll(LineNumbers.in(lines));
    found.addAll(PageBreaks.in(lines, found));
    found.addAll(FootnoteMarks.in(text, text.length(), signs));
    return joined(text.length(), found);
  }

  private static List<Span> joined(int length, List<Span> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    BitSet marked = new BitSet(length);
    found.forEach(span -> marked.set(span.start(), span.end()));
    List<Span> joined = new ArrayList<>();
    for (int at = marked.nextSetBit(0); at >= 0; at = marked.nextSetBit(marked.nextClearBit(at))) {
      joined.add(new Span(at, marked.nextClearBit(at)));
    }
    return joined;
  }
}

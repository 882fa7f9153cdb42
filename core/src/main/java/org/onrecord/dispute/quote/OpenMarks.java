package org.onrecord.dispute.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/**
 * Quotations that open at the beginning of a paragraph and close in a later one, and are not opened
 * again between, that hold straight marks, or whose mark has a space behind it: so do forums that
 * put a quoted post in marks, with whatever stands inside. In an article the same is a missing
 * mark.
 */
public final class OpenMarks {
  private static final char OPENING = '“';
  private static final char CLOSING = '”';

  private OpenMarks() {}

  /**
   * The words between such marks.
   *
   * @param paragraphs of one post, in text order
   * @return each quotation as one span a paragraph, without the outer marks. Linear.
   */
  public static List<List<Span>> in(String text, List<Span> paragraphs) {
    List<List<Span>> found = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      List<Span> quotation = from(text, paragraphs, i);
      if (quotation.size() > 1 || holdsMarks(text, quotation) || isSpaced(text, quotation)) {
        found.add(bare(text, quotation));
        i += quotation.size() - 1;
      }
    }
    return found;
  }

  /** Whether straight marks stand inside, which would be paired with the outer ones. */
  private static boolean holdsMarks(String text, List<Span> quotation) {
    return quotation.stream().anyMatch(span -> span.in(text).indexOf('"') >= 0);
  }

  /** Whether a space stands behind the mark, which would count as a closing one. */
  private static boolean isSpaced(String text, List<Span> quotation) {
    return !quotation.isEmpty()
        && !quotation.get(0).isEmpty()
        && Character.isWhitespace(text.charAt(quotation.get(0).start()));
  }

  /** Without white space behind the opening mark. */
  private static List<Span> bare(String text, List<Span> quotation) {
    Span first = quotation.get(0);
    int start = first.start();
    while (start < first.end() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    List<Span> bare = new ArrayList<>(quotation);
    bare.set(0, new Span(start, first.end()));
    return bare;
  }

  /** The quotation that begins with a paragraph; none where it closes there, or never. */
  private static List<Span> from(String text, List<Span> paragraphs, int first) {
    List<Span> spans = new ArrayList<>();
    int open = 0;
    for (int i = first; i < paragraphs.size(); i++) {
      Span paragraph = paragraphs.get(i);
      boolean opens = !paragraph.isEmpty() && text.charAt(paragraph.start()) == OPENING;
      if (opens != (i == first)) {
        return List.of();
      }
      int start = opens ? paragraph.start() + 1 : paragraph.start();
      for (int at = paragraph.start(); at < paragraph.end(); at++) {
        char c = text.charAt(at);
        open += c == OPENING ? 1 : c == CLOSING ? -1 : 0;
        if (open == 0) {
          spans.add(new Span(start, Math.max(start, at)));
          return spans;
        }
      }
      spans.add(new Span(start, paragraph.end()));
    }
    return List.of();
  }
}

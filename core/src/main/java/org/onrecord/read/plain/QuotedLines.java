package org.onrecord.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;

/** Finds the paragraphs of a plain text whose lines all begin with {@code >}, as in Markdown. */
final class QuotedLines {
  private static final char MARK = '>';

  private QuotedLines() {}

  /** For each quotation its paragraphs, in text order. Linear. */
  static List<List<Span>> in(String text, List<Part> parts) {
    List<List<Span>> found = new ArrayList<>();
    List<Span> open = new ArrayList<>();
    for (Part part : parts) {
      boolean prose = part.role() == PartRole.BODY || part.role() == PartRole.COMMENT;
      if (prose && isQuoted(text, part.span())) {
        if (!open.isEmpty() && !isJoined(text, open.get(open.size() - 1), part.span())) {
          found.add(List.copyOf(open));
          open.clear();
        }
        open.add(part.span());
      } else if (!open.isEmpty()) {
        found.add(List.copyOf(open));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      found.add(List.copyOf(open));
    }
    return found;
  }

  private static boolean isQuoted(String text, Span paragraph) {
    int line = paragraph.start();
    while (line < paragraph.end()) {
      int at = line;
      while (at < paragraph.end() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at < paragraph.end() && text.charAt(at) != MARK) {
        return false;
      }
      int end = text.indexOf('\n', line);
      line = end < 0 ? paragraph.end() : end + 1;
    }
    return true;
  }

  /** Whether no empty line parts two paragraphs: one with nothing but the mark does not. */
  private static boolean isJoined(String text, Span before, Span after) {
    String between = text.substring(before.end(), after.start());
    if (!between.replace(MARK, ' ').isBlank()) {
      return false; // the next comment's number
    }
    return between.indexOf(MARK) >= 0 || between.indexOf('\n') == between.lastIndexOf('\n');
  }
}

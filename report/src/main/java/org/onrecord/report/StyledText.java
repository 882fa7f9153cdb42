package org.onrecord.report;

import java.util.Arrays;

/**
 * A paragraph for the terminal: characters, each with its ink, wrapped when written. Not
 * thread-safe.
 */
final class StyledText {
  /** What a character is, and so how it looks where escape sequences are allowed. */
  enum Ink {
    /** As the terminal has it. */
    NORMAL(""),
    /** The page's headline and the heads of sections. */
    HEADING("1"),
    /** A speaker's name. */
    SPEAKER("1;36"),
    /** Words in quotation marks. */
    QUOTED("1"),
    /** Words that are the page's own. */
    PARAPHRASE("3"),
    /** What stands around the words. */
    DETAIL("2"),
    /** What to doubt. */
    DOUBT("33");

    private final String sequence;

    Ink(String sequence) {
      this.sequence = sequence;
    }
  }

  private static final String ESCAPE = "\u001B[";

  private final StringBuilder text = new StringBuilder();
  private Ink[] inks = new Ink[64];

  /** Adds text of the page, made safe to print. Returns this. */
  StyledText add(String words, Ink ink) {
    int from = text.length();
    text.append(TerminalText.of(words));
    if (text.length() > inks.length) {
      inks = Arrays.copyOf(inks, Math.max(text.length(), inks.length * 2));
    }
    Arrays.fill(inks, from, text.length(), ink);
    return this;
  }

  /**
   * Writes the paragraph in lines.
   *
   * @param out where to
   * @param style width and colour
   * @param first what stands before the first line
   * @param rest what stands before each other line
   */
  void writeTo(StringBuilder out, TextStyle style, String first, String rest) {
    int at = skipSpaces(0);
    String indent = first;
    do {
      int end = lineEnd(at, Math.max(1, style.columns() - Cells.of(indent)));
      writeLine(out, style, indent, at, end);
      at = skipSpaces(end);
      indent = rest;
    } while (at < text.length());
  }

  /**
   * Where the line that starts at {@code start} ends: before a space, or inside a word too long.
   */
  private int lineEnd(int start, int room) {
    int used = 0;
    int space = -1;
    int border = start;
    int before = ' ';
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c == ' ') {
        space = i;
      }
      if (i > start && Cells.mayPart(before, c)) {
        border = i;
      }
      used += Cells.of(c);
      if (used > room && c != ' ') {
        return space > start ? space : border > start ? border : nextBorder(i);
      }
      before = c;
      i += Character.charCount(c);
    }
    return trimmedEnd(text.length());
  }

  /** The end of a character that is wider than the line: it is written all the same. */
  private int nextBorder(int start) {
    int before = text.codePointAt(start);
    int i = start + Character.charCount(before);
    while (i < text.length() && !Cells.mayPart(before, text.codePointAt(i))) {
      before = text.codePointAt(i);
      i += Character.charCount(before);
    }
    return i;
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private int trimmedEnd(int end) {
    int i = end;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i;
  }

  private void writeLine(StringBuilder out, TextStyle style, String indent, int start, int end) {
    out.append(start < end ? indent : indent.stripTrailing());
    if (style.colour() == TextStyle.Colour.PLAIN) {
      out.append(text, start, end).append('\n');
      return;
    }
    int from = start;
    while (from < end) {
      Ink ink = inks[from];
      int to = from + 1;
      while (to < end && inks[to] == ink) {
        to++;
      }
      writeRun(out, ink, from, to);
      from = to;
    }
    out.append('\n');
  }

  private void writeRun(StringBuilder out, Ink ink, int from, int to) {
    if (ink == Ink.NORMAL) {
      out.append(text, from, to);
    } else {
      out.append(ESCAPE).append(ink.sequence).append('m');
      out.append(text, from, to).append(ESCAPE).append("0m");
    }
  }
}

package org.onrecord.trace.medium;

import java.util.Arrays;

/**
 * Where the characters of a text stand with which something of its medium may begin, all found in
 * one pass: most texts have few of them, and what begins nowhere need not be looked for. Linear.
 */
public final class Signs {
  private static final byte LINE_END = 0;
  private static final byte SQUARE = 1;
  private static final byte ROUND = 2;
  private static final byte COMMA = 3;
  private static final byte COLON = 4;
  private static final byte RAISED = 5;
  private static final byte SURROGATE = 6;

  /** A digit right behind a stop or a closing mark. */
  private static final byte NUMBER = 7;

  /** A quotation mark that may close, or the second half of one. */
  private static final byte MARK = 8;

  /** No kind: it separates those above, which have places, from those below, which need a look. */
  private static final byte NONE = 9;

  private static final int KINDS = NONE;

  /** Is a number or a mark by what stands before it, or nothing. */
  private static final byte DIGIT = 10;

  private static final byte HALF_MARK = 11;

  /** What each ASCII character is. */
  private static final byte[] ASCII = new byte[0x80];

  static {
    Arrays.fill(ASCII, NONE);
    put("\n\f", LINE_END);
    put("[", SQUARE);
    put("(", ROUND);
    put("0123456789", DIGIT);
    put(",", COMMA);
    put("\"", MARK);
    put("'", HALF_MARK);
    put(":", COLON);
  }

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** What a footnote's number may stand behind. */
  private static final String STOPS = ".,;!?”\"’»)";

  private final Offsets[] places = new Offsets[KINDS];

  private Signs() {
    Arrays.setAll(places, kind -> new Offsets());
  }

  private static void put(String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      ASCII[characters.charAt(i)] = kind;
    }
  }

  /** Those of all of a text. */
  public static Signs of(String text) {
    return of(text, 0, text.length());
  }

  /** Those between two UTF-16 offsets. */
  static Signs of(String text, int from, int to) {
    Signs signs = new Signs();
    int base = Math.max(0, from - 1);
    char[] chars = new char[to - base];
    text.getChars(base, to, chars, 0);
    for (int i = from - base; i < chars.length; i++) {
      byte kind = kind(chars[i]);
      if (kind > KINDS) {
        kind = kindBehind(kind, chars[i], i > 0 ? chars[i - 1] : 0);
      }
      if (kind < KINDS) {
        signs.places[kind].add(base + i);
      }
    }
    return signs;
  }

  private static byte kindBehind(byte kind, char c, char before) {
    if (kind == DIGIT) {
      return STOPS.indexOf(before) >= 0 ? NUMBER : NONE;
    }
    return before == c ? MARK : NONE;
  }

  private static byte kind(char c) {
    if (c < 0x80) {
      return ASCII[c];
    }
    if (c >= 0x2100) {
      return Character.isSurrogate(c) ? SURROGATE : NONE;
    }
    return switch (c) {
      case '“', '”', '»' -> MARK;
      case '’' -> HALF_MARK;
      default -> RAISED_DIGITS.indexOf(c) >= 0 ? RAISED : NONE;
    };
  }

  /** Where lines and pages end. */
  Offsets lineEnds() {
    return places[LINE_END];
  }

  /** Square brackets that open. */
  Offsets squares() {
    return places[SQUARE];
  }

  /** Round brackets that open. */
  Offsets rounds() {
    return places[ROUND];
  }

  /** Digits right behind a stop or a closing mark. */
  Offsets numbers() {
    return places[NUMBER];
  }

  Offsets commas() {
    return places[COMMA];
  }

  /** Quotation marks that may close, or the second halves of one. */
  Offsets marks() {
    return places[MARK];
  }

  /** Raised digits. */
  Offsets raised() {
    return places[RAISED];
  }

  boolean hasColon() {
    return places[COLON].size() > 0;
  }

  /** Whether some character takes two UTF-16 units. */
  public boolean hasSurrogates() {
    return places[SURROGATE].size() > 0;
  }
}

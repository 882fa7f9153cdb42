package org.onrecord.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.text.Span;

/**
 * Cuts a paragraph into words, numbers and marks. Abbreviations keep their full stop ("Mr.",
 * "U.S.", "J."), so that a full stop that is a token of its own ends a sentence. Linear.
 */
public final class Tokenizer {
  private static final WordFile WORDS = WordFile.of(Tokenizer.class, "abbreviations.txt");

  /** Titles and other short forms after which a full stop does not end the sentence. */
  private static final Set<String> ABBREVIATIONS = WORDS.words("abbreviations");

  /** What may stand behind an apostrophe at the end of a word. */
  private static final Set<String> ENDINGS = Set.of("s", "d", "ll", "ve", "re", "m");

  private final String text;
  private final int end;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /**
   * The tokens of a stretch of text, in order.
   *
   * @param text the whole text
   * @param within where to look
   */
  public static List<Token> tokens(String text, Span within) {
    Tokenizer tokenizer = new Tokenizer(text, within.end());
    int at = within.start();
    while (at < within.end()) {
      at = tokenizer.next(at);
    }
    return tokenizer.tokens;
  }

  private int next(int start) {
    int c = text.codePointAt(start);
    int after = start + Character.charCount(c);
    if (c == ' ') {
      return after;
    }
    if (isAsciiLetter(c)) {
      return word(start);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return after;
    }
    if (Character.isLetter(c)) {
      return word(start);
    }
    if (Character.isDigit(c)) {
      return number(start);
    }
    if (c == '.' || c == '\'' || c == '`') {
      while (after < end && text.charAt(after) == c) {
        after++;
      }
    }
    tokens.add(Token.of(text, start, Math.min(after, end), Token.Shape.MARK));
    return after;
  }

  private int word(int start) {
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      int after = at + Character.charCount(c);
      if (!inWord(c) && !(joins(c) && at > start && after < end && letterAt(after))) {
        break;
      }
      at = after;
    }
    at = Math.min(at, end);
    int possessive = possessiveIn(start, at);
    if (possessive > start) {
      tokens.add(Token.of(text, start, possessive, Token.Shape.WORD));
      tokens.add(Token.of(text, possessive, at, Token.Shape.WORD));
      return at;
    }
    if (at < end && text.charAt(at) == '.' && abbreviation(start, at)) {
      at++;
    }
    tokens.add(Token.of(text, start, at, Token.Shape.WORD));
    return at;
  }

  private int number(int start) {
    int at = start;
    while (at < end) {
      int c = text.codePointAt(at);
      int after = at + Character.charCount(c);
      boolean inner = c == '.' || c == ',' || c == '-' || c == ':';
      if (!inWord(c) && !(inner && after < end && Character.isDigit(text.codePointAt(after)))) {
        break;
      }
      at = after;
    }
    tokens.add(Token.of(text, start, Math.min(at, end), Token.Shape.NUMBER));
    return Math.min(at, end);
  }

  private static boolean inWord(int c) {
    if (c < 128) {
      return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean joins(int c) {
    return c == '-' || c == '\'' || c == '’' || c == '.' || c == '&';
  }

  private boolean letterAt(int at) {
    return Character.isLetter(text.codePointAt(at));
  }

  /** Where a possessive or contracted ending ("’s", "’ll") starts, or -1. */
  private int possessiveIn(int start, int at) {
    for (int i = at - 1; i > start && i >= at - 3; i--) {
      char c = text.charAt(i);
      if (c == '\'' || c == '’') {
        String ending = text.substring(i + 1, at).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? i : -1;
      }
    }
    return -1;
  }

  private boolean abbreviation(int start, int at) {
    boolean initial = at - start == 1 && Character.isUpperCase(text.charAt(start));
    boolean dotted = at - start <= 7 && text.substring(start, at).indexOf('.') > 0;
    return initial
        || dotted
        || (at - start <= 5
            && ABBREVIATIONS.contains(text.substring(start, at).toLowerCase(Locale.ROOT))
            && (Character.isUpperCase(text.charAt(start)) || at + 1 < end));
  }
}

package org.onrecord.word;

import java.util.Locale;
import org.onrecord.text.Span;

/**
 * A word, number or mark of a text.
 *
 * @param span where it stands
 * @param text its characters
 * @param lower the same in lower case, with curly apostrophes made straight
 * @param shape what it is
 */
public record Token(Span span, String text, String lower, Shape shape) {

  /** What a token is made of. */
  public enum Shape {
    /** Starts with a letter. */
    WORD,
    /** Starts with a digit. */
    NUMBER,
    /** Anything else: one character, or a run of full stops or doubled apostrophes. */
    MARK
  }

  static Token of(String source, int start, int end, Shape shape) {
    String text = source.substring(start, end);
    return new Token(
        new Span(start, end), text, text.toLowerCase(Locale.ROOT).replace('’', '\''), shape);
  }

  /** Whether it is a word with a capital first letter. */
  public boolean capitalised() {
    return shape == Shape.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it is a word without a capital first letter. */
  public boolean lowerCase() {
    return shape == Shape.WORD && !capitalised();
  }

  /** Whether it is a word of two characters or more, and none a small letter: "US", "U.S.". */
  public boolean inCapitals() {
    return shape == Shape.WORD && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether it starts with a letter. */
  public boolean isWord() {
    return shape == Shape.WORD;
  }

  /** Whether it is this word or mark, given in lower case. */
  public boolean is(String lowerText) {
    return lower.equals(lowerText);
  }
}

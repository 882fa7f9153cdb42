package org.onrecord.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/** The tokens of a paragraph, with questions that the grammar asks of them. */
final class Words {
  private static final DateWords ENGLISH = DateWords.english();

  /** Years that a text is likely to name. */
  private static final int FIRST_YEAR = 1000;

  static final int LAST_YEAR = 2199;

  private final List<Token> tokens;

  Words(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The token at a place; null beyond the ends. */
  @Nullable Token at(int i) {
    return i < 0 || i >= tokens.size() ? null : tokens.get(i);
  }

  /** Whether the token at a place, which is there, may be the first of a date. */
  boolean mayStart(int i) {
    return ENGLISH.mayStart(tokens.get(i));
  }

  boolean is(int i, String word) {
    Token token = at(i);
    return token != null && token.is(word);
  }

  boolean in(int i, String heading) {
    Token token = at(i);
    return token != null && ENGLISH.in(heading, token);
  }

  int number(int i, String heading) {
    Token token = at(i);
    return token == null ? 0 : ENGLISH.number(heading, token);
  }

  int month(int i) {
    Token token = at(i);
    return token == null ? 0 : ENGLISH.month(token);
  }

  @Nullable DayOfWeek weekday(int i) {
    Token token = at(i);
    return token == null ? null : ENGLISH.weekday(token);
  }

  boolean endsWith(int i, String ending) {
    Token token = at(i);
    return token != null && token.lower().endsWith(ending);
  }

  /** Whether a phrase may end before a place: no word stands there. */
  boolean isOpen(int i) {
    Token token = at(i);
    return token == null || !token.isWord();
  }

  /** Whether the tokens before and at a place touch. */
  boolean touches(int i) {
    Token before = at(i - 1);
    Token token = at(i);
    return before != null && token != null && before.span().end() == token.span().start();
  }

  /** A number of digits only, at most four of them; -1 for anything else. */
  int digits(int i) {
    Token token = at(i);
    return token == null ? -1 : digits(token.text());
  }

  static int digits(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** A number of four digits that may be a year; -1 for anything else. */
  int year(int i) {
    Token token = at(i);
    return token == null ? -1 : year(token.text());
  }

  static int year(String text) {
    int value = text.length() == 4 ? digits(text) : -1;
    return value >= FIRST_YEAR && value <= LAST_YEAR ? value : -1;
  }

  /**
   * Whether a text is likely to have appeared on a day: no arithmetic on it leaves the calendar.
   */
  static boolean isLikely(@Nullable LocalDate day) {
    return day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  /** A day of a month, "17" or "17th"; -1 for anything else. */
  int dayOfMonth(int i) {
    Token token = at(i);
    if (token == null) {
      return -1;
    }
    String text = token.lower();
    int length = text.length();
    boolean ordinal =
        length > 2
            && (text.endsWith("st")
                || text.endsWith("nd")
                || text.endsWith("rd")
                || text.endsWith("th"));
    String number = ordinal ? text.substring(0, length - 2) : text;
    int day = number.length() <= 2 ? digits(number) : -1;
    return day >= 1 && day <= 31 ? day : -1;
  }

  /** How many: digits or a word up to fifteen; -1 for anything else. */
  int count(int i) {
    int value = digits(i);
    return value >= 0 ? value : number(i, "[number]") == 0 ? -1 : number(i, "[number]");
  }
}

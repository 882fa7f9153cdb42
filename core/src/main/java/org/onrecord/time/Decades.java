package org.onrecord.time;

import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/** Decades and centuries: "1990s", "the sixties", "the ’60s", "20th century". */
final class Decades {
  /** "The ’20s" and earlier ones are of this century. */
  private static final int THIS_CENTURY = 30;

  private final Words words;

  Decades(Words words) {
    this.words = words;
  }

  /** The decade or century that starts at a token; null where none does. */
  @Nullable Match match(int i) {
    Token token = words.at(i);
    if (token == null) {
      return null;
    }
    String text = token.lower();
    if (words.is(i, "the") || words.is(i, "'")) {
      return namedDecade(i);
    }
    boolean plural = text.length() == 5 && text.endsWith("s");
    int year = plural ? Words.year(text.substring(0, 4)) : -1;
    if (year > 0 && year % 10 == 0) {
      return new Match(i + 1, DateValue.decade(year));
    }
    year = words.year(i);
    boolean apart = isApostrophe(i + 1) && words.is(i + 2, "s");
    boolean decade = words.is(i - 1, "the") || words.in(i - 1, "[part]");
    if (year > 0 && year % 10 == 0 && decade && (apart || words.is(i + 1, "'s"))) {
      return new Match(i + (apart ? 3 : 2), DateValue.decade(year));
    }
    return century(i);
  }

  private boolean isApostrophe(int i) {
    return words.is(i, "'") && words.touches(i);
  }

  /** "the sixties", "the ’60s". */
  private @Nullable Match namedDecade(int i) {
    int at = words.is(i, "the") ? i + 1 : i;
    int number = words.number(at, "[decade]");
    if (number > 0 && at > i) {
      return new Match(at + 1, DateValue.decade(1900 + 10 * number));
    }
    if (!words.is(at, "'")) {
      return null;
    }
    Token token = words.at(at + 1);
    String text = token == null ? "" : token.lower();
    boolean two = text.length() == 3 && text.endsWith("s");
    int tens = two ? Words.digits(text.substring(0, 2)) : -1;
    return tens < 0 || tens % 10 != 0
        ? null
        : new Match(at + 2, DateValue.decade(tens < THIS_CENTURY ? 2000 + tens : 1900 + tens));
  }

  /** "20th century", "the nineteenth century". */
  private @Nullable Match century(int i) {
    int next = words.is(i + 1, "-") ? i + 2 : i + 1;
    if (!words.is(next, "century") && !words.is(next, "centuries")) {
      return null;
    }
    int ordinal = words.number(i, "[ordinal]");
    Token token = words.at(i);
    boolean digits = ordinal == 0 && token != null && token.shape() == Token.Shape.NUMBER;
    boolean counted = words.digits(i) >= 0; // "15 centuries ago"
    int number = ordinal > 0 ? ordinal + 10 : digits && !counted ? words.dayOfMonth(i) : -1;
    return number < 1 || number > 21
        ? null
        : new Match(next + 1, DateValue.century(100 * (number - 1)));
  }
}

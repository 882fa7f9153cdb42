package org.onrecord.time;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/** Times of day: "6:00am", "10 p.m.", "22:30", "noon", "midnight". */
final class TimesOfDay {
  private static final int NOON = 12;

  private TimesOfDay() {}

  /** The time that starts at a token; null where none does. */
  static @Nullable Match match(Words words, int i) {
    if (words.is(i, "noon") || words.is(i, "midnight")) {
      int hour = words.is(i, "noon") ? NOON : 0;
      return new Match(i + 1, DateValue.time(LocalTime.of(hour, 0)));
    }
    Token token = words.at(i);
    if (token == null || token.shape() != Token.Shape.NUMBER || token.text().length() > 9) {
      return null;
    }
    String text = token.lower();
    boolean am = text.endsWith("am") || text.endsWith("a.m.");
    boolean pm = text.endsWith("pm") || text.endsWith("p.m.");
    int end = i + 1;
    String digits = text;
    if (am || pm) {
      digits = text.substring(0, Math.max(text.indexOf('a'), text.indexOf('p')));
    } else if (is(words, i + 1, "am", "a.m.") || is(words, i + 1, "pm", "p.m.")) {
      am = is(words, i + 1, "am", "a.m.");
      pm = !am;
      end = i + 2;
    }
    return time(digits, am, pm, words.in(end, "[zone]") ? end + 1 : end);
  }

  private static boolean is(Words words, int i, String one, String other) {
    return words.is(i, one) || words.is(i, other) || words.is(i, one.charAt(0) + ".m");
  }

  private static @Nullable Match time(String digits, boolean am, boolean pm, int end) {
    int colon = digits.indexOf(':');
    if (colon < 0 && !am && !pm) {
      return null;
    }
    int hour = Words.digits(colon < 0 ? digits : digits.substring(0, colon));
    int minute = colon < 0 ? 0 : Words.digits(digits.substring(colon + 1));
    boolean twoDigits = colon < 0 || digits.length() == colon + 3;
    boolean half = am || pm;
    if (hour < 0 || minute < 0 || minute > 59 || !twoDigits || hour > (half ? NOON : 23)) {
      return null;
    }
    int of24 = half ? hour % NOON + (pm ? NOON : 0) : hour;
    return new Match(end, DateValue.time(LocalTime.of(of24, minute)));
  }
}

package org.onrecord.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/** Dates in digits: "2014-03-09", "9/11", "11/24/2020", "1914-1918". */
final class NumericDates {
  private final Words words;

  NumericDates(Words words) {
    this.words = words;
  }

  /** The date that starts at a token; null where none does. */
  @Nullable Match match(int i) {
    Token token = words.at(i);
    if (token == null || token.shape() != Token.Shape.NUMBER) {
      return null;
    }
    String text = token.text();
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      LocalDate day = DateValue.fullDate(text);
      if (day == null || day.getYear() < 1 || day.getYear() > Words.LAST_YEAR) {
        return null;
      }
      return new Match(i + 1, DateValue.day(day));
    }
    if (text.length() == 9 && text.charAt(4) == '-') {
      return years(i + 1, text.substring(0, 4), text.substring(5));
    }
    if (words.is(i + 1, "–") && words.touches(i + 1) && words.touches(i + 2)) {
      Token last = words.at(i + 2);
      return last == null ? null : years(i + 3, text, last.text());
    }
    boolean slash = words.is(i + 1, "/") && words.touches(i + 1);
    return slash && !goesOnFromSlash(i) ? slashes(i) : null;
  }

  private static @Nullable Match years(int end, String first, String last) {
    int from = Words.year(first);
    int to = Words.year(last);
    return from < 0 || to <= from
        ? null
        : new Match(end, DateValue.between(DateValue.year(from), DateValue.year(to)));
  }

  /** Whether a number is a piece of a longer path, "example.com/9/11". */
  private boolean goesOnFromSlash(int i) {
    return words.is(i - 1, "/") && words.touches(i);
  }

  private boolean goesOnInSlash(int end) {
    return words.is(end, "/") && words.touches(end);
  }

  /** "9/11" is a day that everybody knows; "3/4/2020" is two, so its value stays open. */
  private @Nullable Match slashes(int i) {
    int first = words.digits(i);
    int second = words.digits(i + 2);
    int year = words.is(i + 3, "/") ? words.year(i + 4) : -1;
    if (year > 0) {
      DateValue monthFirst = first > 0 ? DateValue.day(year, first, second) : null;
      DateValue dayFirst = second > 0 ? DateValue.day(year, second, first) : null;
      boolean open = monthFirst != null && dayFirst != null && first != second;
      DateValue known = monthFirst == null ? dayFirst : monthFirst;
      boolean none = (monthFirst == null && dayFirst == null) || goesOnInSlash(i + 5);
      return none ? null : new Match(i + 5, open ? null : known);
    }
    boolean attack = first == 9 && second == 11 && !words.is(i + 3, "/");
    return attack ? new Match(i + 3, DateValue.day(LocalDate.of(2001, 9, 11))) : null;
  }
}

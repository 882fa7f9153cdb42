package org.onrecord.time;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/**
 * Dates by the calendar: "Tuesday, November 17, 2020", "17 November", "March 2014", "2014-03-09",
 * "2007", "the 1990s", "the 20th century", "summer of 2012".
 *
 * <p>A day or month without its year is the one nearest to the page's day, of this year wherever
 * that is likely.
 */
final class CalendarDates {
  /** The least number of four digits that is taken for a year where no word shows it. */
  private static final int MODERN = 1900;

  private static final int FUTURE = 2100;

  /** From here on the same where no word follows. */
  private static final int PRINTED = 1500;

  private final Words words;
  private final YearGuess years;
  private final NumericDates numbers;
  private final Decades decades;

  CalendarDates(Words words, YearGuess years) {
    this.words = words;
    this.years = years;
    this.numbers = new NumericDates(words);
    this.decades = new Decades(words);
  }

  /** The date that starts at a token; null where none does. */
  @Nullable Match match(int i) {
    if (words.weekday(i) != null) {
      return afterWeekday(i);
    }
    if (words.is(i, "year") && words.year(i + 1) > 0 && !isFollowedByCount(i + 1)) {
      return new Match(i + 2, DateValue.year(words.year(i + 1)));
    }
    if (words.in(i, "[part]")) {
      int next = words.is(i + 1, "-") ? i + 2 : i + 1;
      return withoutDay(next);
    }
    Match numeric = numbers.match(i);
    if (numeric != null) {
      return numeric;
    }
    Match day = dayAndMonth(i);
    return day != null ? day : withoutDay(i);
  }

  private @Nullable Match afterWeekday(int i) {
    int next = words.is(i + 1, ",") ? i + 2 : i + 1;
    if (words.is(next, "the")) {
      next++;
    }
    Match day = dayAndMonth(next);
    return day == null ? numbers.match(next) : day;
  }

  /** A month, decade, century, season or year. */
  private @Nullable Match withoutDay(int i) {
    Match month = month(i);
    if (month != null) {
      return month;
    }
    Match season = season(i);
    if (season != null) {
      return season;
    }
    Match decade = decades.match(i);
    return decade != null ? decade : year(i);
  }

  /** "November 17, 2020", "17 November 2020", "the 17th of November". */
  private @Nullable Match dayAndMonth(int i) {
    int month = words.month(i);
    if (month > 0) {
      return monthFirst(i, month);
    }
    int day = words.dayOfMonth(i);
    if (day < 0) {
      return null;
    }
    int next = words.is(i + 1, "of") ? i + 2 : i + 1;
    month = words.month(next);
    return month == 0 ? null : withYear(next + 1, month, day, day);
  }

  private @Nullable Match monthFirst(int i, int month) {
    boolean shortened = words.is(i + 1, ".") && words.touches(i + 1);
    int at = shortened ? i + 2 : i + 1;
    Token token = words.at(at);
    int day = words.dayOfMonth(at);
    if (token == null || (day < 0 && token.text().indexOf('-') < 0)) {
      return null;
    }
    if (day < 0) {
      int dash = token.text().indexOf('-');
      int first = Words.digits(token.text().substring(0, dash));
      int last = Words.digits(token.text().substring(dash + 1));
      return isDay(first) && isDay(last) ? withYear(at + 1, month, first, last) : null;
    }
    boolean dash = words.is(at + 1, "–") || words.is(at + 1, "-");
    int last = dash ? words.dayOfMonth(at + 2) : -1;
    boolean ranges = last > day && words.month(at + 3) == 0;
    return ranges ? withYear(at + 3, month, day, last) : withYear(at + 1, month, day, day);
  }

  private static boolean isDay(int day) {
    return day >= 1 && day <= 31;
  }

  /** The year may follow, with a comma or without. */
  private Match withYear(int after, int month, int first, int last) {
    int at = words.is(after, ",") ? after + 1 : after;
    int year = words.year(at);
    if (year > 0 && isFollowedByCount(at)) {
      year = -1;
    }
    int end = year > 0 ? at + 1 : after;
    int known = year > 0 ? year : years.of(month, first, end);
    DateValue start = DateValue.day(known, month, first);
    DateValue stop = DateValue.day(known, month, last);
    if (start == null || stop == null) {
      return new Match(end, null);
    }
    return new Match(end, first == last ? start : DateValue.between(start, stop));
  }

  /** "March 2014", "March of 2014"; alone only after a word that goes before dates. */
  private @Nullable Match month(int i) {
    int month = words.month(i);
    if (month == 0) {
      return null;
    }
    int at = words.is(i + 1, "of") || words.is(i + 1, ",") ? i + 2 : i + 1;
    int year = words.year(at);
    if (year > 0) {
      return new Match(at + 1, DateValue.month(YearMonth.of(year, month)));
    }
    boolean dated = words.in(i - 1, "[before-month]") || words.is(i - 1, "-");
    boolean goesOn = words.touches(i + 1) && (words.is(i + 1, "-") || words.is(i + 1, "/"));
    if (!dated || goesOn) {
      return null;
    }
    int known = years.of(month, 1, i);
    return new Match(i + 1, known < 0 ? null : DateValue.month(YearMonth.of(known, month)));
  }

  private @Nullable Match season(int i) {
    int season = words.number(i, "[season]");
    if (season == 0) {
      return null;
    }
    int at = words.is(i + 1, "of") ? i + 2 : i + 1;
    int year = words.year(at);
    return year < 0 ? null : new Match(at + 1, DateValue.season(year, 20 + season));
  }

  /** A number of four digits that nothing makes a quantity. */
  private @Nullable Match year(int i) {
    int year = words.year(i);
    boolean opens = (words.is(i + 1, "-") || words.is(i + 1, "–")) && words.year(i + 2) > year;
    boolean counted = words.in(i - 1, "[not-year-before]") && !opens;
    if (year < 0 || counted || isFollowedByCount(i)) {
      return null;
    }
    Token after = words.at(i + 1);
    boolean joined =
        after != null && words.touches(i + 1) && (after.is("/") || after.is(":") || after.is("%"));
    boolean placed = words.in(i - 1, "[before-year]");
    boolean alone = after == null || !after.isWord() || words.in(i + 1, "[before-year]");
    boolean modern = year >= MODERN && year < FUTURE;
    boolean recent = modern || (year >= PRINTED && year < MODERN && alone);
    boolean path = words.is(i - 1, "/") || (words.is(i - 1, "-") && words.touches(i));
    if (joined || path || !(placed || recent)) {
      return null;
    }
    return new Match(i + 1, DateValue.year(year));
  }

  private boolean isFollowedByCount(int i) {
    return words.in(i + 1, "[not-year-after]");
  }
}

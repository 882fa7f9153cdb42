package org.onrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Token;

/**
 * Dates by the calendar: "Tuesday, November 17, 2020", "17 November", "March 2014", "2014-03-09",
 * "2007", "the 1990s", "the 20th century", "summer of 2012".
 *
 * <p>A day or month without its year is the one nearest to the page's day, of this year wherever
 * that is likely.
 */
final class CalendarDates {
  /** A day further ahead than this many days is rather last year's. */
  private static final int FAR_AHEAD = 240;

  /**
   * A day further back than this many days is rather next year's, where the future is spoken of.
   */
  private static final int FAR_BACK = 60;

  /** A day so many days before the one named last in the sentence is rather the next year's. */
  private static final int FAR_BEFORE = 200;

  private static final int REACH_BACK = 10;

  private final Words words;
  private final @Nullable LocalDate today;

  /** The date that the sentence has named last, and whether it told its year. */
  private @Nullable LocalDate before;

  private boolean beforeHasYear;

  CalendarDates(Words words, @Nullable LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * Tells which date the sentence has named last.
   *
   * @param date null at the start of a sentence
   * @param hasYear whether its year stands there, rather than being worked out
   */
  void named(@Nullable LocalDate date, boolean hasYear) {
    before = date;
    beforeHasYear = hasYear;
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
    Match numeric = numeric(i);
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
    return day == null ? numeric(next) : day;
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
    Match decade = decade(i);
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
    int known = year > 0 ? year : likelyYear(month, first, end);
    DateValue start = day(known, month, first);
    DateValue stop = day(known, month, last);
    if (start == null || stop == null) {
      return new Match(end, null);
    }
    return new Match(end, first == last ? start : DateValue.between(start, stop));
  }

  private static @Nullable DateValue day(int year, int month, int day) {
    boolean exists =
        year > 0 && month >= 1 && month <= 12 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? DateValue.day(LocalDate.of(year, month, day)) : null;
  }

  /** -1 where the page has no day. */
  private int likelyYear(int month, int day, int at) {
    if (before != null && beforeHasYear) {
      return before.getYear();
    }
    if (today == null) {
      return -1;
    }
    int year = today.getYear();
    LocalDate guess = LocalDate.of(year, month, 1).plusDays(day - 1L);
    if (before != null && before.toEpochDay() - guess.toEpochDay() > FAR_BEFORE) {
      return before.getYear() + (before.getMonthValue() > month ? 1 : 0);
    }
    long ahead = guess.toEpochDay() - today.toEpochDay();
    if (ahead > FAR_AHEAD) {
      return year - 1;
    }
    return -ahead > FAR_BACK && isToCome(at) ? year + 1 : year;
  }

  /** Whether words before a place speak of what is to come. */
  boolean isToCome(int at) {
    for (int i = at - 1; i >= 0 && i > at - REACH_BACK; i--) {
      Token token = words.at(i);
      if (token == null || ".?!".contains(token.text())) {
        return false;
      }
      if (words.in(i, "[future]")) {
        return true;
      }
    }
    return false;
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
    if (!dated) {
      return null;
    }
    int known = likelyYear(month, 1, i);
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

  private @Nullable Match decade(int i) {
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
      return new Match(i + 1, decadeOf(year));
    }
    year = words.year(i);
    boolean apart = isApostrophe(i + 1) && words.is(i + 2, "s");
    boolean decade = words.is(i - 1, "the") || words.in(i - 1, "[part]");
    if (year > 0 && year % 10 == 0 && decade && (apart || words.is(i + 1, "'s"))) {
      return new Match(i + (apart ? 3 : 2), decadeOf(year));
    }
    return century(i);
  }

  private static DateValue decadeOf(int year) {
    return DateValue.decade(year);
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
    boolean two = token != null && token.lower().length() == 3 && token.lower().endsWith("s");
    int tens = two ? Words.digits(token.lower().substring(0, 2)) : -1;
    return tens < 0 || tens % 10 != 0
        ? null
        : new Match(at + 2, DateValue.decade(tens < 30 ? 2000 + tens : 1900 + tens));
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
    int number = ordinal > 0 ? ordinal + 10 : digits ? words.dayOfMonth(i) : -1;
    return number < 1 || number > 21
        ? null
        : new Match(next + 1, DateValue.century(100 * (number - 1)));
  }

  /** "2014-03-09", "9/11", "11/24/2020", "1914-1918". */
  private @Nullable Match numeric(int i) {
    Token token = words.at(i);
    if (token == null || token.shape() != Token.Shape.NUMBER) {
      return null;
    }
    String text = token.text();
    if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
      LocalDate day = DateValue.fullDate(text);
      return day == null ? null : new Match(i + 1, DateValue.day(day));
    }
    if (text.length() == 9 && text.charAt(4) == '-') {
      return years(i + 1, text.substring(0, 4), text.substring(5));
    }
    if (words.is(i + 1, "–") && words.touches(i + 1) && words.touches(i + 2)) {
      Token last = words.at(i + 2);
      return last == null ? null : years(i + 3, text, last.text());
    }
    return words.is(i + 1, "/") && words.touches(i + 1) ? slashes(i) : null;
  }

  private static @Nullable Match years(int end, String first, String last) {
    int from = Words.year(first);
    int to = Words.year(last);
    return from < 0 || to <= from
        ? null
        : new Match(end, DateValue.between(DateValue.year(from), DateValue.year(to)));
  }

  /** "9/11" is a day that everybody knows; "3/4/2020" is two, so its value stays open. */
  private @Nullable Match slashes(int i) {
    int first = words.digits(i);
    int second = words.digits(i + 2);
    int year = words.is(i + 3, "/") ? words.year(i + 4) : -1;
    if (year > 0) {
      DateValue monthFirst = first > 0 ? day(year, first, second) : null;
      DateValue dayFirst = second > 0 ? day(year, second, first) : null;
      boolean open = monthFirst != null && dayFirst != null && first != second;
      DateValue known = monthFirst == null ? dayFirst : monthFirst;
      return monthFirst == null && dayFirst == null ? null : new Match(i + 5, open ? null : known);
    }
    boolean attack = first == 9 && second == 11 && !words.is(i + 3, "/");
    return attack ? new Match(i + 3, DateValue.day(LocalDate.of(2001, 9, 11))) : null;
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
    boolean recent = year >= 1900 && year < 2100 || year >= 1500 && year < 1900 && alone;
    boolean path = words.is(i - 1, "/") || words.is(i - 1, "-") && words.touches(i);
    if (joined || path || !(placed || recent)) {
      return null;
    }
    return new Match(i + 1, DateValue.year(year));
  }

  private boolean isFollowedByCount(int i) {
    return words.in(i + 1, "[not-year-after]");
  }
}

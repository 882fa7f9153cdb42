package org.onrecord.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;

/**
 * Dates that count from another: "yesterday", "Tuesday", "last month", "two years ago", "the past
 * 35 years" from the page's day; "the next day", "the year before" from the date named last.
 */
final class RelativeDates {
  private static final int NEAR = 9;

  private static final int LAST_YEAR = 9999;

  private final Words words;
  private final YearGuess years;
  private final @Nullable LocalDate today;

  RelativeDates(Words words, YearGuess years, @Nullable LocalDate today) {
    this.words = words;
    this.years = years;
    this.today = today;
  }

  /**
   * The date that starts at a token; null where none does.
   *
   * @param i index of the token
   * @param anchor the date named last in the paragraph; null where there was none
   */
  @Nullable Match match(int i, @Nullable DateValue anchor) {
    Match named = named(i);
    if (named != null) {
      return named;
    }
    if (words.weekday(i) != null) {
      return words.is(i - 1, "every") || words.is(i - 1, "each") ? null : weekday(i, i, 0);
    }
    boolean thisPast = words.is(i, "this") && words.in(i + 1, "[last]");
    int at = words.is(i, "the") || thisPast ? i + 1 : i;
    Match moved = moved(at);
    if (moved != null) {
      return moved;
    }
    Match beside = beside(at, anchor);
    return beside != null ? beside : counted(i, anchor);
  }

  private @Nullable Match named(int i) {
    int days;
    int end = i + 1;
    if (words.is(i, "today") || words.is(i, "tonight")) {
      days = 0;
    } else if (words.is(i, "yesterday")) {
      days = -1;
    } else if (words.is(i, "tomorrow")) {
      days = 1;
    } else if (words.is(i, "last") && words.is(i + 1, "night")) {
      days = -1;
      end = i + 2;
    } else if (words.is(i, "this") && words.in(i + 1, "[part-of-day]")) {
      days = 0;
      end = i + 2;
    } else {
      return null;
    }
    if (words.is(i, "today") && !words.is(i + 1, "'s") && isNowadays(i)) {
      return null;
    }
    return new Match(end, today == null ? null : DateValue.day(today.plusDays(days)));
  }

  /** "It is as strong today as ever", "today, many live abroad": no day is meant. */
  private boolean isNowadays(int i) {
    for (int at = i - 1; at >= 0 && at > i - NEAR && !words.is(at, "."); at--) {
      if (words.in(at, "[present]")) {
        return true;
      }
      if (isEvent(at)) {
        return false;
      }
    }
    for (int at = i + 1; at < i + NEAR && !words.is(at, "."); at++) {
      if (isEvent(at)) {
        return false;
      }
    }
    return words.at(i + 1) != null && i > 0;
  }

  private boolean isEvent(int at) {
    Token token = words.at(at);
    boolean past = token != null && token.isWord() && token.lower().endsWith("ed");
    return past || words.in(at, "[event]");
  }

  /**
   * A weekday.
   *
   * @param side -1 after "last", 1 after "next", 0 alone
   */
  private Match weekday(int i, int at, int side) {
    DayOfWeek day = words.weekday(at);
    int end = at + 1;
    if (today == null || day == null) {
      return new Match(end, null);
    }
    boolean toCome = side > 0 || (side == 0 && (years.isToCome(i) || words.is(i, "this")));
    LocalDate found;
    if (toCome) {
      found =
          today.with(side > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
    } else {
      found =
          today.with(
              side < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }
    return new Match(end, DateValue.day(found));
  }

  /** "last month", "this year", "next Friday", "last March", "the past century". */
  private @Nullable Match moved(int i) {
    boolean back = words.in(i, "[last]");
    boolean ahead = words.in(i, "[next]");
    if (words.is(i, "weekend") && words.is(i - 1, "the")) {
      return new Match(i + 1, weekend(0));
    }
    if (!(back || ahead || words.is(i, "this")) || words.in(i, "[anchored]")) {
      return null;
    }
    int side = back ? -1 : ahead ? 1 : 0;
    if (words.weekday(i + 1) != null) {
      return weekday(i, i + 1, side);
    }
    if (words.is(i + 1, "weekend")) {
      return new Match(i + 2, weekend(side));
    }
    int month = words.month(i + 1);
    if (month > 0) {
      return words.year(i + 2) > 0 ? null : new Match(i + 2, monthBeside(month, side));
    }
    if (words.in(i + 1, "[season]")) {
      return new Match(i + 2, null);
    }
    int unit = words.number(i + 1, "[unit]");
    boolean plural = words.endsWith(i + 1, "s");
    if (unit == 0 || plural || Unit.of(unit) == Unit.DAY) {
      return null;
    }
    return new Match(i + 2, from(today, Unit.of(unit), side));
  }

  private @Nullable DateValue weekend(int side) {
    if (today == null) {
      return null;
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    boolean past = side == 0 && today.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) < 0;
    LocalDate saturday = monday.plusDays(5 + 7L * (past ? -1 : side));
    return DateValue.between(DateValue.day(saturday), DateValue.day(saturday.plusDays(1)));
  }

  private @Nullable DateValue monthBeside(int month, int side) {
    if (today == null) {
      return null;
    }
    YearMonth of = YearMonth.of(today.getYear(), month);
    YearMonth now = YearMonth.from(today);
    if (side < 0 && !of.isBefore(now)) {
      of = of.minusYears(1);
    } else if (side > 0 && !of.isAfter(now)) {
      of = of.plusYears(1);
    }
    return DateValue.month(of);
  }

  /** "the next day", "the year before": counted from the date named last. */
  private @Nullable Match beside(int i, @Nullable DateValue anchor) {
    boolean before = words.in(i, "[last]");
    boolean after = words.in(i, "[next]");
    int unit;
    int end;
    int side;
    int same = sameAs(i);
    boolean anchored = words.in(i, "[anchored]") || words.is(i + 1, "day");
    if ((before || after) && anchored) {
      unit = words.number(i + 1, "[unit]");
      end = i + 2;
      side = before ? -1 : 1;
    } else if (same > i) {
      unit = words.number(same, "[unit]");
      end = same + 1;
      side = 0;
    } else if (words.is(i - 1, "the") || words.number(i, "[number]") == 1) {
      int at = words.number(i, "[number]") == 1 ? i + 1 : i;
      boolean counted = at > i;
      boolean earlier = words.is(at + 1, "before") || (counted && words.is(at + 1, "earlier"));
      boolean later = words.is(at + 1, "after") || (counted && words.is(at + 1, "later"));
      boolean closed = !words.in(at + 2, "[unit]") && (counted || words.isOpen(at + 2));
      if (!(earlier || later) || !closed) {
        return null;
      }
      unit = words.number(at, "[unit]");
      end = at + 2;
      side = earlier ? -1 : 1;
    } else {
      return null;
    }
    return unit == 0 ? null : new Match(end, from(anchor, Unit.of(unit), side));
  }

  /** Where the unit stands in "that year", "the same day"; -1 where it is neither. */
  private int sameAs(int i) {
    int at = words.is(i, "that") ? i + 1 : i;
    at = words.is(at, "same") ? at + 1 : at;
    int unit = at > i ? words.number(at, "[unit]") : 0;
    return unit == 0 || words.endsWith(at, "s") ? -1 : at;
  }

  private static @Nullable DateValue from(@Nullable DateValue anchor, Unit unit, int count) {
    if (anchor == null || !anchor.isSingle() || (unit == Unit.DAY && !anchor.isDay())) {
      return null;
    }
    return from(anchor.start(), unit, count);
  }

  /** Null also beyond the years that ISO 8601 writes with four digits. */
  private static @Nullable DateValue from(@Nullable LocalDate day, Unit unit, int count) {
    if (day == null) {
      return null;
    }
    LocalDate moved = unit.moved(day, count);
    return moved.getYear() < 1 || moved.getYear() > LAST_YEAR ? null : unit.around(moved);
  }

  /** "two years ago", "20 days before", "the past 35 years". */
  private @Nullable Match counted(int i, @Nullable DateValue anchor) {
    int at = words.is(i, "the") ? i + 1 : i;
    if (words.in(at, "[last]") || words.in(at, "[next]")) {
      return span(at);
    }
    boolean vague = words.in(i, "[vague]") || (words.is(i, "a") && words.in(i + 1, "[vague]"));
    int number = vague ? -1 : words.count(i);
    if (!vague && number < 0) {
      return null;
    }
    int unitAt = i + 1;
    if (vague) {
      unitAt = words.is(i, "a") ? i + 2 : i + 1;
      unitAt = words.is(unitAt, "of") ? unitAt + 1 : unitAt;
    }
    int unit = words.number(unitAt, "[unit]");
    if (unit == 0) {
      return null;
    }
    boolean later = words.is(unitAt + 1, "later");
    if (later || words.is(unitAt + 1, "earlier")) {
      Unit of = Unit.of(unit);
      return new Match(unitAt + 2, vague ? null : from(anchor, of, later ? number : -number));
    }
    boolean back = words.is(unitAt + 1, "back") && words.isOpen(unitAt + 2);
    if (!words.is(unitAt + 1, "ago") && !back) {
      return null;
    }
    boolean decades = Unit.of(unit) == Unit.DECADE;
    Unit of = decades ? Unit.YEAR : Unit.of(unit);
    int count = decades ? 10 * number : number;
    return new Match(unitAt + 2, vague ? null : from(today, of, -count));
  }

  private @Nullable Match span(int i) {
    boolean vague = words.in(i + 1, "[vague]");
    int number = vague ? -1 : words.count(i + 1);
    int unit = words.number(i + 2, "[unit]");
    if (unit == 0 || (!vague && number < 0) || words.is(i + 3, "of")) {
      return null;
    }
    boolean weeks = Unit.of(unit) == Unit.WEEK;
    Unit of = weeks ? Unit.DAY : Unit.of(unit);
    int count = weeks ? 7 * number : number;
    boolean back = words.in(i, "[last]");
    DateValue far = vague ? null : from(today, of, back ? -count : count);
    DateValue near = from(today, of, 0);
    if (far == null || near == null) {
      return new Match(i + 3, null);
    }
    return new Match(i + 3, back ? DateValue.between(far, near) : DateValue.between(near, far));
  }
}

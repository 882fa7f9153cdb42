package org.onrecord.read.line;

import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks dates and times against the calendar, which has no 31st of February. */
final class CalendarDay {
  /** ISO 8601 writes years with four digits. */
  private static final int LAST_YEAR = 9999;

  private static final int LAST_HOUR = 23;

  private CalendarDay() {}

  /** A day as ISO 8601; null where the calendar has no such one. */
  static @Nullable String iso(int year, int month, int day) {
    return exists(year, month, day)
        ? String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
        : null;
  }

  private static boolean exists(int year, int month, int day) {
    return year >= 1
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }

  /**
   * Whether the calendar has a year, month or day.
   *
   * @param iso {@code 2020}, {@code 2020-11} or {@code 2020-11-17}, in digits of ASCII
   */
  static boolean exists(String iso) {
    return exists(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10));
  }

  /** The number at a place; 1 where the date is not so precise. */
  private static int number(String iso, int start, int end) {
    return iso.length() < end ? 1 : Integer.parseInt(iso.substring(start, end));
  }

  /** Whether a day has a time that starts with two digits of the hour. */
  static boolean hasHour(String time) {
    return Integer.parseInt(time.substring(0, 2)) <= LAST_HOUR;
  }
}

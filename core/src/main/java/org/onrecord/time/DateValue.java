package org.onrecord.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, as precise as its name: a day, month, year, decade or century, a season, or a
 * range of these; or a time of day.
 *
 * @param iso ISO 8601: {@code 2020-11-17}, {@code 2020-11}, {@code 2020}, a range {@code
 *     2016-09-03/2016-09-04}, {@code T22:30}; by ISO 8601-2 the decade {@code 199X}, the century
 *     {@code 19XX}, and {@code 2012-22} for the summer of 2012
 * @param start its first day; null for a season and a time of day
 * @param end its last day; null where {@code start} is
 */
public record DateValue(String iso, @Nullable LocalDate start, @Nullable LocalDate end) {

  static DateValue day(LocalDate day) {
    return new DateValue(day.toString(), day, day);
  }

  /** A day; null where the calendar has no such one. */
  static @Nullable DateValue day(int year, int month, int day) {
    boolean exists =
        year > 0
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? day(LocalDate.of(year, month, day)) : null;
  }

  static DateValue month(YearMonth month) {
    return new DateValue(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  static DateValue year(int year) {
    Year value = Year.of(year);
    LocalDate first = value.atDay(1);
    return new DateValue(
        String.format(Locale.ROOT, "%04d", year), first, value.atDay(value.length()));
  }

  /** The ten years from a year that ends in 0. */
  static DateValue decade(int first) {
    return years(first, first + 9, String.format(Locale.ROOT, "%03dX", first / 10));
  }

  /** The hundred years from a year that ends in 00. */
  static DateValue century(int first) {
    return years(first, first + 99, String.format(Locale.ROOT, "%02dXX", first / 100));
  }

  private static DateValue years(int first, int last, String iso) {
    return new DateValue(iso, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /**
   * A season.
   *
   * @param number 21 spring, 22 summer, 23 autumn, 24 winter
   */
  static DateValue season(int year, int number) {
    return new DateValue(String.format(Locale.ROOT, "%04d-%02d", year, number), null, null);
  }

  static DateValue week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return range(day(monday), day(monday.plusDays(6)));
  }

  /** From the first day of one to the last day of another; null where they are in no order. */
  static @Nullable DateValue between(DateValue first, DateValue last) {
    boolean ordered = first.start != null && last.end != null && !first.start.isAfter(last.end);
    return ordered ? range(first, last) : null;
  }

  private static DateValue range(DateValue first, DateValue last) {
    return new DateValue(first.iso + "/" + last.iso, first.start, last.end);
  }

  static DateValue time(LocalTime time) {
    return new DateValue("T" + time, null, null);
  }

  /** Whether it is a time of day, without a date. */
  public boolean isTimeOfDay() {
    return iso.startsWith("T");
  }

  /** Whether it is one day, one month or one year. */
  public boolean isSingle() {
    return start != null && iso.indexOf('/') < 0 && iso.indexOf('X') < 0;
  }

  boolean isDay() {
    return start != null && start.equals(end);
  }

  /**
   * The first day of a date as a page gives it.
   *
   * @param iso a year, month or day, perhaps with a time after it
   * @return null for anything but a full date
   */
  static @Nullable LocalDate fullDate(@Nullable String iso) {
    if (iso == null || iso.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(iso.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}

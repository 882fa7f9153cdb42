package org.onrecord.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Units that dates are counted in. */
enum Unit {
  DAY(ChronoUnit.DAYS),
  WEEK(ChronoUnit.WEEKS),
  MONTH(ChronoUnit.MONTHS),
  YEAR(ChronoUnit.YEARS),
  DECADE(ChronoUnit.DECADES),
  CENTURY(ChronoUnit.CENTURIES);

  private final ChronoUnit chrono;

  Unit(ChronoUnit chrono) {
    this.chrono = chrono;
  }

  /** By its number in the list of units, from 1. */
  static Unit of(int number) {
    return values()[number - 1];
  }

  /** The day, month, year and so on that holds a day. */
  DateValue around(LocalDate day) {
    return switch (this) {
      case DAY -> DateValue.day(day);
      case WEEK -> DateValue.week(day);
      case MONTH -> DateValue.month(YearMonth.from(day));
      case YEAR -> DateValue.year(day.getYear());
      case DECADE -> DateValue.decade(Math.floorDiv(day.getYear(), 10) * 10);
      case CENTURY -> DateValue.century(Math.floorDiv(day.getYear(), 100) * 100);
    };
  }

  LocalDate moved(LocalDate day, int count) {
    return day.plus(count, chrono);
  }
}

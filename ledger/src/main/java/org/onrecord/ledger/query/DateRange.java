package org.onrecord.ledger.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days from one to another, both included.
 *
 * @param from as the number 20210304
 * @param to likewise, at least {@code from}
 */
public record DateRange(int from, int to) {
  private static final int FIRST = 0;
  private static final int LAST = 99_991_231;
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(?:T.*)?");

  /** All days there are. */
  public static DateRange all() {
    return new DateRange(FIRST, LAST);
  }

  /**
   * The days of a date that may be a year, a month or a day.
   *
   * @param date ISO 8601; a time of day does not count
   * @return empty where it is none
   */
  public static Optional<DateRange> of(String date) {
    Matcher matcher = DATE.matcher(date.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    try {
      if (matcher.group(2) == null) {
        return Optional.of(new DateRange(year * 10_000 + 101, year * 10_000 + 1231));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      int first = year * 10_000 + month.getMonthValue() * 100;
      if (matcher.group(3) == null) {
        return Optional.of(new DateRange(first + 1, first + month.lengthOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return Optional.of(new DateRange(first + day.getDayOfMonth(), first + day.getDayOfMonth()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads FROM..TO: each a year, month or day, and either may be left out; or one alone.
   *
   * @throws QueryException if it is something else
   */
  public static DateRange parse(String range) {
    int dots = range.indexOf("..");
    String from = dots < 0 ? range : range.substring(0, dots);
    String to = dots < 0 ? range : range.substring(dots + 2);
    int first = from.isBlank() ? FIRST : day(from, range).from();
    int last = to.isBlank() ? LAST : day(to, range).to();
    if (range.isBlank() || first > last) {
      throw new QueryException(range + " holds no day: give FROM..TO, such as 2019..2021-06");
    }
    return new DateRange(first, last);
  }

  private static DateRange day(String date, String range) {
    return of(date)
        .orElseThrow(
            () ->
                new QueryException(
                    range + ": " + date + " is no date; give a year, 2021-06 or 2021-06-30"));
  }
}

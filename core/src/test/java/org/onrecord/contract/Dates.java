package org.onrecord.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of ISO 8601 in which a record gives dates. */
final class Dates {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
  private static final Pattern OTHER = Pattern.compile("\\d{4}|\\d{3}X|\\d\\dXX|\\d{4}-2[1-4]");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?)(Z|[+-]\\d\\d(?::?\\d\\d)?)?");

  private Dates() {}

  /** A date of a statement or event: a year, month, day, season, decade, century, or two dates. */
  static boolean isSaid(String date) {
    int slash = date.indexOf('/');
    return slash < 0
        ? isOne(date)
        : isOne(date.substring(0, slash)) && isOne(date.substring(slash + 1));
  }

  /** A date of the page's own: a year, month, day, or a moment to the precision given. */
  static boolean isTold(String date) {
    Matcher moment = TIME.matcher(date);
    try {
      if (moment.matches()) {
        LocalDate.parse(moment.group(1));
        LocalTime.parse(moment.group(2).replace(',', '.'));
        if (moment.group(3) != null) {
          ZoneOffset.of(moment.group(3));
        }
        return true;
      }
      return date.matches("\\d{4}") || (isOne(date) && date.matches("[\\d-]+"));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isOne(String date) {
    try {
      if (DAY.matcher(date).matches()) {
        LocalDate.parse(date);
        return true;
      }
      if (MONTH.matcher(date).matches()) {
        YearMonth.parse(date);
        return true;
      }
      return OTHER.matcher(date).matches();
    } catch (DateTimeException e) {
      return false;
    }
  }
}

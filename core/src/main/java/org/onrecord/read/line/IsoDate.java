package org.onrecord.read.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as data gives them, in ISO 8601 to the precision and with the zone given. */
public final class IsoDate {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}(?:-[01]\\d(?:-[0-3]\\d)?)?)"
              + "(?:[T ]([0-2]\\d:[0-5]\\d(?::[0-5]\\d)?)(?:\\.\\d{1,9})?"
              + "\\s?(Z|[+-][0-2]\\d:?[0-5]\\d)?)?");

  private IsoDate() {}

  /** Reads a value; null if it is no date. Of "3/4/2020" the day comes first. */
  public static @Nullable String of(@Nullable String value) {
    return of(value, DateText.Order.DAY_FIRST);
  }

  /**
   * Reads a value; null if it is no date.
   *
   * @param order how "3/4/2020" is read
   */
  public static @Nullable String of(@Nullable String value, DateText.Order order) {
    if (value == null || value.length() > 100) {
      return null;
    }
    Matcher matcher = ISO.matcher(value.strip());
    if (!matcher.matches()) {
      DateOnlyLine line = DateOnlyLine.of(value);
      return line == null || line.iso() == null ? DateText.find(value, order) : line.iso();
    }
    if (!CalendarDay.exists(matcher.group(1))) {
      return null;
    }
    if (matcher.group(2) == null || !CalendarDay.hasHour(matcher.group(2))) {
      return matcher.group(1);
    }
    String zone = matcher.group(3) == null ? "" : matcher.group(3);
    if (zone.length() == 5) {
      zone = zone.substring(0, 3) + ":" + zone.substring(3);
    }
    return matcher.group(1) + "T" + matcher.group(2) + zone;
  }
}

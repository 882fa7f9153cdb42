package org.onrecord.read.line;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that holds a date and nothing else, "Published: Nov. 24, 2020 at 4:05 pm".
 *
 * @param iso ISO 8601 to the precision given, without zone where none is given as an offset; null
 *     for "3 hours ago"
 * @param update whether it dates a later change
 */
public record DateOnlyLine(@Nullable String iso, boolean update) {
  private static final int LONGEST = 80;
  private static final int SHORTEST = 8;
  private static final int FIRST_YEAR = 1400;

  private static final String MONTH =
      "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
  private static final String TIME =
      "(?:,?(?: \\||,| -| –)? (?:at )?(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?::\\d{2})?"
          + " ?(?<half>[ap]\\.?m\\.?)?(?: \\(?[a-z]{2,4}\\)?)?)?";
  private static final String PREFIX =
      "(?:(?<kind>published|updated|last updated|posted|modified|last modified|date)(?: on)?:? |on )?"
          + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? |(?:mon|tue|wed|thu|fri|sat|sun)\\.?,? )?";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              PREFIX + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})" + TIME),
          Pattern.compile(
              PREFIX + "(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (?<year>\\d{4})" + TIME));

  private static final Pattern ISO =
      Pattern.compile(
          PREFIX
              + "(?<date>\\d{4}-[01]\\d-[0-3]\\d)(?:[t ](?<time>[0-2]\\d:[0-5]\\d)(?::[0-5]\\d)?"
              + "(?:\\.\\d{1,6})?(?<zone>z|[+-]\\d\\d:?\\d\\d)?)?");

  private static final Pattern AGO =
      Pattern.compile("(?:an?|\\d{1,3}) (?:minute|hour|day|week|month|year)s? ago");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Reads a line; null if it is none. */
  public static @Nullable DateOnlyLine of(String words) {
    if (words.length() > LONGEST || words.length() < SHORTEST) {
      return null;
    }
    if (words.chars().noneMatch(c -> c >= '0' && c <= '9') && !words.endsWith("ago")) {
      return null;
    }
    String line = Spaces.folded(words).toLowerCase(Locale.ROOT);
    if (AGO.matcher(line).matches()) {
      return new DateOnlyLine(null, false);
    }
    Matcher iso = ISO.matcher(line);
    if (iso.matches()) {
      if (!CalendarDay.exists(iso.group("date"))) {
        return null;
      }
      String zone = iso.group("zone");
      String told = iso.group("time");
      String time = told != null && CalendarDay.hasHour(told) ? told : null;
      String rest =
          time == null ? "" : "T" + time + (zone == null ? "" : zone.toUpperCase(Locale.ROOT));
      return new DateOnlyLine(iso.group("date") + rest, isUpdate(iso));
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      if (matcher.matches()) {
        return dated(matcher);
      }
    }
    return null;
  }

  private static @Nullable DateOnlyLine dated(Matcher matcher) {
    int month = MONTHS.indexOf(matcher.group("month")) + 1;
    int day = Integer.parseInt(matcher.group("day"));
    int year = Integer.parseInt(matcher.group("year"));
    String date = year < FIRST_YEAR ? null : CalendarDay.iso(year, month, day);
    return date == null ? null : new DateOnlyLine(date + time(matcher), isUpdate(matcher));
  }

  private static String time(Matcher matcher) {
    if (matcher.group("hour") == null) {
      return "";
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    String half = matcher.group("half");
    int minute = Integer.parseInt(matcher.group("minute"));
    boolean exists = hour <= 23 && minute <= 59;
    if (half != null) {
      boolean morning = half.startsWith("a");
      exists &= !(morning && hour > 12);
      hour = hour % 12 + (morning ? 0 : 12);
    }
    return !exists ? "" : String.format(Locale.ROOT, "T%02d:%02d", hour, minute);
  }

  private static boolean isUpdate(Matcher matcher) {
    String kind = matcher.group("kind");
    return kind != null && (kind.contains("updated") || kind.contains("modified"));
  }
}

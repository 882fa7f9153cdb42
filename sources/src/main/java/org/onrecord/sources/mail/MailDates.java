package org.onrecord.sources.mail;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of messages (RFC 5322), also of lines over quotations, as ISO 8601. */
final class MailDates {
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{4})(?:,|\\s+at)?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s*([+-]\\d{4}|[A-Z]{1,5}))?.*");

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4}).*");

  private static final Pattern DAY =
      Pattern.compile(
          "(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\.?,?\\s+(\\d{4}).*");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2}).*");

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private MailDates() {}

  /** A moment with its offset where both are told, else the day; null where it is no date. */
  static @Nullable String iso(String told) {
    String date = told.substring(0, Math.min(told.length(), 100)).strip();
    try {
      Matcher full = DATE.matcher(date);
      if (full.matches()) {
        return moment(full);
      }
      Matcher day = DAY.matcher(date);
      if (day.matches()) {
        return day(day.group(3), day.group(2), day.group(1));
      }
      Matcher american = AMERICAN.matcher(date);
      if (american.matches()) {
        return day(american.group(3), american.group(1), american.group(2));
      }
      Matcher iso = ISO.matcher(date);
      return iso.matches()
          ? LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
              .toString()
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String moment(Matcher found) {
    String day = day(found.group(3), found.group(2), found.group(1));
    ZoneOffset offset = offset(found.group(7));
    if (day == null || offset == null) {
      return day;
    }
    int second = found.group(6) == null ? 0 : number(found.group(6));
    return OffsetDateTime.of(
            LocalDate.parse(day),
            LocalTime.of(number(found.group(4)), number(found.group(5)), Math.min(second, 59)),
            offset)
        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT));
  }

  private static @Nullable ZoneOffset offset(@Nullable String told) {
    if (told == null) {
      return null;
    }
    if (told.equals("GMT") || told.equals("UT") || told.equals("UTC") || told.equals("Z")) {
      return ZoneOffset.UTC;
    }
    return told.length() == 5 && !told.equals("-0000") && told.matches("[+-]\\d{4}")
        ? ZoneOffset.of(told)
        : null;
  }

  private static @Nullable String day(String year, String month, String day) {
    Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
    return number == null ? null : LocalDate.of(number(year), number, number(day)).toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}

package org.onrecord.sources.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of feeds: those of RSS (RFC 822 and 2822) and of Atom (W3C, ISO 8601). */
final class FeedDates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Hours before (-) or after UTC of the zones that RFC 822 names, and of others in use. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("", 0),
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("akst", -9),
          Map.entry("akdt", -8),
          Map.entry("hst", -10),
          Map.entry("wet", 0),
          Map.entry("west", 1),
          Map.entry("bst", 1),
          Map.entry("cet", 1),
          Map.entry("met", 1),
          Map.entry("cest", 2),
          Map.entry("mest", 2),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("aest", 10),
          Map.entry("aedt", 11),
          Map.entry("nzst", 12),
          Map.entry("nzdt", 13));

  private static final String TIME =
      "(?:(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?";
  private static final String ZONE = "\\s*([A-Za-z]*)\\s*(?:([+-])(\\d{2}):?(\\d{2})?)?";
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[A-Za-z]+\\.?\\s*,?\\s*)??(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s-]+"
              + "(\\d{4}|\\d{2})\\s*,?\\s*"
              + TIME
              + ZONE);
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[Tt]|\\s+)?" + TIME + ZONE);

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private FeedDates() {}

  /** A moment as ISO 8601, with the zone it was given in: the day depends on it. */
  static String written(OffsetDateTime date) {
    return WRITTEN.format(date);
  }

  /** The moment a date names, in its zone, UTC where it names none; null where it is no date. */
  static @Nullable OffsetDateTime parse(String written) {
    String date = written.strip();
    try {
      Matcher mail = MAIL.matcher(date);
      if (mail.matches()) {
        int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
        return at(LocalDate.of(year(mail.group(3)), month, number(mail.group(1), 1)), mail, 4);
      }
      Matcher iso = ISO.matcher(date);
      if (iso.matches()) {
        LocalDate day =
            LocalDate.of(number(iso.group(1), 0), number(iso.group(2), 1), number(iso.group(3), 1));
        return at(day, iso, 4);
      }
      return null;
    } catch (DateTimeException e) {
      return null; // no day of the calendar, or no zone
    }
  }

  /** Two digits are of this century, as far as feeds can be. */
  private static int year(String written) {
    int year = number(written, 0);
    return written.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static @Nullable OffsetDateTime at(LocalDate day, Matcher date, int group) {
    String fraction = date.group(group + 3) == null ? "0" : date.group(group + 3);
    LocalTime time =
        LocalTime.of(
            number(date.group(group), 0),
            number(date.group(group + 1), 0),
            Math.min(59, number(date.group(group + 2), 0)),
            number((fraction + "00000000").substring(0, 3), 0) * 1_000_000);
    Integer named = ZONES.get(date.group(group + 4).toLowerCase(Locale.ROOT));
    if (named == null) {
      return null;
    }
    int sign = "-".equals(date.group(group + 5)) ? -1 : 1;
    int minutes = number(date.group(group + 6), 0) * 60 + number(date.group(group + 7), 0);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds((named * 60 + sign * minutes) * 60);
    return OffsetDateTime.of(day, time, offset);
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}

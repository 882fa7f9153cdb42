package org.onrecord.read.line;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a date in a short text, as people write it: "24. November 2020", "Nov 24th, 2020",
 * "24/11/2020", "2020-11-24". Names of months are known in eight languages.
 */
public final class DateText {
  private static final int LONGEST = 300;
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    months("january february march april may june july august september october november december");
    months("januar februar märz april mai juni juli august september oktober november dezember");
    months("jänner feber maerz april mai juni juli august september oktober november dezember");
    months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
    months(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    months(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
    months(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
    months(
        "januari februari maart april mei juni juli augustus september oktober november december");
    months(
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");
    months("jan feb mar apr may jun jul aug sep oct nov dec");
    months("jan feb mär apr mai jun jul aug sept okt nov dez");
    months("janv févr mrz avr mai juin juil août sept oct nov déc");
    months("ene feb mar abr may jun jul ago set oct nov dic");
  }

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.])(?<day>[0-3]?\\d)(?:\\.|st|nd|rd|th|er|º)?[ -](?:de |of )?(?<month>\\p{L}{3,10})\\.?,?[ -](?:de |del )?(?<year>(?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(?<month>\\p{L}{3,10})\\.? (?<day>[0-3]?\\d)(?:st|nd|rd|th|\\.)?,? (?<year>(?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<sep>[-/.])(?<month>[01]?\\d)\\k<sep>(?<day>[0-3]?\\d)(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.])(?<day>[0-3]?\\d)(?<sep>[./-]) ?(?<month>[0-3]?\\d)\\k<sep> ?(?<year>(?:(?:19|20)\\d\\d)|\\d\\d)(?![\\d.]?\\d)");
  private static final Pattern CHINESE =
      Pattern.compile("(?<year>(?:19|20)\\d\\d) ?年 ?(?<month>[01]?\\d) ?月 ?(?<day>[0-3]?\\d) ?日");

  private static final Pattern AMERICAN_TIME =
      Pattern.compile(
          "[,| at-]{0,6}\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)? ?\\(?[ecmp][sd]?t(?!\\p{L})");

  private static final List<Pattern> FORMS =
      List.of(DAY_FIRST, MONTH_FIRST, YEAR_FIRST, NUMBERS, CHINESE);

  private DateText() {}

  private static void months(String names) {
    int number = 1;
    for (String name : names.split(" ", -1)) {
      MONTHS.putIfAbsent(name, number++);
    }
  }

  /** The order of day and month in a date such as "3/4/2020". */
  public enum Order {
    /** As in most of the world. */
    DAY_FIRST,
    /** As in the United States. */
    MONTH_FIRST
  }

  /**
   * The first date in a text, year, month and day as ISO 8601; null if there is none.
   *
   * @param order how "3/4/2020" is read where both readings are possible
   */
  public static @Nullable String find(String text, Order order) {
    if (text.length() > LONGEST || text.length() < 6) {
      return null;
    }
    boolean year = hasYear(text);
    boolean mark = hasMark(text);
    if (!year && !mark) {
      return null;
    }
    String line = Spaces.folded(text).toLowerCase(Locale.ROOT);
    String best = null;
    int bestAt = Integer.MAX_VALUE;
    for (Pattern form : FORMS) {
      if (form == NUMBERS ? !mark : !year) {
        continue;
      }
      Matcher matcher = form.matcher(line);
      while (matcher.find()) {
        String date = date(matcher, isAmerican(line, matcher.end()) ? Order.MONTH_FIRST : order);
        if (date != null && matcher.start() < bestAt) {
          best = date;
          bestAt = matcher.start();
        }
      }
    }
    return best;
  }

  /** Whether a time of day with one of the zones of the United States stands there. */
  private static boolean isAmerican(String line, int from) {
    return AMERICAN_TIME.matcher(line).region(from, line.length()).lookingAt();
  }

  /** Whether a word in lower case names a month. */
  static boolean isMonth(String word) {
    return MONTHS.containsKey(word);
  }

  /** Whether "19" or "20" and two more digits stand somewhere: all forms but one need a year. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 4 <= text.length(); i++) {
      char c = text.charAt(i);
      if (((c == '1' && text.charAt(i + 1) == '9') || (c == '2' && text.charAt(i + 1) == '0'))
          && isDigit(text.charAt(i + 2))
          && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a digit stands before one of the marks between numbers. */
  private static boolean hasMark(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '/' || c == '-') && isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static @Nullable String date(Matcher matcher, Order order) {
    String name = matcher.group("month");
    int day = Integer.parseInt(matcher.group("day"));
    int month =
        Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : MONTHS.getOrDefault(name, 0);
    int year = Integer.parseInt(matcher.group("year"));
    if (year < 100) {
      year += year < 70 ? 2000 : 1900;
    }
    boolean open = matcher.pattern() == NUMBERS && !matcher.group("sep").equals(".");
    if (open && ((order == Order.MONTH_FIRST && day <= 12) || month > 12)) {
      int swap = day;
      day = month;
      month = swap;
    }
    return CalendarDay.iso(year, month, day);
  }
}

package org.onrecord.read.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date behind a name in one line: "Joe Ward Monday, February 8", "Liv Hale · May 5, 2021". */
public final class DateTail {
  /** Longer lines are no names with a date. */
  private static final int LONGEST = 400;

  private static final String WEEKDAY =
      "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
          + "|(?:mon|dienst|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
          + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
  private static final String MONTH =
      "(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}{0,7}\\.?";

  /** A weekday; a day and its month; numbers with marks between; so long ago. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:"
              + WEEKDAY
              + "(?![\\p{L}’'-])|"
              + MONTH
              + " \\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th|\\.)? "
              + MONTH
              + "(?!\\p{L})|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}(?!\\d)"
              + "|(?:an?|\\d{1,3}) (?:min(?:ute)?|h(?:ou)?r|day|week|month|year)s? ago(?!\\p{L}))");

  /** What leads over from a name to a date. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?iu)(?:[\\s,;:|·•–—/-]|(?<=\\s)(?:on|at|am|vom|le|el|um|posted|published))+$");

  private DateTail() {}

  /** A line without the date in it and all behind; the line itself where it begins with one. */
  public static String cut(String line) {
    if (line.length() > LONGEST) {
      return line;
    }
    Matcher date = DATE.matcher(line);
    if (!date.find() || date.start() == 0) {
      return line;
    }
    String before = line.substring(0, date.start());
    Matcher between = BETWEEN.matcher(before);
    String name = between.find() ? before.substring(0, between.start()) : before;
    return name.isBlank() ? line : name.stripTrailing();
  }
}

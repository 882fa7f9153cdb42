package org.onrecord.sources.subtitle;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Times of a recording as they are written: "01:02:03,500", "2:03", "01:02:03:12". */
final class TimeCodes {
  /** Group names cannot be shared by two times of one pattern, so this has numbered ones. */
  static final String CODE = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,](\\d{1,3})|[:;]\\d{2})?";

  /** How many groups {@link #CODE} has. */
  static final int GROUPS = 4;

  private static final int MILLIS = 1000;

  private TimeCodes() {}

  /**
   * The milliseconds of a time that was found; null where it is none, such as "1:75".
   *
   * @param first number of the first group of {@link #CODE} in the pattern
   */
  static @Nullable Integer millis(Matcher found, int first) {
    int hours = found.group(first) == null ? 0 : Integer.parseInt(found.group(first));
    int minutes = Integer.parseInt(found.group(first + 1));
    int seconds = Integer.parseInt(found.group(first + 2));
    boolean sound = seconds < 60 && (minutes < 60 || hours == 0) && hours < 500;
    String part = found.group(first + 3);
    int millis = part == null ? 0 : Integer.parseInt((part + "00").substring(0, 3));
    return sound ? ((hours * 60 + minutes) * 60 + seconds) * MILLIS + millis : null;
  }
}

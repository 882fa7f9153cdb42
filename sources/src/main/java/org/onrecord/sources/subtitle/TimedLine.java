package org.onrecord.sources.subtitle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A line of a transcript that gives a time.
 *
 * @param millis the time
 * @param label the name before it; null where the line begins with the time
 * @param words what follows; may be empty
 * @param form how it is written
 */
record TimedLine(int millis, @Nullable Span label, Span words, Form form) {

  /** How a time is written. */
  enum Form {
    /** With hours, or with an arrow to another time: hardly a time of day. */
    FULL,
    /** Minutes and seconds, in brackets or alone on the line: may be a time of day. */
    SHORT
  }

  private static final int LONGEST = 200;

  private static final String OPEN = "[\\[(<]";
  private static final String CLOSE = "[\\])>]";

  /** "[00:01:02] words", "00:01:02:12 - 00:01:09:00 words", "0:05" alone. */
  private static final Pattern LEADING =
      Pattern.compile(
          "("
              + OPEN
              + ")?\\s*"
              + TimeCodes.CODE
              + "(\\s*(?:-{1,2}>?|–|—|to)\\s*(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,:;]\\d{1,3})?)?\\s*("
              + CLOSE
              + ")?(?=\\s|$|:)[:\\s]*(?:[-–—|]\\s+)?");

  /** "Ada Roe (00:12):", "SPEAKER 1 [00:01:02]". */
  private static final Pattern LABELLED =
      Pattern.compile(
          "([\\p{Lu}][\\p{L}\\p{N}.,'’ -]{0,60}?):?\\s{0,3}"
              + OPEN
              + TimeCodes.CODE
              + CLOSE
              + "\\s*:?\\s*");

  /** What a line gives; null where it gives no time. */
  static @Nullable TimedLine of(String text, Span line) {
    if (line.isEmpty()) {
      return null;
    }
    int end = Math.min(line.end(), line.start() + LONGEST);
    if (!hasColon(text, line.start(), end)) {
      return null;
    }
    char first = text.charAt(line.start());
    if (Character.isDigit(first) || "[(<".indexOf(first) >= 0) {
      Matcher leading = LEADING.matcher(text).region(line.start(), end);
      return leading.lookingAt() ? leading(leading, line) : null;
    }
    Matcher labelled = LABELLED.matcher(text).region(line.start(), end);
    if (!Character.isUpperCase(first) || !labelled.lookingAt()) {
      return null;
    }
    Integer millis = TimeCodes.millis(labelled, 2);
    Form form = labelled.group(2) == null ? Form.SHORT : Form.FULL;
    Span label = new Span(labelled.start(1), labelled.end(1));
    return millis == null
        ? null
        : new TimedLine(millis, label, new Span(labelled.end(), line.end()), form);
  }

  /** Whether a text has as many colons between digits; most have none. */
  static boolean holdsTimes(String text, int least) {
    int found = 0;
    int colon = text.indexOf(':');
    while (colon >= 0 && found < least) {
      found += hasColon(text, Math.max(0, colon - 1), Math.min(text.length(), colon + 2)) ? 1 : 0;
      colon = text.indexOf(':', colon + 1);
    }
    return found >= least;
  }

  /** Whether a colon stands between digits, without which there is no time. */
  private static boolean hasColon(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      if (text.charAt(i) == ':'
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TimedLine leading(Matcher found, Span line) {
    Integer millis = TimeCodes.millis(found, 2);
    boolean open = found.group(1) != null;
    boolean closed = found.group(3 + TimeCodes.GROUPS) != null;
    Span words = new Span(found.end(), line.end());
    boolean full = found.group(2) != null || found.group(2 + TimeCodes.GROUPS) != null;
    boolean set = (open && closed) || words.isEmpty() || full;
    return millis == null || open != closed || !set
        ? null
        : new TimedLine(millis, null, words, full ? Form.FULL : Form.SHORT);
  }
}

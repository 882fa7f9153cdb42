package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds page numbers that stand on lines of their own, and the running heads and feet beside them:
 * a short line that comes back, with or without the number of the page at one end.
 */
final class PageBreaks {
  /** The longest running head, in UTF-16 units. */
  private static final int LONGEST = 120;

  /** Lines of a head or foot on either side of a break. */
  private static final int MOST = 3;

  private static final String NUMBER =
      "(?:(?:page|pg\\.?|p\\.|seite|página)\\s*)?(\\d{1,4})(?:\\s*(?:of|/|von|de)\\s*\\d{1,4})?";

  static final Pattern ALONE =
      Pattern.compile("(?iu)(?<mark>[-–—\\[(|*]{1,3}\\s*)?" + NUMBER + "(?:\\s*[-–—\\])|*]{1,3})?");

  private static final Pattern TOLD =
      Pattern.compile("(?iu)\\D*(?:page|pg\\.?|p\\.|seite|página)\\s*\\d.*");

  static final Pattern AT_EDGE =
      Pattern.compile(
          "(?iu)^[-–—\\[(|]?\\s*"
              + NUMBER
              + "\\s*[-–—\\])|]?(?=\\s)|(?<=\\s)[-–—\\[(|]?\\s*"
              + NUMBER
              + "\\s*[-–—\\])|]?$");

  private final List<TextLine> lines;

  /**
   * What {@link #plain} says of each line that is no longer than a head may be. Empty until asked
   * for, since most texts have no line that may be a head, and words without case cost more than
   * all else here.
   */
  private String[] plains = {};

  private final BitSet taken = new BitSet();
  private final BitSet breaks = new BitSet();
  private final Map<String, Integer> returns = new HashMap<>();

  /** A line each of those that differ in the number at their edge only. */
  private final Map<String, String> first = new HashMap<>();

  /** Lines without their numbers, of those that come back with another number. */
  private final Set<String> varied = new HashSet<>();

  private PageBreaks(List<TextLine> lines) {
    this.lines = lines;
  }

  /**
   * The lines of heads, feet and page numbers.
   *
   * @param furniture what is known of the lines already
   */
  static List<Span> in(List<TextLine> lines, List<Span> furniture) {
    PageBreaks all = new PageBreaks(lines);
    all.take(furniture);
    all.findNumbers();
    all.findHeads();
    List<Span> found = new ArrayList<>();
    all.breaks.stream().forEach(line -> found.add(lines.get(line).span()));
    return found;
  }

  private void take(List<Span> furniture) {
    if (furniture.isEmpty()) {
      return;
    }
    BitSet starts = new BitSet();
    furniture.forEach(span -> starts.set(span.start()));
    for (int i = 0; i < lines.size(); i++) {
      taken.set(i, starts.get(lines.get(i).span().start()));
    }
  }

  /** Counts which lines come back, once. */
  private void count() {
    if (plains.length > 0) {
      return;
    }
    plains = new String[lines.size()];
    for (int i = 0; i < plains.length; i++) {
      TextLine line = lines.get(i);
      if (line.text().length() <= LONGEST) {
        String plain = plain(line);
        plains[i] = plain;
        returns.merge(plain, 1, Integer::sum);
        String before = first.putIfAbsent(plain, line.text());
        if (before != null && !before.equals(line.text()) && !plain.isEmpty()) {
          varied.add(plain);
        }
      }
    }
  }

  /** A line without the number at its edge, and without case. */
  private static String plain(TextLine line) {
    String text = line.text();
    String unnumbered = hasDigit(text) ? AT_EDGE.matcher(text).replaceAll("") : text;
    return unnumbered.strip().toLowerCase(Locale.ROOT);
  }

  /** Nearly no line has one, and none of the patterns fits a line without. */
  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a line may be {@link #ALONE}, by its first and its last character. */
  static boolean mayBeNumber(String line) {
    return mayBegin(line.charAt(0)) && mayEnd(line.charAt(line.length() - 1));
  }

  /** Whether a line may have a number {@link #AT_EDGE}, by the same. */
  static boolean mayBeNumbered(String line) {
    return mayBegin(line.charAt(0)) || mayEnd(line.charAt(line.length() - 1));
  }

  /** What a number begins with, or the "page" before it; a long s is a small one to the pattern. */
  private static boolean mayBegin(char c) {
    return isDigit(c) || "pPsSſ-–—[(|*".indexOf(c) >= 0;
  }

  /** U+0085 ends a line to the pattern, and is no white space. */
  private static boolean mayEnd(char c) {
    return isDigit(c) || "-–—])|*\u0085".indexOf(c) >= 0;
  }

  private void findNumbers() {
    int before = -2;
    int beforeAt = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!mayBeNumber(lines.get(i).text())) {
        continue;
      }
      Matcher matcher = ALONE.matcher(lines.get(i).text());
      if (taken.get(i) || !matcher.matches()) {
        continue;
      }
      int number = Integer.parseInt(matcher.group(2));
      boolean next = number == before + 1 || number == before + 2;
      if (next && beforeAt >= 0) {
        breaks.set(beforeAt);
      }
      if (next
          || matcher.group("mark") != null
          || TOLD.matcher(lines.get(i).text()).matches()
          || isAmid(i)) {
        breaks.set(i);
      }
      before = number;
      beforeAt = i;
    }
  }

  /** Whether a sentence goes on beyond a line, and the head that may stand there. */
  private boolean isAmid(int line) {
    int above = line - 1;
    while (above > line - MOST && above > 0 && isBack(above)) {
      above--;
    }
    int below = line + 1;
    while (below < line + MOST && below < lines.size() - 1 && isBack(below)) {
      below++;
    }
    return above >= 0
        && below < lines.size()
        && !lines.get(above).endsSentence()
        && lines.get(below).goesOn();
  }

  /** A quick test before: whether a line goes on from another among those that may be below. */
  private boolean mayBeAmid(int line) {
    int last = Math.min(lines.size() - 1, line + MOST);
    for (int below = line + 1; below <= last; below++) {
      if (lines.get(below).goesOn()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line comes back. */
  private boolean isBack(int line) {
    if (lines.get(line).text().length() > LONGEST) {
      return false;
    }
    count();
    return returns.getOrDefault(plains[line], 0) > 1 && !taken.get(line);
  }

  private void findHeads() {
    for (int i = 1; i < lines.size(); i++) {
      if (!breaks.get(i) && !taken.get(i) && isHead(i)) {
        breaks.set(i);
      }
    }
    for (int i = breaks.nextSetBit(0); i >= 0; i = breaks.nextSetBit(i + 1)) {
      spread(i, -1);
      spread(i, 1);
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).pageBefore()) {
        spread(i, -1);
        spread(i - 1, 1);
      }
    }
  }

  private boolean isHead(int line) {
    TextLine each = lines.get(line);
    boolean alone =
        each.blankBefore() && each.text().length() <= LONGEST && !each.text().endsWith(":");
    if (!alone) {
      return false;
    }
    boolean numbered =
        mayBeNumbered(each.text()) && hasDigit(each.text()) && AT_EDGE.matcher(each.text()).find();
    if (numbered) {
      count();
      if (varied.contains(plains[line])) {
        return true;
      }
    }
    return mayBeAmid(line)
        && ((numbered && isCapitals(each.text())) || isBack(line))
        && isAmid(line);
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  private void spread(int line, int direction) {
    for (int i = line + direction, n = 0;
        i > 0 && i < lines.size() && n < MOST;
        i += direction, n++) {
      if (!isBack(i)) {
        return;
      }
      breaks.set(i);
    }
  }
}

package org.onrecord.sources.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether a hyphen at the end of a line belongs to its word, by the words that stand whole
 * elsewhere in the document.
 */
final class Hyphens {
  private static final String MARKS = "-\u2010\u00ad";
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\u2010-]+");

  private final Set<String> words = new HashSet<>();

  Hyphens(List<List<Line>> pages) {
    for (List<Line> page : pages) {
      for (Line line : page) {
        String[] parts = APART.split(line.text(), -1);
        for (int i = 0; i < parts.length; i++) {
          boolean whole = i > 0 && i < parts.length - 1; // those at the edges may be cut
          if (whole && parts[i].length() > 3) {
            words.add(parts[i].toLowerCase(Locale.ROOT));
          }
        }
      }
    }
  }

  /** Whether a line ends in the middle of a word. */
  static boolean isCut(String line, String next) {
    int last = line.length() - 1;
    return last > 0
        && MARKS.indexOf(line.charAt(last)) >= 0
        && Character.isLetter(line.charAt(last - 1))
        && !next.isEmpty()
        && Character.isLetter(next.charAt(0));
  }

  /** Whether the hyphen at the end of a line that is cut is there for the line's sake only. */
  boolean isSoft(String line, String next) {
    String head = lastWord(line.substring(0, line.length() - 1));
    String tail = firstWord(next);
    if (line.charAt(line.length() - 1) == '\u00ad') {
      return true;
    }
    if (words.contains(head + "-" + tail)) {
      return false;
    }
    boolean lower = Character.isLowerCase(next.charAt(0));
    return words.contains(head + tail) || (lower && head.indexOf('-') < 0);
  }

  private static String lastWord(String line) {
    int start = line.length();
    while (start > 0 && isOfWord(line.charAt(start - 1))) {
      start--;
    }
    return line.substring(start).toLowerCase(Locale.ROOT);
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetterOrDigit(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-';
  }
}

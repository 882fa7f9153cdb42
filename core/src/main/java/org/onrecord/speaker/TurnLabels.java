package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/** The names before the turns of a transcript, which are often all in capitals. */
final class TurnLabels {
  private TurnLabels() {}

  /**
   * A page's text with the labels of its turns written as names are in running text: "SEN. RUIZ"
   * and "Sen. RUIZ" as "Sen. Ruiz", and a colon after a name in bold. Every character keeps its
   * place.
   */
  static String asNames(String text, List<Turn> turns) {
    StringBuilder names = null;
    for (Turn turn : turns) {
      Span label = turn.label();
      if (label == null) {
        continue;
      }
      names = names == null ? new StringBuilder(text) : names;
      if (Character.isWhitespace(text.charAt(label.end()))) {
        names.setCharAt(label.end(), ':');
      }
      if (label.length() == 1) {
        // "Q", "A": no initial of a name
        names.setCharAt(label.start(), Character.toLowerCase(text.charAt(label.start())));
      }
      boolean all = isShouted(label.in(text));
      for (int i = label.start() + 1; i < label.end(); i++) {
        if (Character.isLetter(text.charAt(i - 1)) && (all || isShouted(wordAt(text, i, label)))) {
          names.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
      }
    }
    return names == null ? text : names.toString();
  }

  private static String wordAt(String text, int at, Span label) {
    int start = at;
    while (start > label.start() && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int end = at;
    while (end < label.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** All in capitals, and no initials. */
  private static boolean isShouted(String words) {
    return words.equals(words.toUpperCase(Locale.ROOT)) && !isInitials(words);
  }

  /** "JR", "A.B.": the first letters of a name. */
  static boolean isInitials(String words) {
    String letters = words.replace(".", "");
    return letters.length() <= 3
        && !letters.isEmpty()
        && letters.chars().allMatch(Character::isUpperCase);
  }
}

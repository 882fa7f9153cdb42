package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import org.onrecord.page.Turn;
import org.onrecord.text.Span;

/** The names before the turns of a transcript, which are often all in capitals. */
final class TurnLabels {
  private TurnLabels() {}

  /**
   * A page's text with the labels of its turns written as names are in running text: "SEN. RUIZ" as
   * "Sen. Ruiz", and a colon after a name in bold. Every character keeps its place.
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
      for (int i = label.start() + 1; i < label.end() && isShouted(label.in(text)); i++) {
        if (Character.isLetter(text.charAt(i - 1))) {
          names.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
      }
    }
    return names == null ? text : names.toString();
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

  /** The first letters of a name's words, in capitals. */
  static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s\\-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}

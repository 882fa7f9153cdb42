package org.onrecord.read.line;

import java.util.Locale;
import java.util.Set;
import org.onrecord.word.NameParticles;
import org.onrecord.word.WordFile;

/** Whether words look like the name of one person. By form only: capitals, initials, particles. */
public final class PersonName {
  private static final WordFile WORDS = WordFile.of(PersonName.class, "lines.txt");

  private static final int LONGEST = 60;
  private static final Set<String> NO_NAMES = WORDS.words("no-names");

  private PersonName() {}

  /** Two to five words, the first and the last of them capitalised. */
  public static boolean matches(String words) {
    if (words.length() > LONGEST || words.length() < 4) {
      return false;
    }
    String[] parts = words.split(" ", 7);
    if (parts.length < 2 || parts.length > 5) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      boolean particle = i > 0 && i < parts.length - 1 && NameParticles.contains(parts[i]);
      if (!particle && !isNameWord(parts[i])) {
        return false;
      }
    }
    return letters(parts[parts.length - 1]) > 1;
  }

  /** The family name: the last word that is no "Jr." */
  public static String surname(String name) {
    String[] parts = name.split(" ", 7);
    int last = parts.length - 1;
    if (last > 0 && parts[last].matches("(?:Jr|Sr)\\.?|I{2,3}|IV|MD|PhD")) {
      last--;
    }
    String surname = parts[last];
    return surname.endsWith(",") ? surname.substring(0, surname.length() - 1) : surname;
  }

  /** How many words at the start of some words are a name; 0 if none. */
  public static int leading(String[] words) {
    int best = 0;
    for (int n = 2; n <= 5 && n <= words.length; n++) {
      String last = words[n - 1];
      boolean comma = last.endsWith(",");
      String name = String.join(" ", java.util.Arrays.copyOf(words, n));
      if (matches(comma ? name.substring(0, name.length() - 1) : name)) {
        best = n;
      }
      if (comma) {
        break;
      }
    }
    return best;
  }

  private static boolean isNameWord(String word) {
    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean inside = c == '-' || c == '\'' || c == '’' || c == '.';
      if (!Character.isLetter(c) && !inside && !Character.isSurrogate(c)) {
        return false;
      }
    }
    boolean stop = word.endsWith(".") && letters(word) > 2 && !word.equals("Jr.");
    return !stop && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static long letters(String word) {
    return word.codePoints().filter(Character::isLetter).count();
  }
}

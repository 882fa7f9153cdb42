package org.onrecord.attribution.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.word.Token;

/**
 * Cuts words down to what their forms share: "hopes", "hoped" and "hoping" become "hop". What comes
 * out need not be a word: it is only compared. Immutable.
 */
final class Stems {
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s");

  /** The fewest letters that may stay before an ending. */
  private static final int SHORTEST = 3;

  private final Map<String, String> irregular = new HashMap<>();

  /**
   * Creates stems.
   *
   * @param lines the forms of irregular words, those of one word a line, its stem first
   */
  Stems(List<String> lines) {
    for (String line : lines) {
      String[] forms = line.split(" ", -1);
      for (String form : forms) {
        irregular.put(form, forms[0]);
      }
    }
  }

  String of(Token token) {
    return of(token.lower());
  }

  /**
   * The stem of a word.
   *
   * @param lower the word in lower case
   */
  String of(String lower) {
    String whole = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    String known = irregular.get(whole);
    return known == null ? cut(whole) : known;
  }

  private static String cut(String word) {
    if (word.endsWith("ied") || word.endsWith("ies")) {
      return word.length() > 4 ? word.substring(0, word.length() - 3) + "y" : word;
    }
    String stem = word;
    for (String ending : ENDINGS) {
      int left = word.length() - ending.length();
      if (left >= SHORTEST && word.endsWith(ending) && !word.endsWith("ss")) {
        stem = word.substring(0, left);
        break;
      }
    }
    while (stem.length() > 2 && stem.endsWith("e")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return undoubled(stem);
  }

  /** "plann" of "planned" becomes "plan"; "tell" and "miss" stay. */
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "lsfzaeiou".indexOf(stem.charAt(last)) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }
}

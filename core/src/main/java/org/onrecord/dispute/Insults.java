package org.onrecord.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.word.WordLists;

/**
 * Finds words that call somebody something: "he is a complete fool", "you fool", "what a fool".
 * Some words insult whoever is called so; others only people, since an order may be a joke, and of
 * those the words before must say whom they mean. Linear.
 */
final class Insults {
  private static final Set<String> PEOPLE = words("people");
  private static final Set<String> INSULT = words("insult");
  private static final Set<String> BELITTLING = words("belittling");
  private static final Set<String> STRENGTHENING = words("strengthening");
  private static final Set<String> BEING = Set.of("is", "are", "was", "were", "am", "be", "being");

  /** The most words between "is" and an insult. */
  private static final int MOST_BETWEEN = 5;

  private Insults() {}

  private static Set<String> words(String heading) {
    return new HashSet<>(
        WordLists.read(Insults.class, "cues.txt").getOrDefault("[" + heading + "]", List.of()));
  }

  /** Whom some words insult. */
  enum Whom {
    NOBODY,
    /** Whoever is answered: "you". */
    ADDRESSED,
    OTHER
  }

  /**
   * Whom some words insult first.
   *
   * @param words as {@link PlainWords} gives them
   * @param names in lower case, of people whom the words may name
   */
  static Whom in(List<String> words, Set<String> names) {
    for (int i = 0; i < words.size(); i++) {
      boolean insult = INSULT.contains(words.get(i));
      if (insult || BELITTLING.contains(words.get(i))) {
        Whom whom = called(words, i, insult, names);
        if (whom != Whom.NOBODY) {
          return whom;
        }
      }
    }
    return Whom.NOBODY;
  }

  private static Whom called(List<String> words, int insult, boolean person, Set<String> names) {
    int before = insult - 1;
    while (before >= 0
        && insult - before <= MOST_BETWEEN
        && STRENGTHENING.contains(words.get(before))) {
      before--;
    }
    if (before < 0) {
      return Whom.NOBODY;
    }
    String word = words.get(before);
    if (person && (word.equals("you") || word.equals("what"))) {
      return word.equals("you") ? Whom.ADDRESSED : Whom.OTHER;
    }
    String whom = whom(words, before);
    boolean named = PEOPLE.contains(whom) || names.contains(whom);
    if (whom.isEmpty() || (!person && !named)) {
      return Whom.NOBODY;
    }
    return whom.equals("you") ? Whom.ADDRESSED : Whom.OTHER;
  }

  /** Who "is" something; empty where no form of "be" stands at a place. */
  private static String whom(List<String> words, int at) {
    String word = words.get(at);
    int mark = word.indexOf('\'');
    if (mark > 0 && (word.endsWith("'s") || word.endsWith("'re") || word.endsWith("'m"))) {
      return word.substring(0, mark);
    }
    if (!BEING.contains(word)) {
      return "";
    }
    int before = at - 1;
    while (before >= 0 && STRENGTHENING.contains(words.get(before))) {
      before--;
    }
    return before < 0 ? "" : words.get(before);
  }
}

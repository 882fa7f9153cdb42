package org.onrecord.dispute;

import java.util.List;
import java.util.Set;

/**
 * Finds words that call somebody something: "he is a complete fool", "you fool", "what a fool",
 * "these fools", "a fraud like Roe", "bitter old man" at the beginning, "genius" at the end. Some
 * words insult whoever is called so; others only people, since an order may be a joke, and of those
 * the words before must say whom they mean. Linear.
 */
final class Insults {
  private static final Set<String> PEOPLE = Cues.words("people");
  private static final Set<String> INSULT = Cues.words("insult");
  private static final Set<String> BELITTLING = Cues.words("belittling");
  private static final Set<String> STRENGTHENING = Cues.words("strengthening");
  private static final Set<String> IRONY = Cues.words("irony");
  private static final Set<String> DISMISSING = Cues.words("dismissing");

  /** Before whom one points at: "these crooks". */
  private static final Set<String> POINTING = Cues.words("pointing");

  private static final Set<String> BEING = Cues.words("being");

  /** Behind "what", before who knows nothing of it. */
  private static final Set<String> ASKING = Cues.words("what-they-know");

  /** Of whom it is asked in earnest. */
  private static final Set<String> EVERYBODY = Cues.words("everybody");

  /** Before whoever the sentence tells of. */
  private static final Set<String> DEFINITE = Cues.words("definite");

  /** The most words that are a call and no sentence. */
  private static final int MOST_CALL = 5;

  /** The most words of a name and what stands before it: "old Minister Roe". */
  private static final int MOST_NAME = 3;

  /** The most words between "is" and an insult. */
  private static final int MOST_BETWEEN = 5;

  private Insults() {}

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
    if (endsInIrony(words)) {
      return Whom.ADDRESSED;
    }
    if (beginsCalling(words)
        || isCall(words)
        || asksWhatTheyKnow(words)
        || dismisses(words, names)) {
      return Whom.OTHER;
    }
    for (int i = 0; i < words.size(); i++) {
      Whom whom = called(words, i, names);
      if (whom != Whom.NOBODY) {
        return whom;
      }
    }
    return Whom.NOBODY;
  }

  /** Whether an insult is tied to a name behind it: "a fraud like Roe", "that liar Roe". */
  private static boolean isOfName(List<String> words, int insult, Set<String> names) {
    boolean like = insult + 1 < words.size() && words.get(insult + 1).equals("like");
    int first = insult + (like ? 2 : 1);
    int end = Math.min(words.size(), first + (like ? MOST_NAME : 1));
    String before = insult == 0 ? "a" : words.get(insult - 1);
    return (like || INSULT.contains(words.get(insult)))
        && (STRENGTHENING.contains(before) || POINTING.contains(before))
        && words.subList(Math.min(first, end), end).stream()
            .anyMatch(word -> names.contains(PlainWords.shortened(word)));
  }

  /** Whether words begin with what is wrong with whom: "typical politician", "bitter old man". */
  private static boolean beginsCalling(List<String> words) {
    boolean belittling = false;
    int at = 0;
    while (at < Math.min(MOST_BETWEEN, words.size())) {
      String word = words.get(at);
      if (BELITTLING.contains(word)) {
        belittling = true;
      } else if (!STRENGTHENING.contains(word) || DEFINITE.contains(word)) {
        return belittling && (PEOPLE.contains(word) || INSULT.contains(word));
      }
      at++;
    }
    return false;
  }

  /** Whether words are hardly more than what somebody is called: "Troll, ignore", "Liars!". */
  private static boolean isCall(List<String> words) {
    return !words.isEmpty()
        && PlainWords.withoutMarks(words).size() <= MOST_CALL
        && isInsult(words.get(0))
        && words.stream().noneMatch(BEING::contains);
  }

  private static boolean isInsult(String word) {
    boolean several = word.endsWith("s") && INSULT.contains(word.substring(0, word.length() - 1));
    return several || INSULT.contains(word);
  }

  /** Whether words are somebody's name and that one is tired of them: "Roe again." */
  private static boolean dismisses(List<String> words, Set<String> names) {
    List<String> bare = PlainWords.withoutMarks(words);
    return bare.size() == 2 && names.contains(bare.get(0)) && DISMISSING.contains(bare.get(1));
  }

  /** Whether words ask what somebody knows: "What does a baker know about bridges?" */
  private static boolean asksWhatTheyKnow(List<String> words) {
    int what = words.indexOf("what");
    if (what < 0
        || what > 2
        || what + 2 >= words.size()
        || !ASKING.contains(words.get(what + 1))
        || EVERYBODY.contains(words.get(what + 2))) {
      return false;
    }
    List<String> then = words.subList(what + 2, Math.min(words.size(), what + 2 + MOST_BETWEEN));
    int know = then.indexOf("know");
    return know > 0 && know + 1 < then.size() && then.get(know + 1).equals("about");
  }

  /** Whether words end with a praise that nobody means: "There and back, genius." */
  private static boolean endsInIrony(List<String> words) {
    int last = words.size() - 1;
    while (last > 0 && PlainWords.isMark(words.get(last))) {
      last--;
    }
    return last > 0
        && IRONY.contains(words.get(last))
        && !STRENGTHENING.contains(words.get(last - 1))
        && !BEING.contains(words.get(last - 1));
  }

  /** Whom a word calls something, by the words before it, else by a name behind it. */
  private static Whom called(List<String> words, int at, Set<String> names) {
    String insult = words.get(at);
    boolean person = INSULT.contains(insult);
    if (!person && !BELITTLING.contains(insult)) {
      return Whom.NOBODY;
    }
    int before = beforeStrengthening(words, at, Math.max(0, at - MOST_BETWEEN));
    String word = before < 0 ? "" : words.get(before);
    if (person && word.equals("you")) {
      return Whom.ADDRESSED;
    }
    if ((person && word.equals("what")) || (isInsult(insult) && POINTING.contains(word))) {
      return Whom.OTHER;
    }
    String whom = before < 0 ? "" : whom(words, before);
    boolean meant = person || PEOPLE.contains(whom) || names.contains(whom);
    if (meant && !whom.isEmpty()) {
      return whom.equals("you") ? Whom.ADDRESSED : Whom.OTHER;
    }
    return isOfName(words, at, names) ? Whom.OTHER : Whom.NOBODY;
  }

  /** Who "is" something; empty where no form of "be" stands at a place. */
  private static String whom(List<String> words, int at) {
    String word = words.get(at);
    if (word.endsWith("'s") || word.endsWith("'re") || word.endsWith("'m")) {
      return PlainWords.shortened(word);
    }
    if (!BEING.contains(word)) {
      return "";
    }
    int before = beforeStrengthening(words, at, 0);
    return before < 0 ? "" : words.get(before);
  }

  /** The last word before a place that strengthens nothing, or the one before the least. */
  private static int beforeStrengthening(List<String> words, int at, int least) {
    int before = at - 1;
    while (before >= least && STRENGTHENING.contains(words.get(before))) {
      before--;
    }
    return before;
  }
}

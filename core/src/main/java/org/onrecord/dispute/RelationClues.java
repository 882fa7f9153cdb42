package org.onrecord.dispute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.word.WordSet;

/** What of an answer, and of what it answers, bears on their relation, as names of clues. */
final class RelationClues {
  private static final Set<String> NEGATIONS =
      WordSet.of("not no never nothing nobody none neither nor cannot");

  /** Words of the answer that count; what comes later is about something else more often. */
  private static final int MOST = 60;

  private static final int LONG = 3;

  private RelationClues() {}

  /**
   * The clues.
   *
   * @param answer words of the answer, as {@link PlainWords} gives them
   * @param target words of what it answers; none where that is not known
   */
  static Set<String> of(List<String> answer, List<String> target) {
    List<String> shown = answer.subList(0, Math.min(MOST, answer.size()));
    Set<String> clues = new HashSet<>(shown);
    for (int i = 0; i + 1 < shown.size(); i++) {
      clues.add(shown.get(i) + "_" + shown.get(i + 1));
    }
    if (!shown.isEmpty()) {
      clues.add("^" + shown.get(0));
    }
    if (shown.size() > 1) {
      clues.add("^" + shown.get(0) + "_" + shown.get(1));
    }
    clues.add("length:" + Math.min(6, 31 - Integer.numberOfLeadingZeros(answer.size() + 1)));
    clues.add("shared:" + shared(answer, target));
    clues.add("negation:" + (isNegative(shown) ? 1 : 0) + (isNegative(target) ? 1 : 0));
    if (asks(answer)) {
      clues.add("endsasking");
    }
    if (asks(target)) {
      clues.add("answersquestion");
    }
    return clues;
  }

  static boolean asks(List<String> words) {
    return !words.isEmpty() && words.get(words.size() - 1).equals("?");
  }

  /** How many fifths of the long words of the target the answer repeats, at most 3. */
  private static int shared(List<String> answer, List<String> target) {
    Set<String> wanted = new HashSet<>(target);
    wanted.removeIf(word -> word.length() <= LONG);
    if (wanted.isEmpty()) {
      return 0;
    }
    int all = wanted.size();
    wanted.retainAll(new HashSet<>(answer));
    return Math.min(3, wanted.size() * 5 / all);
  }

  /** Whether some words negate. */
  static boolean isNegative(List<String> words) {
    return words.stream().anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
  }
}

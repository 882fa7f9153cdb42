package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onrecord.word.WordLists;

/** Phrases that show doubt, or an attack on a person or the talk. Immutable. */
final class Cues {
  private final Map<String, List<String>> byFirst = new HashMap<>();

  private Cues(List<String> phrases) {
    for (String phrase : phrases) {
      String first = phrase.split(" ", 2)[0];
      byFirst.merge(
          first, List.of(phrase), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /**
   * Reads the phrases under a heading.
   *
   * @param heading "doubts", "person" or "meta"
   */
  static Cues load(String heading) {
    return new Cues(
        WordLists.read(Cues.class, "cues.txt").getOrDefault("[" + heading + "]", List.of()));
  }

  /** Whether one of the phrases stands among some words. */
  boolean in(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (String phrase : byFirst.getOrDefault(words.get(i), List.of())) {
        List<String> wanted = List.of(phrase.split(" ", -1));
        int end = i + wanted.size();
        if (end <= words.size() && words.subList(i, end).equals(wanted)) {
          return true;
        }
      }
    }
    return false;
  }
}

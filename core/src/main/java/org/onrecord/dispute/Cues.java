package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.word.WordFile;

/** Phrases that show how an answer stands to what it answers. Immutable. */
final class Cues {
  private static final WordFile WORDS = WordFile.of(Cues.class, "cues.txt");

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
   * @param heading without brackets, as "doubts"
   */
  static Cues load(String heading) {
    return new Cues(WORDS.lines(heading));
  }

  /**
   * Reads the words under a heading, where they are no phrases.
   *
   * @param heading without brackets, as "nods"
   */
  static Set<String> words(String heading) {
    return WORDS.words(heading);
  }

  /**
   * Reads the lines under a heading, where each is a word and the number that it stands for.
   *
   * @param heading without brackets, as "numbers"
   */
  static Map<String, Integer> numbers(String heading) {
    return WORDS.lines(heading).stream()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(word -> word[0], word -> Integer.valueOf(word[1])));
  }

  /** Whether one of the phrases stands among some words. */
  boolean in(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (longest(words, i) > i) {
        return true;
      }
    }
    return false;
  }

  /**
   * The place behind the longest phrase that begins at a word, and behind others that follow it
   * directly; the place itself where none begins there.
   *
   * @param at index of a word, at most their number
   */
  int behind(List<String> words, int at) {
    int place = at;
    int next = longest(words, place);
    while (next > place) {
      place = next;
      next = longest(words, place);
    }
    return place;
  }

  private int longest(List<String> words, int at) {
    int most = at;
    if (at < words.size()) {
      for (String phrase : byFirst.getOrDefault(words.get(at), List.of())) {
        List<String> wanted = List.of(phrase.split(" ", -1));
        int end = at + wanted.size();
        if (end > most && end <= words.size() && words.subList(at, end).equals(wanted)) {
          most = end;
        }
      }
    }
    return most;
  }
}

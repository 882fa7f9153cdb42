package org.onrecord.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes sets of words from readable lists. */
public final class WordSet {
  private WordSet() {}

  /**
   * The words of a list.
   *
   * @param words separated by white space; each at most once
   * @throws IllegalArgumentException if a word stands there twice
   */
  public static Set<String> of(String words) {
    List<String> list = List.of(words.strip().split("\\s+", -1));
    Set<String> set = Set.copyOf(new HashSet<>(list));
    if (set.size() != list.size()) {
      throw new IllegalArgumentException("a word stands twice in: " + words);
    }
    return set;
  }

  /**
   * A regular expression, as a group that captures nothing, for any of some words or phrases as
   * they stand there. Longer ones are tried first.
   */
  public static String anyOf(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}

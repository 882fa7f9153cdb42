package org.onrecord.time;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.Token;
import org.onrecord.word.WordLists;

/**
 * The words of {@code dates.txt}: names of months and the like, and words around dates. Immutable.
 */
final class DateWords {
  private static final DateWords ENGLISH = new DateWords();

  private final Map<String, Map<String, Integer>> numbered = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  /**
   * Each line of a list has a number, its place in the list from 1; its words are other names for
   * the same.
   */
  private DateWords() {
    WordLists.read(DateWords.class, "dates.txt")
        .forEach(
            (heading, lines) -> {
              Map<String, Integer> numbers = new HashMap<>();
              List<String> all = new ArrayList<>();
              for (int i = 0; i < lines.size(); i++) {
                for (String word : lines.get(i).split(" ", -1)) {
                  numbers.put(word, i + 1);
                  all.add(word);
                }
              }
              numbered.put(heading, Map.copyOf(numbers));
              words.put(heading, Set.copyOf(new HashSet<>(all)));
            });
  }

  static DateWords english() {
    return ENGLISH;
  }

  boolean in(String heading, Token token) {
    return words.getOrDefault(heading, Set.of()).contains(token.lower());
  }

  /** The number of a word in a list; 0 where it is not there. */
  int number(String heading, Token token) {
    return numbered.getOrDefault(heading, Map.of()).getOrDefault(token.lower(), 0);
  }

  /** 1 to 12; 0 for no month. The name needs its capital. */
  int month(Token token) {
    return token.capitalised() ? number("[month]", token) : 0;
  }

  /** Null for no weekday. */
  @Nullable DayOfWeek weekday(Token token) {
    int number = token.capitalised() ? number("[weekday]", token) : 0;
    return number == 0 ? null : DayOfWeek.of(number);
  }
}

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
  /** The lists of which some word may be the first of a date. */
  private static final List<String> FIRST_LISTS =
      List.of(
          "[month]",
          "[weekday]",
          "[season]",
          "[number]",
          "[ordinal]",
          "[decade]",
          "[vague]",
          "[unit]",
          "[last]",
          "[next]",
          "[part]");

  /** Words outside the lists that may be the first of a date. */
  private static final Set<String> FIRST_WORDS =
      Set.of(
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "this",
          "weekend",
          "the",
          "that",
          "same",
          "noon",
          "midnight");

  private static final DateWords ENGLISH = new DateWords();

  private final Map<String, Map<String, Integer>> numbered = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<String> first = new HashSet<>(FIRST_WORDS);

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
    FIRST_LISTS.forEach(heading -> first.addAll(words.getOrDefault(heading, Set.of())));
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

  /**
   * Whether a date may start at a token: of most words of a text none does, and one look tells so
   * instead of forty.
   */
  boolean mayStart(Token token) {
    return !token.isWord() || first.contains(token.lower());
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

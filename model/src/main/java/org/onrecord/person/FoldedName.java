package org.onrecord.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name in a form for comparisons: its words in lower case without full stops, and the suffix
 * apart.
 *
 * <p>These comparisons decide whether a person of a page is the one of a user's list, whose
 * identifier is then written into the record. They are the strictest that OnRecord has: middle
 * names and suffixes must not contradict each other.
 *
 * @param words not empty, unless the name has no letters
 * @param suffix "jr" and the like; empty where there is none
 */
record FoldedName(List<String> words, String suffix) {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  static FoldedName of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == ',' || c == '.') {
        if (word.length() > 0) {
          words.add(word.toString().toLowerCase(Locale.ROOT));
          word.setLength(0);
        }
      } else {
        word.append(c == '’' ? '\'' : c);
      }
    }
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean suffixed = words.size() > 1 && SUFFIXES.contains(last);
    return new FoldedName(
        List.copyOf(suffixed ? words.subList(0, words.size() - 1) : words), suffixed ? last : "");
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Whether both may be one person's full name: middle names and suffix may be left out. */
  boolean fits(FoldedName other) {
    boolean suffixes = suffix.isEmpty() || other.suffix.isEmpty() || suffix.equals(other.suffix);
    if (!suffixes || words.size() == 1 || other.words.size() == 1) {
      return suffixes && words.equals(other.words);
    }
    List<String> mine = words.subList(1, words.size() - 1);
    List<String> others = other.words.subList(1, other.words.size() - 1);
    boolean ends = words.get(0).equals(other.words.get(0)) && last().equals(other.last());
    return ends && (mine.isEmpty() || others.isEmpty() || middlesAgree(mine, others));
  }

  private static boolean middlesAgree(List<String> mine, List<String> others) {
    if (mine.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < mine.size(); i++) {
      if (!sameOrInitial(mine.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameOrInitial(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return initial ? one.charAt(0) == other.charAt(0) : one.equals(other);
  }

  /** Whether the surname agrees and the forename is missing on one side, or an initial. */
  boolean mayBe(FoldedName other) {
    if (!last().equals(other.last())) {
      return false;
    }
    String mine = words.get(0);
    String others = other.words.get(0);
    boolean alone = words.size() == 1 || other.words.size() == 1;
    boolean initial = mine.length() == 1 || others.length() == 1;
    return alone || (initial && mine.charAt(0) == others.charAt(0));
  }
}

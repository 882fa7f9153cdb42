package org.onrecord.speaker.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.Token;

/** The names of a page's running text, used to find them again where capitals do not show names. */
public final class KnownNames {
  /** The words after the first of names that start with a word, all in lower case. */
  private final Map<String, Set<List<String>>> byFirst = new HashMap<>();

  private static final int LONGEST = 4;

  public KnownNames(List<NameMention> names, NameLexicon lexicon) {
    for (NameMention name : names) {
      boolean person = name.titled() || (name.full() && lexicon.isForename(lower(name.forename())));
      if (person && name.words().size() <= LONGEST) {
        List<String> words = name.words().stream().map(KnownNames::lower).toList();
        add(words);
        add(words.subList(words.size() - 1, words.size()));
      }
    }
  }

  private void add(List<String> words) {
    byFirst
        .computeIfAbsent(words.get(0), first -> new HashSet<>())
        .add(List.copyOf(words.subList(1, words.size())));
  }

  /** How many tokens the longest known name has that starts at one; 0 where none does. */
  public int lengthAt(List<Token> tokens, int start) {
    if (!tokens.get(start).capitalised()) {
      return 0;
    }
    int longest = 0;
    for (List<String> rest : byFirst.getOrDefault(tokens.get(start).lower(), Set.of())) {
      int length = rest.size() + 1;
      if (length > longest && follows(tokens, start + 1, rest)) {
        longest = length;
      }
    }
    return longest;
  }

  private static boolean follows(List<Token> tokens, int start, List<String> words) {
    if (start + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(start + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}

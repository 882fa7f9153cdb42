package org.onrecord.speaker.name;

import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;

/** Names of peoples in two words, which look like a forename and a surname: "South African". */
final class Nations {
  private static final WordFile WORDS = WordFile.of(Nations.class, "epithets.txt");

  /** "South" of "South African". */
  private static final Set<String> FIRST = WORDS.words("nation-first");

  private static final Set<String> NATIONALS = WORDS.words("nationals");

  /** Those of continents and the like, which are no nation alone. */
  private static final Set<String> LAST = WORDS.words("nation-last");

  /** Words for a people that are none for one of it: "French". */
  private static final Set<String> PEOPLES = WORDS.words("peoples");

  private Nations() {}

  /** Whether a word in lower case says of which nation somebody is: "Norwegian", "French". */
  static boolean isNational(String lower) {
    return NATIONALS.contains(lower) || PEOPLES.contains(lower);
  }

  /** Whether the words of a name are those of a people. */
  static boolean isPeople(List<Token> words) {
    if (words.size() != 2 || !FIRST.contains(words.get(0).lower())) {
      return false;
    }
    String last = words.get(1).lower();
    return NATIONALS.contains(last) || LAST.contains(last);
  }
}

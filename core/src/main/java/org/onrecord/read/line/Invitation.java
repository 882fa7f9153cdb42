package org.onrecord.read.line;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A short paragraph in which a page asks its readers to follow, subscribe, download or pay: it
 * names one of its channels and says what to do. Only such as start with the request, or name a
 * letter or several channels, count: articles speak of networks too.
 */
public final class Invitation {
  private static final int LONGEST = 320;
  private static final Phrases WORDS = Phrases.load("invitations.txt");
  private static final int CHANNEL = 1;
  private static final int LETTER = 1 << 1;
  private static final int REQUEST = 1 << 2;
  private static final WordTable TABLE = table();
  private static final Phrases OPENINGS = WORDS.section("opening");

  private Invitation() {}

  /** Whether a block is one. */
  public static boolean matches(String words) {
    if (words.length() > LONGEST || words.isEmpty()) {
      return false;
    }
    int channel = WordTable.NONE;
    boolean several = false;
    int found = 0;
    NameWords line = new NameWords(words, words.length());
    while (line.next()) {
      int word = TABLE.find(line);
      int kinds = TABLE.bits(word);
      if ((kinds & CHANNEL) != 0) {
        several |= channel != WordTable.NONE && channel != word;
        channel = word;
      }
      found |= kinds;
    }
    boolean letter = (found & LETTER) != 0;
    return ((found & REQUEST) != 0 && (letter || several))
        || ((letter || channel != WordTable.NONE) && opens(words));
  }

  private static boolean opens(String words) {
    return OPENINGS.opens(
        Spaces.folded(words).toLowerCase(Locale.ROOT).replaceFirst("^\\P{L}+", ""));
  }

  private static WordTable table() {
    Map<String, Integer> kinds = new HashMap<>();
    WORDS.section("channel").whole().forEach(word -> kinds.merge(word, CHANNEL, (a, b) -> a | b));
    WORDS.section("letter").whole().forEach(word -> kinds.merge(word, LETTER, (a, b) -> a | b));
    WORDS.section("request").whole().forEach(word -> kinds.merge(word, REQUEST, (a, b) -> a | b));
    return new WordTable(kinds);
  }
}

package org.onrecord.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A short paragraph in which a page asks its readers to follow, subscribe, download or pay: it
 * names one of its channels and says what to do. Only such as start with the request, or name a
 * letter or several channels, count: articles speak of networks too.
 */
final class Invitation {
  private static final int LONGEST = 320;
  private static final Phrases WORDS = Phrases.load("invitations.txt");
  private static final Phrases CHANNELS = WORDS.section("channel");
  private static final Phrases LETTERS = WORDS.section("letter");
  private static final Phrases REQUESTS = WORDS.section("request");
  private static final Phrases OPENINGS = WORDS.section("opening");

  private Invitation() {}

  /** Whether a block is one. */
  static boolean matches(String words) {
    if (words.length() > LONGEST || words.isEmpty()) {
      return false;
    }
    List<String> line = NameTraits.words(words);
    Set<String> channels = new HashSet<>();
    boolean letter = false;
    boolean request = false;
    for (String word : line) {
      if (CHANNELS.contains(word)) {
        channels.add(word);
      }
      letter |= LETTERS.contains(word);
      request |= REQUESTS.contains(word);
    }
    boolean opens =
        OPENINGS.opens(Spaces.folded(words).toLowerCase(Locale.ROOT).replaceFirst("^\\P{L}+", ""));
    return (request && (letter || channels.size() > 1))
        || (opens && (letter || !channels.isEmpty()));
  }
}

package org.onrecord.attribution.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.attribution.certainty.CuePhrase;
import org.onrecord.word.Token;
import org.onrecord.word.WordLists;

/**
 * What is known of words as cues: what they tell of somebody, and how often they are one at all.
 */
final class CueLexicon {
  /** The odds of a word that is no cue anywhere. */
  static final double NEVER = -4.6;

  /** What a cue tells of its source. */
  enum Sense {
    SAYING("[speech] [saying]"),
    WRITING("[writing]"),
    THINKING("[thinking]"),
    WISHING("[wishing]"),
    /** Anything else: what somebody did, or a word that is not known. */
    OTHER("");

    /** Headings of {@code speech.txt}, separated by spaces. */
    private final String headings;

    Sense(String headings) {
      this.headings = headings;
    }
  }

  private final Map<String, Sense> senses = new HashMap<>();
  private final Map<String, Double> odds = new HashMap<>();

  private CueLexicon() {
    Map<String, List<String>> lists = WordLists.read(CueLexicon.class, "speech.txt");
    for (Sense sense : Sense.values()) {
      for (String heading : sense.headings.split(" ", -1)) {
        for (String line : lists.getOrDefault(heading, List.of())) {
          CuePhrase.parse(line).firstWords().forEach(word -> senses.putIfAbsent(word, sense));
        }
      }
    }
    for (String line :
        WordLists.read(CueLexicon.class, "cues.txt").getOrDefault("[odds]", List.of())) {
      int space = line.indexOf(' ');
      odds.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
    }
  }

  /** Reads the words from the jar. */
  static CueLexicon load() {
    return new CueLexicon();
  }

  /** The first of the senses that a cue's words have. */
  Sense sense(List<Token> cue) {
    Sense first = Sense.OTHER;
    for (Token token : cue) {
      Sense sense = sense(token);
      first = sense.compareTo(first) < 0 ? sense : first;
    }
    return first;
  }

  /** The sense of a word. */
  Sense sense(Token token) {
    return senses.getOrDefault(token.lower(), Sense.OTHER);
  }

  /** The logarithm of the odds that the likeliest of a cue's words is one. */
  double odds(List<Token> cue) {
    double best = NEVER;
    for (Token token : cue) {
      best = Math.max(best, odds.getOrDefault(token.lower(), NEVER));
    }
    return best;
  }

  /** Whether one of a cue's words was ever counted as one. */
  boolean knows(List<Token> cue) {
    return cue.stream().anyMatch(token -> odds.containsKey(token.lower()));
  }
}

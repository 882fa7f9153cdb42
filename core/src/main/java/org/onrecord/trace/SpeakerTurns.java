package org.onrecord.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The turns of a transcript: who speaks from where on. A turn begins a line with a name in capitals
 * or with capital initials and a colon ("SENATOR OKAFOR:", "Maria Keller (laughing):"), or with "Q"
 * or "A" and a colon or stop. A text has turns where at least three lines begin so and one name
 * comes back; others have none, so that a "Note:" makes nobody a speaker. Linear.
 */
final class SpeakerTurns {
  /** Fewer are taken for lines that happen to begin with a word and a colon. */
  private static final int LEAST = 3;

  private static final String NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}.'’\\-]*";
  private static final Pattern TURN =
      Pattern.compile(
          "(?m)^[ \\t>*]{0,8}(?:(?<letter>[QA])[.:][ \\t]"
              + "|(?<name>"
              + NAME_WORD
              + "(?:[ \\t]{1,2}(?:of|de|van|von|the|"
              + NAME_WORD
              + ")){0,5})(?:[ \\t]{0,2}[(\\[][^()\\[\\]\\r\\n]{1,40}[)\\]])?[ \\t]{0,2}:(?=\\s))");

  private SpeakerTurns() {}

  /**
   * A turn.
   *
   * @param start UTF-16 offset of its label
   * @param speaker the name as the label gives it
   */
  record Turn(int start, String speaker) {}

  /** The turns in text order; empty where the text is no transcript. */
  static List<Turn> in(String text) {
    List<Turn> turns = new ArrayList<>();
    if (text.indexOf(':') < 0 && text.indexOf("Q.") < 0) {
      return turns;
    }
    Map<String, Integer> counts = new HashMap<>();
    Matcher matcher = TURN.matcher(text);
    while (matcher.find()) {
      String letter = matcher.group("letter");
      String speaker = letter == null ? matcher.group("name") : letter;
      turns.add(new Turn(matcher.start(), speaker));
      counts.merge(speaker, 1, Integer::sum);
    }
    boolean returns = counts.values().stream().anyMatch(count -> count > 1);
    return turns.size() >= LEAST && returns && counts.size() > 1 ? turns : List.of();
  }
}

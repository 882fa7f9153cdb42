package org.onrecord.dispute;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/**
 * Finds agreement that is told by where its words stand: "Exactly." agrees, "exactly three" does
 * not; "I'm with Roe" takes Roe's side, "I'm with child" nobody's.
 */
final class Nods {
  private static final Set<String> NODS = Cues.words("nods");

  /** The most words of a sentence that begins with one. */
  private static final int MOST = 3;

  private static final Pattern WITH = Pattern.compile("\\bI(?:['’]m| am) with \\p{Lu}");

  private Nods() {}

  /** Whether a sentence among some words agrees so. Linear. */
  static boolean in(String text, List<Span> words) {
    return words.stream()
        .flatMap(span -> Sentences.in(text, span).stream())
        .anyMatch(sentence -> isNod(text, sentence));
  }

  private static boolean isNod(String text, Span sentence) {
    if (WITH.matcher(sentence.in(text)).find()) {
      return true;
    }
    List<String> words = PlainWords.of(text, List.of(sentence));
    int last = words.size() - 1;
    while (last >= 0 && words.get(last).equals("!")) {
      last--;
    }
    return last >= 0
        && (NODS.contains(words.get(last)) || (last < MOST && NODS.contains(words.get(0))));
  }
}

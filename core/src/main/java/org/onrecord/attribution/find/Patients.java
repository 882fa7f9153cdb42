package org.onrecord.attribution.find;

import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/**
 * Tells who is told from who tells: in <q>the crew was told to wait</q> and <q>the court heard that
 * the lamp was out</q> the words before the verb name the hearer.
 */
final class Patients {
  private static final Set<String> BE = WordSet.of("was were been being is are be get gets got");

  private static final Set<String> TOLD =
      WordSet.of(
          "told informed asked urged warned advised assured reminded instructed ordered notified");

  private static final Set<String> HEARD = WordSet.of("heard hears hear");

  private Patients() {}

  /** Whether what stands before a cue is whom something was said to, not who said it. */
  static boolean isHearer(String text, List<Span> source, List<Span> cue) {
    if (source.isEmpty() || cue.isEmpty() || source.get(0).start() > cue.get(0).start()) {
      return false;
    }
    List<Token> words = Tokenizer.tokens(text, cue.get(cue.size() - 1));
    if (words.isEmpty()) {
      return false;
    }
    String last = words.get(words.size() - 1).lower();
    boolean isPassive = words.stream().anyMatch(word -> BE.contains(word.lower()));
    return HEARD.contains(last) || (isPassive && TOLD.contains(last));
  }
}

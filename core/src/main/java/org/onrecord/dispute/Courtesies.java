package org.onrecord.dispute;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/**
 * Tells words that only thank, praise or greet: they mean all of what stands above, no sentence of
 * it, and thanks among readers neither support nor dispute anything.
 */
final class Courtesies {
  private static final Cues THANKS = Cues.load("thanks");
  private static final Cues COURTESIES = Cues.load("courtesies");
  private static final Cues PRAISES = Cues.load("praises");
  private static final Cues EXCLAIMS = Cues.load("exclaims");

  /** The most words of a sentence that is nothing else. */
  private static final int LONGEST = 14;

  /** Words at the beginning of a sentence that show what it is. */
  private static final int OPENING = 6;

  /** "Hi Tina", "Enjoy!" */
  private static final int FEW = 2;

  private Courtesies() {}

  /** Whether all sentences only thank, praise or greet. Linear. */
  static boolean only(String text, List<Span> words) {
    return every(text, words) && any(text, words, THANKS, COURTESIES, PRAISES);
  }

  /** The same, where one of them thanks, or says that one is glad. */
  static boolean thank(String text, List<Span> words) {
    return every(text, words) && any(text, words, THANKS, COURTESIES);
  }

  private static boolean every(String text, List<Span> words) {
    return words.stream()
        .flatMap(span -> Sentences.in(text, span).stream())
        .allMatch(sentence -> isShort(text, sentence));
  }

  private static boolean isShort(String text, Span sentence) {
    List<String> all = PlainWords.of(text, List.of(sentence));
    List<String> plain = PlainWords.withoutMarks(all);
    return !all.contains("?")
        && plain.size() <= LONGEST
        && (plain.size() <= FEW || shows(plain, THANKS, COURTESIES, PRAISES, EXCLAIMS));
  }

  private static boolean any(String text, List<Span> words, Cues... cues) {
    return words.stream()
        .flatMap(span -> Sentences.in(text, span).stream())
        .anyMatch(
            sentence ->
                shows(PlainWords.withoutMarks(PlainWords.of(text, List.of(sentence))), cues));
  }

  private static boolean shows(List<String> plain, Cues... cues) {
    List<String> opening = plain.subList(0, Math.min(OPENING, plain.size()));
    for (Cues each : cues) {
      if (each.in(opening)) {
        return true;
      }
    }
    return false;
  }
}

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

  /**
   * Whether all of some sentences only thank, praise or greet. Linear.
   *
   * @param sentences their words, as {@link PlainWords} gives them
   */
  static boolean only(List<List<String>> sentences) {
    return sentences.stream().allMatch(Courtesies::isShort)
        && shows(sentences, THANKS, COURTESIES, PRAISES);
  }

  /** The same, of all sentences of some words. */
  static boolean only(String text, List<Span> words) {
    return only(sentences(text, words));
  }

  /** The same, where one of them thanks, or says that one is glad. */
  static boolean thank(String text, List<Span> words) {
    List<List<String>> sentences = sentences(text, words);
    return sentences.stream().allMatch(Courtesies::isShort) && shows(sentences, THANKS, COURTESIES);
  }

  private static List<List<String>> sentences(String text, List<Span> words) {
    return words.stream()
        .flatMap(span -> Sentences.in(text, span).stream())
        .map(sentence -> PlainWords.of(text, List.of(sentence)))
        .toList();
  }

  private static boolean isShort(List<String> sentence) {
    List<String> plain = PlainWords.withoutMarks(sentence);
    return !sentence.contains("?")
        && plain.size() <= LONGEST
        && (plain.size() <= FEW || opens(plain, THANKS, COURTESIES, PRAISES, EXCLAIMS));
  }

  private static boolean shows(List<List<String>> sentences, Cues... cues) {
    return sentences.stream().anyMatch(each -> opens(PlainWords.withoutMarks(each), cues));
  }

  private static boolean opens(List<String> plain, Cues... cues) {
    List<String> opening = plain.subList(0, Math.min(OPENING, plain.size()));
    for (Cues each : cues) {
      if (each.in(opening)) {
        return true;
      }
    }
    return false;
  }
}

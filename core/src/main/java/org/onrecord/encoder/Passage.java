package org.onrecord.encoder;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.text.Span;

/**
 * A stretch of text as the network reads it. Immutable.
 *
 * @param words in text order, with a break between paragraphs
 * @param quotations pairs of double quotation marks, in order, without overlap
 * @param features for each word, a number for what its form does not show the encoder
 */
public record Passage(List<Word> words, List<QuotedWords> quotations, List<Integer> features) {

  /** Copies the lists. */
  public Passage {
    words = List.copyOf(words);
    quotations = List.copyOf(quotations);
    features = List.copyOf(features);
  }

  /**
   * Reads paragraphs that belong together. Linear.
   *
   * @param text the page's text
   * @param paragraphs in text order, without overlap; line breaks inside one count as spaces
   * @param marks quotation marks of styles that the network was not trained on
   */
  public static Passage of(String text, List<Span> paragraphs, List<QuotationMark> marks) {
    Map<Integer, QuotationMark> byStart = new HashMap<>();
    marks.forEach(mark -> byStart.put(mark.span().start(), mark));
    List<Word> words = WordSplitter.split(text, paragraphs, byStart);
    QuotedWordsFinder quotations = QuotedWordsFinder.in(text, words);
    int[] features = WordFeatures.of(text, words, quotations);
    return new Passage(words, quotations.pairs(), Arrays.stream(features).boxed().toList());
  }

  /** Number of words, breaks included. */
  public int size() {
    return words.size();
  }
}

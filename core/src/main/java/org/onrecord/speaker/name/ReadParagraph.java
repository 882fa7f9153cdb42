package org.onrecord.speaker.name;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * A paragraph cut into words, once for all uses.
 *
 * @param span where it stands
 * @param number of the paragraph on the page
 * @param tokens of the paragraph
 * @param sentences the number on the page of each token's sentence
 * @param titleCase whether it is written as headlines are, with a capital for nearly every word
 * @param comment whether it is a reader's
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
public record ReadParagraph(
    Span span,
    int number,
    List<Token> tokens,
    int[] sentences,
    boolean titleCase,
    boolean comment) {
  private static final Set<String> CLOSING = Set.of(")", "]", "”", "’", "\"", "'", "''", "»");

  private static final int LONGEST_TITLE = 40;
  private static final int SHORT_WORD = 4;

  /**
   * Reads a paragraph.
   *
   * @param number of the paragraph on the page
   * @param sentence the number of its first sentence
   */
  public static ReadParagraph of(
      String text, Span span, int number, int sentence, boolean comment) {
    List<Token> tokens = Tokenizer.tokens(text, span);
    int[] sentences = new int[tokens.size()];
    int current = sentence;
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = current;
      if (i + 1 < sentences.length && endsSentence(tokens, i)) {
        current++;
      }
    }
    return new ReadParagraph(span, number, tokens, sentences, isTitle(tokens), comment);
  }

  /** A stop, unless the text goes on without a capital: "(R-Va.) said", "“Why?” she asked". */
  private static boolean endsSentence(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (token.shape() != Token.Shape.MARK || !".?!".contains(token.text())) {
      return false;
    }
    int next = i + 1;
    while (next < tokens.size() && CLOSING.contains(tokens.get(next).text())) {
      next++;
    }
    return next == tokens.size() || !tokens.get(next).lowerCase();
  }

  private static boolean isTitle(List<Token> tokens) {
    if (tokens.size() > LONGEST_TITLE) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() >= SHORT_WORD) {
        words++;
        capitals += token.capitalised() ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 5 >= words * 4;
  }

  /** The number of the sentence after its last. */
  public int nextSentence() {
    return sentences.length == 0 ? 0 : sentences[sentences.length - 1] + 1;
  }

  /** The index of the first token that starts at or after an offset. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence at an offset. */
  public int sentenceAt(int offset) {
    if (sentences.length == 0) {
      return 0;
    }
    return sentences[Math.min(tokenAt(offset), sentences.length - 1)];
  }

  @Override
  public String toString() {
    return "ReadParagraph[" + number + ", " + span + ", " + Arrays.toString(sentences) + "]";
  }
}

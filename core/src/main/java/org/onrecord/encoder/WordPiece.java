package org.onrecord.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts words into numbers of a vocabulary: always the longest piece that fits, later ones written
 * with {@code ##} (Wu et al. 2016; BERT's {@code WordpieceTokenizer}).
 *
 * <p>Immutable and thread-safe. Cost of a word: at worst quadratic in its length, which is capped.
 */
final class WordPiece {
  /** Longer words, in code points, are one unknown piece. */
  private static final int MAX_WORD = 100;

  private final Map<String, Integer> first;
  private final Map<String, Integer> later;
  private final int longest;
  private final int unknown;
  private final int lineBreak;
  private final int opening;
  private final int closing;

  private WordPiece(Map<String, Integer> first, Map<String, Integer> later) {
    this.first = first;
    this.later = later;
    this.longest =
        Math.max(
            first.keySet().stream().mapToInt(String::length).max().orElse(0),
            later.keySet().stream().mapToInt(String::length).max().orElse(0));
    this.unknown = number("[UNK]");
    this.lineBreak = number("[unused0]");
    this.opening = number("[CLS]");
    this.closing = number("[SEP]");
  }

  private int number(String piece) {
    Integer number = first.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + piece);
    }
    return number;
  }

  /**
   * Reads a vocabulary of one piece a line, numbered from 0.
   *
   * @throws IllegalArgumentException if it lacks one of the special pieces
   */
  static WordPiece read(Reader vocabulary) throws IOException {
    Map<String, Integer> first = new HashMap<>(1 << 16);
    Map<String, Integer> later = new HashMap<>(1 << 14);
    BufferedReader lines = new BufferedReader(vocabulary);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("##")) {
        later.put(line.substring(2), number);
      }
      first.put(line, number++);
    }
    return new WordPiece(first, later);
  }

  /** The number that a window starts with. */
  int opening() {
    return opening;
  }

  /** The number that a window ends with. */
  int closing() {
    return closing;
  }

  /** The pieces of a word in its normal form; never none. */
  int[] cut(String form) {
    if (form.equals(Word.BREAK)) {
      return new int[] {lineBreak};
    }
    Integer whole = first.get(form);
    if (whole != null && form.length() <= MAX_WORD) {
      return new int[] {whole};
    }
    return form.codePointCount(0, form.length()) > MAX_WORD ? new int[] {unknown} : pieces(form);
  }

  private int[] pieces(String form) {
    int[] found = new int[form.length()];
    int count = 0;
    int start = 0;
    while (start < form.length()) {
      Map<String, Integer> known = start == 0 ? first : later;
      int end = Math.min(form.length(), start + longest);
      Integer piece = known.get(form.substring(start, end));
      while (piece == null && end > start + 1) {
        end--;
        piece = known.get(form.substring(start, end));
      }
      if (piece == null) {
        return new int[] {unknown};
      }
      found[count++] = piece;
      start = end;
    }
    return Arrays.copyOf(found, count);
  }
}

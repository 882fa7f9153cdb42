package org.onrecord.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes text that behaves like English to an index: word frequencies after Zipf and Mandelbrot,
 * favourite followers that make phrases come back, sentences, paragraphs, and passages that are
 * copied from document to document. The same seed gives the same text.
 */
final class WordModel {
  private static final int VOCABULARY = 400_000;
  private static final double SHIFT = 2.7;
  private static final double EXPONENT = 1.07;

  /** How often a word is drawn among the followers of the one before, in percent. */
  private static final int FOLLOWED = 45;

  private static final int FOLLOWERS = 24;
  private static final int REPEATED_PERCENT = 4;
  private static final String[] SYLLABLES = {
    "ba", "den", "ri", "ton", "lo", "sha", "ver", "mi", "cor", "al", "ne", "stu", "fen", "o", "ga",
    "pri", "ler", "qua", "it", "hes", "mon", "u", "tra", "ki", "sel", "wo", "dra", "e", "pol", "yn"
  };

  private final SplittableRandom random;
  private final double[] cumulative = new double[VOCABULARY];
  private final String[] words = new String[VOCABULARY];
  private String repeated = "";

  WordModel(long seed) {
    random = new SplittableRandom(seed);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += Math.pow(rank + 1 + SHIFT, -EXPONENT);
      cumulative[rank] = sum;
      words[rank] = spell(rank);
    }
    for (int rank = 0; rank < VOCABULARY; rank++) {
      cumulative[rank] /= sum;
    }
  }

  /** Frequent words are short, and no two are alike. */
  private static String spell(int rank) {
    StringBuilder word = new StringBuilder();
    int rest = rank;
    do {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    } while (rest > 0);
    return word.toString();
  }

  /** A word by its frequency. */
  String word() {
    return words[draw(random)];
  }

  private int draw(SplittableRandom from) {
    int at = Arrays.binarySearch(cumulative, from.nextDouble());
    return Math.min(VOCABULARY - 1, at < 0 ? -at - 1 : at);
  }

  private int next(int before) {
    if (random.nextInt(100) >= FOLLOWED) {
      return draw(random);
    }
    int choice = (int) (FOLLOWERS * random.nextDouble() * random.nextDouble());
    return draw(new SplittableRandom(before * 31L + choice));
  }

  /** A document of 300 to 3,000 words. */
  String document() {
    StringBuilder text = new StringBuilder();
    int length = 300 + random.nextInt(2700);
    int before = 0;
    int sentence = 0;
    for (int i = 0; i < length; i++) {
      before = next(before);
      String word = words[before];
      boolean first = sentence == 0;
      text.append(first ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
      text.append(word, 1, word.length());
      sentence++;
      if (sentence > 6 && random.nextInt(14) == 0) {
        text.append(random.nextInt(5) == 0 ? ".\n\n" : ". ");
        sentence = 0;
      } else {
        text.append(random.nextInt(12) == 0 ? ", " : " ");
      }
    }
    if (random.nextInt(100) < REPEATED_PERCENT) {
      text.append(repeated);
    }
    if (random.nextInt(20) == 0) {
      repeated = text.substring(0, 800);
    }
    return text.append(".\n").toString();
  }
}

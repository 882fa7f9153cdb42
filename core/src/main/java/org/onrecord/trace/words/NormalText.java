package org.onrecord.trace.words;

import java.util.Arrays;
import org.onrecord.text.Span;

/**
 * A text reduced to what counts in a comparison: its folded words, one space between them, with the
 * way from each to the other.
 *
 * <p>"‘Well, the U.S. paid 1,000 crowns,’" becomes {@code well the us paid 1000 crowns}. Offsets
 * are UTF-16 in both. The map goes by whole words: a span that touches a word is led to all of that
 * word, since the characters of a folded word need not be those of the original one by one.
 *
 * <p>Immutable and thread-safe. Making one is linear in the text; a look-up costs O(log n).
 */
public final class NormalText {
  private final String string;
  private final int count;
  private final int[] normalStarts;
  private final int[] normalEnds;
  private final int[] textStarts;
  private final int[] textEnds;

  private NormalText(String string, int count, int[][] offsets) {
    this.string = string;
    this.count = count;
    this.normalStarts = offsets[0];
    this.normalEnds = offsets[1];
    this.textStarts = offsets[2];
    this.textEnds = offsets[3];
  }

  /** Reduces a text. */
  public static NormalText of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[][] offsets = new int[4][16];
    int count = 0;
    WordCursor words = new WordCursor(text, 0, text.length());
    while (words.next()) {
      if (count == offsets[0].length) {
        for (int i = 0; i < offsets.length; i++) {
          offsets[i] = Arrays.copyOf(offsets[i], count * 2);
        }
      }
      if (count > 0) {
        out.append(' ');
      }
      offsets[0][count] = out.length();
      out.append(Fold.word(text.substring(words.start(), words.end())));
      offsets[1][count] = out.length();
      offsets[2][count] = words.start();
      offsets[3][count] = words.end();
      count++;
    }
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Arrays.copyOf(offsets[i], count);
    }
    return new NormalText(out.toString(), count, offsets);
  }

  /** The folded words with one space between them. */
  public String string() {
    return string;
  }

  /** Number of words. */
  public int words() {
    return count;
  }

  /**
   * The place in the original text of a place in {@link #string()}.
   *
   * @param normal a span of it
   * @return from the first to the last word that the span touches; empty, after the word before,
   *     where it touches none
   */
  public Span toText(Span normal) {
    return map(normal, normalStarts, normalEnds, textStarts, textEnds);
  }

  /**
   * The place in {@link #string()} of a place in the original text.
   *
   * @param text a span of it
   * @return from the first to the last word that the span touches; empty, after the word before,
   *     where it touches none
   */
  public Span toNormal(Span text) {
    return map(text, textStarts, textEnds, normalStarts, normalEnds);
  }

  private Span map(Span span, int[] starts, int[] ends, int[] toStarts, int[] toEnds) {
    int first = firstAfter(ends, span.start());
    int last = first;
    while (last < count && starts[last] < span.end()) {
      last = Math.max(last + 1, firstAfter(ends, span.end() - 1));
    }
    if (last == first) {
      int place = first == 0 ? 0 : toEnds[first - 1];
      return new Span(place, place);
    }
    return new Span(toStarts[first], toEnds[last - 1]);
  }

  /** Index of the first value greater than the given one. */
  private static int firstAfter(int[] sorted, int value) {
    int at = Arrays.binarySearch(sorted, value + 1);
    return at < 0 ? -at - 1 : at;
  }
}

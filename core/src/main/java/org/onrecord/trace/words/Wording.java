package org.onrecord.trace.words;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;

/**
 * The words of a content, as comparisons of quotations see them: case, white space and punctuation
 * do not count.
 *
 * @param exact the same for the same words in the same order
 * @param words how many there are
 * @param sketch the least hashes of runs of three words, at most {@link #SKETCH}, ascending as
 *     unsigned numbers; empty where there are too few words to be somebody's own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Wording(long exact, int words, long[] sketch) {
  /** Of so many hashes a sketch is made: enough to tell four fifths of the same from half. */
  public static final int SKETCH = 12;

  /** By so many of them a group is looked for. */
  public static final int LOOKED_UP = 3;

  /** Fewer words than these are said by many who have nothing to do with each other. */
  public static final int OWN_WORDS = 6;

  /** How much of their words two of a group share at least; 1 is all. */
  public static final double ALIKE = 0.6;

  /** The words at some places of a text. Cost: linear in them. */
  public static Wording of(String text, List<Span> content) {
    long[] hashes = new long[16];
    int count = 0;
    for (Span span : content) {
      WordCursor cursor = new WordCursor(text, span.start(), span.end());
      while (cursor.next()) {
        hashes = count == hashes.length ? Arrays.copyOf(hashes, 2 * count) : hashes;
        hashes[count++] = cursor.hash();
      }
    }
    long exact = count;
    for (int i = 0; i < count; i++) {
      exact = Fold.mix(exact + hashes[i]);
    }
    return new Wording(exact, count, count < OWN_WORDS ? new long[0] : sketch(hashes, count));
  }

  private static long[] sketch(long[] words, int count) {
    long[] shingles = new long[count - Winnowing.SHINGLE + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = Winnowing.shingle(words, i) ^ Long.MIN_VALUE; // so that signed order fits
    }
    Arrays.sort(shingles);
    int kept = 0;
    for (int i = 0; i < shingles.length && kept < SKETCH; i++) {
      if (kept == 0 || shingles[i] != shingles[kept - 1]) {
        shingles[kept++] = shingles[i];
      }
    }
    return Arrays.copyOf(shingles, kept);
  }

  /** The hashes by which a group of nearly these words can be found. */
  public long[] lookedUp() {
    return Arrays.copyOf(sketch, Math.min(LOOKED_UP, sketch.length));
  }

  /** The sketch as bytes, eight a hash. */
  public byte[] sketchBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * sketch.length);
    bytes.asLongBuffer().put(sketch);
    return bytes.array();
  }

  /**
   * By what the same words are known: few words are the same only from the same mouth, and of an
   * unknown one they never are.
   *
   * @param speaker their name; empty where unknown
   * @param alone a number that nothing else has
   */
  public long key(String speaker, long alone) {
    if (words >= OWN_WORDS) {
      return exact;
    }
    return Fold.mix(exact + (speaker.isEmpty() ? alone : Fold.hash(speaker)));
  }

  /** {@link #likeness(long[], long[])} with a sketch as bytes. */
  public static double likeness(long[] one, byte[] otherBytes) {
    long[] other = new long[otherBytes.length / Long.BYTES];
    ByteBuffer.wrap(otherBytes).asLongBuffer().get(other);
    return likeness(one, other);
  }

  /** How many of the runs of three words in either are in both, estimated: 0 to 1. */
  public static double likeness(long[] one, long[] other) {
    int common = 0;
    int seen = 0;
    int i = 0;
    int j = 0;
    while (seen < SKETCH && (i < one.length || j < other.length)) {
      seen++;
      if (j == other.length || (i < one.length && one[i] < other[j])) {
        i++;
      } else if (i == one.length || other[j] < one[i]) {
        j++;
      } else {
        common++;
        i++;
        j++;
      }
    }
    return seen == 0 ? 0 : (double) common / seen;
  }
}

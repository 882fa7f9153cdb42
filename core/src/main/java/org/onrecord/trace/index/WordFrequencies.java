package org.onrecord.trace.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.Winnowing;

/**
 * How frequent words are in an index, and pairs and triples of them, from a sample of its blocks
 * that are spread evenly. The same index gives the same sample. Immutable and thread-safe.
 */
public final class WordFrequencies {
  /** Blocks that are read, of all segments together. */
  private static final int SAMPLED = 2_000;

  /**
   * Words of other text that few sources are taken to stand among: in a text of forty words each
   * would be frequent.
   */
  private static final int OTHERS = 1_000;

  /** A frequent word is one of so many at least. */
  private static final double FREQUENT = 2_000;

  private static final int LEAST_OF_FREQUENT = 3;

  /**
   * So many places are no habit of speech: they may be the passage that is asked about and what
   * repeats it.
   */
  private static final int REPEATED = 8;

  /** What a word says by itself weighs as much as so many places where it could have followed. */
  private static final double PRIOR = 30;

  private final Map<Long, Integer> counts;
  private final double sampled;
  private final Phrases pairs;
  private final Phrases triples;

  private WordFrequencies(
      Map<Long, Integer> counts, double sampled, Phrases pairs, Phrases triples) {
    this.counts = counts;
    this.sampled = sampled;
    this.pairs = pairs;
    this.triples = triples;
  }

  /** Reads the sample: some hundred thousand words, in some ten milliseconds. */
  public static WordFrequencies of(IndexState state) {
    long blocks = 0;
    for (Segment segment : state.segments()) {
      blocks += segment.firstBlock(segment.documents());
    }
    long each = Math.max(1, blocks / SAMPLED);
    Map<Long, Integer> counts = new HashMap<>();
    Phrases pairs = new Phrases();
    Phrases triples = new Phrases();
    long sampled = 0;
    long number = 0;
    ByteList codes = new ByteList();
    for (Segment segment : state.segments()) {
      int last = segment.firstBlock(segment.documents());
      for (int block = 0; block < last; block++, number++) {
        if (number % each == 0) {
          segment.codes(block, block + 1, codes);
          long[] words = words(segment, codes);
          sampled += words.length;
          for (int i = 0; i < words.length; i++) {
            counts.merge(words[i], 1, Integer::sum);
            if (i > 0) {
              pairs.add(pair(words[i - 1], words[i]));
            }
            if (i > 1) {
              triples.add(Winnowing.shingle(words, i - 2));
            }
          }
        }
      }
    }
    return new WordFrequencies(counts, sampled, pairs, triples);
  }

  private static long[] words(Segment segment, ByteList codes) {
    long[] words = new long[codes.size()];
    int count = 0;
    for (int at = 0; at < codes.size(); ) {
      int token = TokenCode.read(codes.array(), at);
      at += TokenCode.length(codes.array()[at]);
      if (!segment.isGap(token)) {
        words[count++] = segment.meaning(token);
      }
    }
    return Arrays.copyOf(words, count);
  }

  private static long pair(long first, long second) {
    return Fold.mix(Fold.mix(first) + second);
  }

  /** How much it says that a word stands at a place, in bits: more the rarer the word is. */
  public double bits(long word) {
    double frequency = (counts.getOrDefault(word, 0) + 0.5) / (sampled + OTHERS);
    return -Math.log(frequency) / Math.log(2);
  }

  /**
   * How much it says that a word follows another, in bits: no more than it says by itself, and
   * little where it mostly follows, as "of" follows "secretary".
   *
   * @param alone what it says by itself
   */
  public double bitsBehind(long before, long word, double alone) {
    return habit(pairs.count(pair(before, word)), counts.getOrDefault(before, 0), alone);
  }

  /** How much it says that a word follows two others, likewise. */
  public double bitsBehind(long first, long second, long word, double alone) {
    return habit(
        triples.count(Winnowing.shingle(first, second, word)),
        pairs.count(pair(first, second)),
        alone);
  }

  private static double habit(int together, int before, double alone) {
    double share =
        (Math.max(0, together - REPEATED) + PRIOR * Math.pow(2, -alone))
            / (Math.max(0, before - REPEATED) + PRIOR);
    return Math.min(alone, -Math.log(share) / Math.log(2));
  }

  /** Whether a word is so frequent that whoever says a few hundred words says it. */
  public boolean isFrequent(long word) {
    int count = counts.getOrDefault(word, 0);
    return count >= LEAST_OF_FREQUENT && count * FREQUENT > sampled;
  }
}

package org.onrecord.trace.index;

import java.util.HashMap;
import java.util.Map;

/**
 * How frequent words are in an index, from a sample of its blocks that are spread evenly. The same
 * index gives the same sample. Immutable and thread-safe.
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

  private final Map<Long, Integer> counts;
  private final double sampled;

  private WordFrequencies(Map<Long, Integer> counts, double sampled) {
    this.counts = counts;
    this.sampled = sampled;
  }

  /** Reads the sample: some hundred thousand words, in some ten milliseconds. */
  public static WordFrequencies of(IndexState state) {
    long blocks = 0;
    for (Segment segment : state.segments()) {
      blocks += segment.firstBlock(segment.documents());
    }
    long each = Math.max(1, blocks / SAMPLED);
    Map<Long, Integer> counts = new HashMap<>();
    long sampled = 0;
    long number = 0;
    ByteList codes = new ByteList();
    for (Segment segment : state.segments()) {
      int last = segment.firstBlock(segment.documents());
      for (int block = 0; block < last; block++, number++) {
        if (number % each == 0) {
          segment.codes(block, block + 1, codes);
          sampled += add(segment, codes, counts);
        }
      }
    }
    return new WordFrequencies(counts, sampled);
  }

  private static int add(Segment segment, ByteList codes, Map<Long, Integer> counts) {
    int words = 0;
    for (int at = 0; at < codes.size(); ) {
      int token = TokenCode.read(codes.array(), at);
      at += TokenCode.length(codes.array()[at]);
      if (!segment.isGap(token)) {
        counts.merge(segment.meaning(token), 1, Integer::sum);
        words++;
      }
    }
    return words;
  }

  /** How much it says that a word stands at a place, in bits: more the rarer the word is. */
  public double bits(long word) {
    double frequency = (counts.getOrDefault(word, 0) + 0.5) / (sampled + OTHERS);
    return -Math.log(frequency) / Math.log(2);
  }

  /** Whether a word is so frequent that whoever says a few hundred words says it. */
  public boolean isFrequent(long word) {
    int count = counts.getOrDefault(word, 0);
    return count >= LEAST_OF_FREQUENT && count * FREQUENT > sampled;
  }
}

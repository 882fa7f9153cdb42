package org.onrecord.trace.quote;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.trace.index.ChunkMemory;
import org.onrecord.trace.index.IntList;
import org.onrecord.trace.index.Postings;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentBuilder;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.SegmentMemory;
import org.onrecord.trace.source.Source;
import org.onrecord.trace.words.Winnowing;

/** What a posting tells of the words on both sides of its shingle. */
class NeighboursTest {
  private static final long SEED = 4;

  private static Quote quote(String text) {
    return QuoteReader.read(text, List.of(List.of(new Span(0, text.length()))));
  }

  private static String fourFrom(int first, String[] words) {
    return String.join(" ", Arrays.asList(words).subList(first, first + 4));
  }

  @Test
  void aRunOfFourWordsIsNeverPassedOver() {
    Random random = new Random(SEED);
    for (int i = 0; i < 1000; i++) {
      String[] words = new String[9];
      for (int k = 0; k < words.length; k++) {
        words[k] = "w" + random.nextInt(1_000_000);
      }
      Quote text = quote(String.join(" ", words));
      Quote before = quote(fourFrom(2, words));
      Quote behind = quote(fourFrom(3, words));
      int told = Neighbours.packed(text.word(2).hash(), text.word(6).hash());
      assertTrue(Neighbours.of(before, 1).mayBe(told), "seed " + SEED);
      assertTrue(Neighbours.of(behind, 0).mayBe(told), "seed " + SEED);
      assertTrue(Neighbours.ANY.mayBe(told));
    }
  }

  @Test
  void aShingleAloneIsNoRunOfFourWords() {
    Quote shingle = quote("the ferry stops");
    for (int told = 0; told < 256; told++) {
      assertFalse(Neighbours.of(shingle, 0).mayBe(told));
    }
  }

  @Test
  void mostPlacesAmongOtherWordsArePassedOver() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      String filler = " and".repeat(SegmentFormat.BLOCK);
      text.append("boat").append(i).append(" the ferry stops port").append(i).append(filler);
      text.append(' ');
    }
    SegmentBuilder builder = new SegmentBuilder();
    builder.add(new Source("s", "", null, text.toString()));
    Segment segment = segment(builder);
    Quote quote = quote("said the ferry stops");
    long shingle =
        Winnowing.shingle(quote.word(1).hash(), quote.word(2).hash(), quote.word(3).hash());
    int all = find(segment, shingle, Neighbours.ANY).size();
    int some = find(segment, shingle, Neighbours.of(quote, 1)).size();
    assertTrue(all > 500, all + " places of the shingle");
    assertTrue(some < all / 8, some + " of " + all + " may be meant");
  }

  private static IntList find(Segment segment, long shingle, Neighbours neighbours) {
    Postings postings = segment.postings();
    return postings.find(shingle, postings.hashes(shingle), neighbours);
  }

  private static Segment segment(SegmentBuilder builder) {
    try {
      return new Segment(SegmentMemory.of(builder), ChunkMemory.unbounded());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

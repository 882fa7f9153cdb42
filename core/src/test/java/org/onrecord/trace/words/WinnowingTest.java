package org.onrecord.trace.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.search.Search;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

class WinnowingTest {
  private static final long SEED = 11;

  private static String words(Random random, int count, int vocabulary) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(vocabulary));
    }
    return String.join(" ", words);
  }

  /** The guarantee of the index, in the midst of words that are frequent and words that are not. */
  @Test
  void fourUnalteredWordsAreCertainToBeFound() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      String run = words(random, Winnowing.GUARANTEED, 5);
      String before = words(random, random.nextInt(300), 5);
      String after = words(random, random.nextInt(300), 5);
      Source source = new Source("s", "", null, before + " " + run + " " + after);
      try (QuotationIndex index = QuotationIndex.inMemory(List.of(source))) {
        Verification found = new Verifier(index).verify(run);
        assertEquals(Verdict.VERBATIM, found.verdict(), "seed " + SEED + ": " + run);
        int places = count(source.text(), run);
        int listed = 1 + found.also().size();
        assertTrue(listed == places || places > Search.MAX_PLACES, "seed " + SEED + ": " + run);
      }
    }
  }

  private static int count(String text, String run) {
    String padded = " " + text.strip().replaceAll(" +", " ") + " ";
    int count = 0;
    for (int at = padded.indexOf(" " + run + " "); at >= 0; ) {
      count++;
      at = padded.indexOf(" " + run + " ", at + 1);
    }
    return count;
  }

  @Test
  void theChoiceInAWindowIsTheLeastAndOfEqualsTheRightmost() {
    long[] shingles = {5, 3, 3, -1};
    assertEquals(2, Winnowing.chosen(shingles, 0, 3));
    assertEquals(2, Winnowing.chosen(shingles, 2, 4)); // unsigned: -1 is the greatest
  }

  @Test
  void aShingleKnowsTheOrderOfItsWords() {
    assertNotEquals(Winnowing.shingle(1, 2, 3), Winnowing.shingle(3, 2, 1));
    assertNotEquals(Winnowing.shingle(1, 2, 3), Winnowing.shingle(2, 1, 3));
  }
}

package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Role;

class TagPathTest {
  private static final int OUT = Role.OUTSIDE;

  private static boolean canFollow(int before, int tag) {
    boolean inside = tag != OUT && tag % 2 == 0;
    return !inside || before == tag || before == tag - 1;
  }

  /** The best sum of all allowed sequences, by trying each. */
  private static double bestByTrial(FakeScores scores, int word, int before) {
    if (word == scores.size()) {
      return 0;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int tag = 0; tag < Role.TAGS; tag++) {
      if (canFollow(before, tag)) {
        best = Math.max(best, scores.tag(word, tag) + bestByTrial(scores, word + 1, tag));
      }
    }
    return best;
  }

  @Test
  void thePathIsTheBestOfAllAllowedOnes() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      int words = 1 + random.nextInt(5);
      Passage passage = FakeScores.passage("w ".repeat(words).strip());
      FakeScores scores = FakeScores.random(words, random);
      TagPath path = TagPath.best(passage, scores);

      double sum = 0;
      int before = OUT;
      for (int word = 0; word < words; word++) {
        int tag = path.tag(word);
        assertTrue(canFollow(before, tag), "seed " + seed);
        sum += scores.tag(word, tag);
        before = tag;
      }
      assertEquals(bestByTrial(scores, 0, OUT), sum, 1e-9, "seed " + seed);
    }
  }

  @Test
  void aQuotationThatIsMostlyContentIsContentFromMarkToMark() {
    // Words: she said “ one . two ” there
    Passage passage = FakeScores.passage("she said “one. two” there");
    FakeScores scores = new FakeScores(passage.size());
    scores.set(3, Role.CONTENT.begin());
    scores.set(4, Role.CONTENT.inside());
    scores.set(5, Role.CUE.begin());
    scores.set(6, Role.CONTENT.begin());

    TagPath path = TagPath.best(passage, scores);

    assertEquals(Map.of(2, 6), path.fragments(Role.CONTENT));
    assertEquals(Map.of(), path.fragments(Role.CUE));
  }

  @Test
  void aQuotationThatIsHardlyContentIsLeftToTheTags() {
    Passage passage = FakeScores.passage("she said “one. two” there");
    FakeScores scores = new FakeScores(passage.size());
    scores.set(3, Role.CONTENT.begin());

    assertEquals(Map.of(3, 3), TagPath.best(passage, scores).fragments(Role.CONTENT));
  }
}

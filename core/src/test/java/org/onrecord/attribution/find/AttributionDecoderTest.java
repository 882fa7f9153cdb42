package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.encoder.Passage;
import org.onrecord.encoder.Role;

class AttributionDecoderTest {
  /** Words: 0 roe, 1 said, 2 it, 3 rained, 4 and, 5 added, 6 it, 7 stopped. */
  private static final Passage PASSAGE =
      FakeScores.passage("Roe said it rained and added it stopped");

  private static FakeScores scores() {
    return new FakeScores(8)
        .set(0, Role.SOURCE.begin())
        .set(1, Role.CUE.begin())
        .set(2, Role.CONTENT.begin())
        .set(3, Role.CONTENT.inside())
        .set(5, Role.CUE.begin())
        .set(6, Role.CONTENT.begin())
        .set(7, Role.CONTENT.inside())
        .cueOf(2, 1, 0.9)
        .cueOf(2, 5, 0.05)
        .cueOf(6, 5, 0.9)
        .sourceOf(1, 0, 0.9)
        .sourceOf(5, 0, 0.8)
        .sourceOf(5, 5, 0.1);
  }

  @Test
  void twoCuesMayShareASource() {
    List<AttributionDecoder.Found> found = AttributionDecoder.decode(PASSAGE, scores());

    assertEquals(2, found.size());
    assertEquals(List.of(new WordRange(0, 0)), found.get(0).source());
    assertEquals(List.of(new WordRange(0, 0)), found.get(1).source());
    assertEquals(List.of(new WordRange(6, 7)), found.get(1).contents());
    assertEquals(0.94 * 0.94 * 0.9 * 0.9, found.get(0).raw(), 1e-9);
  }

  @Test
  void aCueThatPointsToItselfHasNoSource() {
    List<AttributionDecoder.Found> found =
        AttributionDecoder.decode(PASSAGE, scores().sourceOf(5, 5, 0.85));

    assertEquals(List.of(), found.get(1).source());
  }

  @Test
  void aCueOfWhichNoSourceIsKnownIsTooUnsureToBeKept() {
    FakeScores scores =
        new FakeScores(8)
            .set(1, Role.CUE.begin())
            .set(2, Role.CONTENT.begin())
            .set(3, Role.CONTENT.inside())
            .cueOf(2, 1, 0.9);

    assertEquals(List.of(), AttributionDecoder.decode(PASSAGE, scores));
  }

  @Test
  void aWordThatMayBeACueBecomesOneWhereAContentPointsToIt() {
    FakeScores scores = scores().set(5, Role.CUE.begin(), 0.3);

    assertEquals(2, AttributionDecoder.decode(PASSAGE, scores).size());
  }

  @Test
  void aSourceInAnotherParagraphIsNone() {
    // Words: 0 roe, 1 break, 2 said, 3 it, 4 rained
    Passage passage = FakeScores.passage("Roe\nsaid it rained");
    FakeScores scores =
        new FakeScores(5)
            .set(0, Role.SOURCE.begin())
            .set(2, Role.CUE.begin())
            .set(3, Role.CONTENT.begin())
            .set(4, Role.CONTENT.inside())
            .cueOf(3, 2, 0.9)
            .sourceOf(2, 0, 0.6)
            .sourceOf(2, 2, 0.3);

    assertEquals(List.of(), AttributionDecoder.decode(passage, scores).get(0).source());
  }

  @Test
  void whatIsHardlyLikelyIsLeftOut() {
    FakeScores scores = scores().cueOf(6, 5, 0.1);

    List<AttributionDecoder.Found> found = AttributionDecoder.decode(PASSAGE, scores);

    assertEquals(1, found.size());
    assertTrue(found.get(0).raw() > 0.5);
  }
}

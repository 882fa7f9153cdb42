package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class FitSignsTest {
  private static final FitSigns.Place HERE =
      new FitSigns.Place(false, true, false, false, false, 0);

  private static double sign(String name, String sentence, FitSigns.Place place) {
    List<Span> words = List.of(new Span(0, sentence.length()));
    PostSentences.Sentence candidate =
        new PostSentences.Sentence(
            words.get(0),
            Rarity.stems(PlainWords.of(sentence, words)),
            Figures.in(sentence, words),
            Figures.spelled(sentence, words),
            9,
            false);
    FitSigns.Told told =
        new FitSigns.Told(
            new Ranking.Asked(Set.of("dredg", "harbour", "lantern"), null),
            Set.of(),
            Set.of("40"),
            Set.of("40", "7"));
    return FitSigns.of(candidate, told, place, 0, 0)[FitSigns.NAMES.indexOf(name)];
  }

  @Test
  void aSentenceCoversMoreOfAnAnswerTheMoreOfItsWordsItHas() {
    double one = sign("covered", "The harbour is old and deep and quiet.", HERE);
    double two = sign("covered", "The harbour is old and has a lantern.", HERE);
    assertTrue(0 < one && one < two);
    assertEquals(0, sign("covered", "Nothing of that kind.", HERE));
  }

  @Test
  void numbersCountInFiguresAndInWords() {
    assertEquals(1, sign("numbers", "It has seven cranes.", HERE));
    assertEquals(0, sign("figures", "It has seven cranes.", HERE));
    assertEquals(1, sign("figures", "It has 40 cranes.", HERE));
  }

  @Test
  void aSentenceOfAnotherPostIsAway() {
    FitSigns.Place away = new FitSigns.Place(true, false, false, false, true, 0);
    assertEquals(1, sign("away", "It is old.", away));
    assertEquals(0, sign("awayinarticle", "It is old.", away));
    assertEquals(1, sign("awayindebate", "It is old.", away));
    assertEquals(0, sign("away", "It is old.", HERE));
  }

  @Test
  void aSentenceFurtherDownInAThreadWithoutRepliesIsAnothers() {
    FitSigns.Place above = new FitSigns.Place(false, false, false, false, false, -2);
    FitSigns.Place below = new FitSigns.Place(false, false, false, false, false, 3);
    for (FitSigns.Place place : List.of(above, below)) {
      assertEquals(1, sign("other", "It is old.", place));
      assertTrue(sign("othercovered", "The harbour is old.", place) > 0);
    }
    assertEquals(0, sign("otherlater", "It is old.", above));
    assertEquals(1, sign("otherlater", "It is old.", below));
    assertEquals(0, sign("other", "It is old.", HERE));
    assertEquals(0, sign("othercovered", "The harbour is old.", HERE));
  }
}

package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.stance.Stance;

class StanceWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Quorla, RECOGNISES, true, does not recognise",
    "Quorla, RECOGNISES, false, recognises",
    "nobody, RECOGNISES, true, recognises",
    "No one, RECOGNISES, true, recognises",
    "no country, DENIES, true, denies",
    "none of them, OPPOSES, true, opposes",
    "Nora Venn, OPPOSES, true, does not oppose",
    "we, RECOGNISES, false, recognise",
    "others, RECOGNISES, true, do not recognise",
    "other nations, DENIES, false, deny",
    "no countries, RECOGNISES, true, recognise",
    "Quorla and Belmar, REJECTS, false, reject",
    "the press, REJECTS, false, rejects",
    "the United States, ACCUSES, true, does not accuse",
    "Ada Finch, SUPPORTS, false, supports",
  })
  void theVerbFitsWhoTakesThePosition(
      String actor, Stance stance, boolean negated, String expected) {
    assertEquals(expected, StanceWords.of(actor, stance, negated));
  }
}

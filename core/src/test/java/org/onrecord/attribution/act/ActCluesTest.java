package org.onrecord.attribution.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen of an attribution: the weights of the acts were learned for just these clues. */
class ActCluesTest {
  private static Set<String> clues(String marked) {
    return ActsTest.clues(marked);
  }

  /** The clues that begin so. */
  private static Set<String> clues(String marked, String beginning) {
    Set<String> some = new TreeSet<>(clues(marked));
    some.removeIf(clue -> !clue.startsWith(beginning));
    return some;
  }

  @Test
  void allOfAPlainSentence() {
    assertEquals(
        Set.of(
            "any",
            "verb=tell",
            "cue=tell",
            "source=sh", // a stem
            "source-kind=pronoun",
            "verb+source=tell+pronoun",
            "kind=indirect",
            "content=the",
            "near=th",
            "near=council",
            "order=before"),
        clues("[S She] [Q told] the council [C the ferry was late]."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "said > verb=say cue=say",
        "has said > verb=say cue=say",
        "would not say > verb=say cue=say cue-negated cue-modal",
        "could say > verb=say cue=say cue-modal",
        "was told > verb=tell cue=tell cue-passive",
        "openly said > verb=say cue=say",
        "never said > verb=say cue=say cue-negated",
        "wrote in a letter > verb=write cue=write_in_a_letter cue-word=in cue-word=a"
            + " cue-word=letter cue-document",
        "made it very plain now > verb=make cue=make_it_very_plain cue-word=it cue-word=very"
            + " cue-word=plain cue-word=now cue-long",
        "has > verb=have cue=have",
      })
  void ofACueTheVerbCountsAndWhatStandsBeforeIt(String cue, String expected) {
    Set<String> all = new TreeSet<>(Set.of(expected.split(" ", -1)));
    Set<String> found = clues("[S She] [Q " + cue + "] [C the ferry was late].");
    Set<String> some = new TreeSet<>(found);
    some.removeIf(clue -> !clue.matches("(?:verb=|cue).*"));
    assertEquals(all, some);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Orla Venn > name",
        "The mayor > other",
        "He > pronoun",
        "The report > document",
        "The reports > document",
        "A report highlighting faults > document",
        "A report published in June > document",
        "The report author > other",
        "The Harran Herald > document",
        "The Harran-Herald > document",
        "A letter of the mayor > document",
        "The mayor of the letters > other",
      })
  void theKindOfASourceIsThatOfItsNoun(String source, String kind) {
    assertEquals(
        Set.of("source-kind=" + kind),
        clues("[S " + source + "] [Q said] [C the ferry was late].", "source-kind"));
  }

  @Test
  void namesAreNoClueAndTheOtherWordsOfASourceAre() {
    assertEquals(Set.of(), clues("[S Orla Venn] [Q said] [C so].", "source="));
    assertEquals(Set.of("source=mayor"), clues("[S The mayor] [Q said] [C so].", "source="));
    assertEquals(
        Set.of("source-word=old", "source-word=of", "source-word=ferry"),
        clues("[S The old mayor of ferries] [Q said] [C so].", "source-word"));
    assertTrue(clues("[S @orla] [Q said] [C so].").contains("source-handle"));
    assertFalse(clues("[S Orla] [Q said] [C so].").contains("source-handle"));
    assertEquals(
        Set.of("source=none"), clues("[Q It was said] that [C the ferry was late].", "source"));
  }

  @Test
  void whatIsNotThereIsAClue() {
    Set<String> found = clues("[S She], [C “The ferry was late”].");
    assertTrue(found.containsAll(Set.of("cue=none", "order=none", "verb+source=none+pronoun")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "[S She] [Q said] [C so it is]. > before",
        "[C So it is], [S she] [Q said]. > after",
        "[C So it is], [S she] [Q said], [C and so it was]. > inside",
      })
  void theCueStandsBeforeBehindOrInsideTheContent(String sentence, String order) {
    assertEquals(Set.of("order=" + order), clues(sentence, "order"));
    assertEquals(order.equals("inside"), clues(sentence).contains("content-several"), "two pieces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "that the ferry was late > that",
        "building a ferry > ing",
        "quays are late > other",
        "“The ferry is late” > the",
      })
  void theFirstWordOfAContentIsAClue(String content, String opening) {
    assertEquals(
        Set.of("content=" + opening), clues("[S She] [Q said] [C " + content + "].", "content="));
  }

  @Test
  void aQuotationWithoutMarksIsToldFromOneWithThem() {
    assertFalse(clues("[S She] [Q said] [C “The ferry is late”].").contains("unquoted-direct"));
    assertTrue(clues("[S She] [Q said] [C “The ferry is late”].").contains("kind=direct"));
    assertFalse(clues("[S She] [Q said] [C the ferry is late].").contains("unquoted-direct"));
  }

  @Test
  void whatFollowsTheCueIsNearUpToTheContentTheSourceOrTheSentencesEnd() {
    assertEquals(
        Set.of("near=in", "near=a", "near=statement", "near=name", "near-document"),
        clues("[C “So it is,”] [S she] [Q said] in a statement Friday. It rained.", "near"));
    assertEquals(Set.of(), clues("[C “So it is,”] [Q said] [S she] of it.", "near=she"));
    assertEquals(
        Set.of("near=in", "near=short"), clues("[Q said] in short [C so it is], [S she]", "near"));
    assertEquals(Set.of(), clues("[C “So it is,”] [S she] [Q said]; it rained.", "near"));
    assertEquals(Set.of(), clues("[C “So it is,”] [S she] [Q said]? It rained.", "near"));
    assertEquals(Set.of("near=mark"), clues("[C “So it is,”] [S she] [Q said] —", "near"));
  }
}

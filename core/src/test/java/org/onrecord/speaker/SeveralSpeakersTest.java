package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;

/** Several who say the same. */
class SeveralSpeakersTest {
  @Test
  void severalAreOneGroupByTheirFullNames() {
    PageRecord record =
        Attributed.in(
                "Mary Bell met Peter Lund. Both Bell and Lund said it was late. Bell said she knew.")
            .said("Both Bell and Lund", "said", "it was late")
            .said("Bell", "said", "she knew")
            .record();

    assertEquals(
        List.of("Mary Bell and Peter Lund", "Mary Bell"),
        record.statements().stream().map(s -> record.speaker(s).orElseThrow().name()).toList());
    assertEquals(PersonType.GROUP, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  @Test
  void aTitleInThePluralAndWhatEachIsLeaveThemTwo() {
    assertEquals(
        List.of("Mary Bell and Peter Lund", "Mary Bell and Peter Lund", "Mary Bell"),
        Attributed.in(
                "Sens. Mary Bell and Peter Lund said it was late. Mary Bell, a clerk, and Peter Lund, a cook, said they knew. Mary Bell, a clerk for Peter Lund, said no.")
            .said("Sens. Mary Bell and Peter Lund", "said", "it was late")
            .said("Mary Bell, a clerk, and Peter Lund, a cook,", "said", "they knew")
            .said("Mary Bell, a clerk for Peter Lund,", "said", "no")
            .voices());
  }

  @Test
  void somebodyWithOthersOfTheirsIsNotAlone() {
    assertEquals(
        List.of("Mary Bell and Peter Lund", "Bell and her colleagues", "Mary Bell"),
        Attributed.in(
                "Mary Bell came. Bell and her Harran partner Peter Lund said it was late. Bell and her colleagues said they knew. Mary Bell said no.")
            .said("Bell and her Harran partner Peter Lund", "said", "it was late")
            .said("Bell and her colleagues", "said", "they knew")
            .said("Mary Bell", "said", "no")
            .voices());
  }

  @Test
  void anOfficeAfterANameMakesNobodyASecondSpeaker() {
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in("Mary Bell, Tarnsoft's director of ferries and boats, said it was late.")
            .said("Mary Bell, Tarnsoft's director of ferries and boats,", "said", "it was late")
            .voices());
  }

  @Test
  void thoseWhoLeadSeveralFirmsAreNotTheLastFirm() {
    assertEquals(
        List.of("The directors of Tarnsoft and Harrano"),
        Attributed.in("The directors of Tarnsoft and Harrano said it was late.")
            .said("The directors of Tarnsoft and Harrano", "said", "it was late")
            .voices());
  }

  @Test
  void thoseWhoHoldAnOfficeInSeveralPlacesAreWhoThePageSaysTheyAre() {
    assertEquals(
        List.of("Mary Bell and Peter Lund"),
        Attributed.in(
                "The directors of Tarnsoft and Harrano said it was late. Tarnsoft director Mary Bell met Harrano director Peter Lund.")
            .said("The directors of Tarnsoft and Harrano", "said", "it was late")
            .voices());
  }
}

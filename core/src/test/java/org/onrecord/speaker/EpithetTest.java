package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody is called for a change who has just been named. */
class EpithetTest {
  @Test
  void aPlayerIsNotTheManagerWhoSpokeLast() {
    String page =
        "Tom Finch, the Harran manager, said it was late. Quorla Venn came on. “It was cold,” said WHO.";
    for (String player : List.of("the striker", "the striker himself", "the young goalkeeper")) {
      List<String> voices =
          Attributed.in(page.replace("WHO", player))
              .said("Tom Finch, the Harran manager,", "said", "it was late")
              .said(player, "said", "“It was cold,”")
              .voices();
      assertNotEquals("Tom Finch", voices.get(1));
    }
    assertEquals(
        List.of("Tom Finch", "Tom Finch"),
        Attributed.in(page.replace("Venn came on", "Venn did not").replace("WHO", "the Norwegian"))
            .said("Tom Finch, the Harran manager,", "said", "it was late")
            .said("the Norwegian", "said", "“It was cold,”")
            .voices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Norwegian",
        "the Irishman",
        "the German",
        "the grandmother of five",
        "the single mother",
        "the mother-of-two",
        "the former opener",
        "the retired teacher",
        "the former All Star",
        "the soap star, 36",
        "the “Paper Venn” star",
      })
  void meansWhoSpokeLast(String source) {
    assertEquals(
        List.of("Quorla Venn", "Quorla Venn"),
        Attributed.in("Quorla Venn said it was late. “It was cold,” said " + source + ".")
            .said("Quorla Venn", "said", "it was late")
            .said(source, "said", "“It was cold,”")
            .voices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Guardian",
        "the Harran",
        "the officer",
        "the witness",
        "the mother",
        "the widow",
        "the French",
        "the former Soviet Union",
        "the “Paper Venn” officer"
      })
  void bodiesAndOfficesAreNone(String source) {
    assertEquals(
        List.of(
            "Quorla Venn",
            source
                .replace("the Guardian", "Guardian")
                .replace("the former Soviet", "former Soviet")),
        Attributed.in("Quorla Venn said it was late. “It was cold,” said " + source + ".")
            .said("Quorla Venn", "said", "it was late")
            .said(source, "said", "“It was cold,”")
            .voices());
  }

  @Test
  void isNobodyOfTheOtherGender() {
    assertEquals(
        List.of("Mary Bell", "the grandfather of two"),
        Attributed.in("Mary Bell said it was late. “It was cold,” said the grandfather of two.")
            .said("Mary Bell", "said", "it was late")
            .said("the grandfather of two", "said", "“It was cold,”")
            .voices());
    assertEquals(
        List.of("Mary Bell", "the Irishman"),
        Attributed.in("Mary Bell said it was late. “It was cold,” said the Irishman.")
            .said("Mary Bell", "said", "it was late")
            .said("the Irishman", "said", "“It was cold,”")
            .voices()
            .stream()
            .toList());
  }

  @Test
  void isWhomThePageHasSpokenOfWithoutAName() {
    assertEquals(
        List.of("Quorla Venn", "the pensioner"),
        Attributed.in(
                "A young pensioner fell. Quorla Venn said it was late. “It was cold,” said the pensioner.")
            .said("Quorla Venn", "said", "it was late")
            .said("the pensioner", "said", "“It was cold,”")
            .voices());
  }

  @Test
  void isLessSureThanAName() {
    double sure =
        Attributed.in("Quorla Venn said it was late. “It was cold,” said the single mother.")
            .said("Quorla Venn", "said", "it was late")
            .said("the single mother", "said", "“It was cold,”")
            .record()
            .statements()
            .get(1)
            .speakerConfidence();

    assertEquals(.75, sure);
  }

  @Test
  void onePersonOfAPeopleSaysI() {
    assertEquals(
        List.of("Quorla Venn", "Quorla Venn"),
        Attributed.in("Quorla Venn said it was late. “It is over for me,” said the Portuguese.")
            .said("Quorla Venn", "said", "it was late")
            .said("the Portuguese", "said", "“It is over for me,”")
            .voices());
    assertNotEquals(
        List.of("Quorla Venn", "Quorla Venn"),
        Attributed.in("Quorla Venn said it was late. “It is over for us,” said the Portuguese.")
            .said("Quorla Venn", "said", "it was late")
            .said("the Portuguese", "said", "“It is over for us,”")
            .voices());
  }
}

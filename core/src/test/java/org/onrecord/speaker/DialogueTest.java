package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DialogueTest {
  private static final String OPENING =
      """
      “Who wrote the letter?” asked Mary Bell.

      “Nobody wrote it,” said Tom Finch.

      """;

  @Test
  void twoWhoTalkSpeakInTurn() {
    assertEquals(
        List.of("Mary Bell", "Tom Finch", "Mary Bell", "Tom Finch"),
        Attributed.in(
                OPENING + "“Then who sent it to the mill?”\n\n“I sent it, and I would again.”\n")
            .said("Mary Bell", "asked", "“Who wrote the letter?”")
            .said("Tom Finch", "said", "“Nobody wrote it,”")
            .said("", "", "“Then who sent it to the mill?”")
            .said("", "", "“I sent it, and I would again.”")
            .voices());
  }

  @Test
  void aQuotationAfterOneSpeakerIsThatSpeakers() {
    assertEquals(
        List.of("Mary Bell", "Mary Bell"),
        Attributed.in("“Who wrote the letter?” asked Mary Bell.\n\n“Nobody told me.”\n")
            .said("Mary Bell", "asked", "“Who wrote the letter?”")
            .said("", "", "“Nobody told me.”")
            .voices());
  }

  @Test
  void narrationEndsTheTalk() {
    assertEquals(
        List.of("Mary Bell", "Tom Finch", "?"),
        Attributed.in(OPENING + "Rain fell on the mill.\n\n“Then who sent it to the mill?”\n")
            .said("Mary Bell", "asked", "“Who wrote the letter?”")
            .said("Tom Finch", "said", "“Nobody wrote it,”")
            .said("", "", "“Then who sent it to the mill?”")
            .voices());
  }

  @Test
  void aParagraphThatIsMoreThanAQuotationIsNoTurn() {
    assertEquals(
        List.of("Mary Bell", "Tom Finch", "Tom Finch"),
        Attributed.in(OPENING + "“I never saw it.” The clerk looked at the floor for a while.\n")
            .said("Mary Bell", "asked", "“Who wrote the letter?”")
            .said("Tom Finch", "said", "“Nobody wrote it,”")
            .said("", "", "“I never saw it.”")
            .voices());
  }
}

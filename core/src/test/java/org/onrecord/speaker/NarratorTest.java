package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who "I" and "we" are outside quotations. */
class NarratorTest {
  @Test
  void aLetterIsWhoSignsItAndTheNextOneIsNot() {
    assertEquals(
        List.of("Edda Moorhouse", "Carl Finch"),
        Attributed.in(
                """
                Letters to the editor

                The ferry is late

                The ferry has been late since May. I believe that the crews are too small.

                Edda Moorhouse
                East Harran

                Trees are no danger

                I doubt that the trees must fall. They have stood for a hundred years.

                Carl Finch
                Tarn
                """)
            .said("I", "believe", "that the crews are too small")
            .said("I", "doubt", "that the trees must fall")
            .voices());
  }

  @Test
  void aPostThatThePageShowsIsItsPosters() {
    assertEquals(
        List.of("Edda Moorhouse", "?"),
        Attributed.in(
                """
                The ferry and its friends

                Many people wrote about the ferry on Monday, and some were angry.

                I think the ferry is late because it is tired.

                — Edda Moorhouse (@eddam) May 2, 2019

                I doubt that it is.
                """)
            .said("I", "think", "the ferry is late because it is tired")
            .said("I", "doubt", "that it is")
            .voices());
  }

  @Test
  void weInAPieceOfOneAuthorIsTheAuthor() {
    assertEquals(
        List.of("Jane Roe > Jane Roe").get(0).replace("Jane Roe > ", ""),
        Attributed.in(
                "The mill is sold\n\nBy Jane Roe\n\nThe mill was sold in May. We knew that nobody was asked.\n\nThe buyers met on Monday and went home.")
            .said("We", "knew", "that nobody was asked")
            .voices()
            .get(0));
  }

  @Test
  void whoToldItToAReporterTellsIt() {
    assertEquals(
        List.of("Lukas Moorhouse"),
        Attributed.in(
                """
                I fell into the harbour

                Lukas Moorhouse, 41, from Tarn, as told to Carl Finch

                The water was cold. I believe that it was April.
                """)
            .said("I", "believe", "that it was April")
            .voices());
  }

  @Test
  void aColumnThatAnswersLettersHasTheVoicesOfThoseWhoSign() {
    assertEquals(
        List.of("Tired Out", "Auntie Edda"),
        Attributed.in(
                """
                Ask Edda about your home

                Dear Auntie Edda,

                My sister reads my post. I believe that she is bored.

                Tired Out, Tarn

                Dear Tired Out,

                A letter is a diary. I doubt that she is bored.

                Auntie Edda
                """)
            .said("I", "believe", "that she is bored")
            .said("I", "doubt", "that she is bored")
            .voices());
  }

  @Test
  void anHonourIsNoPartOfWhoSigns() {
    assertEquals(
        List.of("Edda Moorhouse"),
        Attributed.in(
                """
                Letters to the editor

                The ferry has been late since May. I believe that the crews are too small.

                The Rt Hon Edda Moorhouse
                East Harran
                """)
            .said("I", "believe", "that the crews are too small")
            .voices());
  }
}

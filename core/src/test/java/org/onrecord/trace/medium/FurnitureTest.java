package org.onrecord.trace.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is printed among the words of a source and is none of them. */
class FurnitureTest {

  /** The stretches, each with its lines' ends as they are. */
  private static List<String> in(String text) {
    return Furniture.in(text, Signs.of(text)).stream().map(span -> span.in(text)).toList();
  }

  @Test
  void proseHasNone() {
    assertEquals(
        List.of(),
        in("The pier opened in 1907.\n\nIt cost 12 marks, and (in part) was paid for.\n"));
  }

  @Test
  void marksOfFootnotesAreNoWords() {
    assertEquals(
        List.of("[12]", "[a]", "[citation needed]", "[note 3]", "¹"),
        in("The pier[12] opened.[a] It was late[citation needed] and[note 3] dear.¹ So it was."));
  }

  @Test
  void plainNumbersBehindSentencesAreMarksWhereEachIsOneMore() {
    assertEquals(List.of("4", "5"), in("It opened late.4 It was dear,5 they said."));
    assertEquals(List.of(), in("It opened late.4 It was dear,9 they said."));
    assertEquals(List.of(), in("It opened late.4 It was dear, they said."));
    assertEquals(List.of("4", "5", "8", "9"), in("So late.4 So dear,5 so.8 And old.9 Yes."));
  }

  @Test
  void aNumberBetweenDashesOrWithItsWordIsAPageNumber() {
    assertEquals(List.of("- 3 -"), in("The pier opened.\n- 3 -\nIt was late.\n"));
    assertEquals(List.of("Page 3 of 9"), in("The pier opened.\nPage 3 of 9\nIt was late.\n"));
    assertEquals(List.of(), in("The pier opened.\n3\nIt was late.\n"));
  }

  @Test
  void numbersAloneThatFollowEachOtherArePageNumbers() {
    String opened = "\nThe pier opened.\n";
    String late = "\nIt was late.\n";
    assertEquals(List.of("3", "4"), in("So.\n3" + opened + "4" + late));
    assertEquals(List.of("3", "5"), in("So.\n3" + opened + "5" + late));
    assertEquals(List.of(), in("So.\n3" + opened + "6" + late));
    assertEquals(List.of(), in("So.\n4" + opened + "3" + late));
  }

  @Test
  void aNumberInTheMidstOfASentenceIsAPageNumber() {
    assertEquals(List.of("3"), in("The pier was opened by\n3\nthe mayor of the town.\n"));
    assertEquals(List.of(), in("The pier was opened.\n3\nthe mayor of the town.\n"));
    assertEquals(List.of(), in("The pier was opened by\n3\nThe mayor of the town.\n"));
  }

  @Test
  void aSentenceGoesOnBeyondTheHeadsBesideAPageNumber() {
    String text =
        "Harbour Review\nSo it was.\nThe pier was opened by\nHarbour Review\n3\nthe mayor.\n";
    assertEquals(List.of("Harbour Review", "3"), in(text));
    assertEquals(
        List.of("3", "Harbour Review"),
        in("Harbour Review\nSo it was.\nThe pier was opened by\n3\nHarbour Review\nthe mayor.\n"));
  }

  @Test
  void charactersOfTwoUnitsAreSeen() {
    assertTrue(Signs.of("The pier 🌊.").hasSurrogates());
    assertFalse(Signs.of("The pier – “late” ﬁ.").hasSurrogates());
  }

  @Test
  void aHeadThatComesBackBesideAPageNumberGoesWithIt() {
    String text =
        "Harbour Review\nThe pier was opened by\n- 3 -\nHarbour Review\nthe mayor of the town.\n";
    assertEquals(List.of("- 3 -", "Harbour Review"), in(text));
    assertEquals(List.of("- 3 -"), in("The pier opened.\n- 3 -\nHarbour Review\nIt was late.\n"));
  }

  @Test
  void linesThatDifferInTheNumberAtTheirEdgeAreHeads() {
    assertEquals(
        List.of("Harbour Review 13", "Harbour Review 14"),
        in(
            "So it began.\n\nHarbour Review 13\n\nThe pier opened.\n\nHarbour Review 14\n\nIt was"
                + " late.\n"));
    assertEquals(
        List.of(), in("So it began.\n\nHarbour Review 13\n\nThe pier opened.\n\nIt was late.\n"));
  }

  @Test
  void capitalsWithANumberInTheMidstOfASentenceAreAHead() {
    assertEquals(
        List.of("THE TIDE 14"), in("The pier was opened by\n\nTHE TIDE 14\n\nthe mayor of all.\n"));
    assertEquals(
        List.of(), in("The pier was opened by\n\nThe Tide 14\n\nthe mayor of the town.\n"));
    assertEquals(List.of(), in("The pier was opened by\n\nTHE TIDE\n\nthe mayor of the town.\n"));
  }

  @Test
  void headsAroundTheEndOfAPageAreNoWords() {
    String first = "So it began.\nThe Tide\nThe pier opened.\n";
    assertEquals(List.of("The Tide"), in(first + "\fThe Tide\nIt was late.\n"));
    assertEquals(List.of(), in(first + "The Tide\nIt was late.\n"));
  }

  @Test
  void numbersAtTheMarginOfWrappedLinesAreNoWords() {
    assertEquals(List.of("1", "2", "3"), in("1 The pier was\n2 opened by the\n3 mayor of it.\n"));
    assertEquals(
        List.of("1", "2", "3"), in("The pier was  1\nopened by the  2\nmayor of it.  3\n"));
    assertEquals(List.of(), in("1 The pier was\n2 opened by the\n"));
    assertEquals(List.of(), in("1 The pier.\n2 The quay.\n3 The crane.\n"));
    assertEquals(List.of(), in("1 The pier was\n2 opened by the\n7 mayor of it.\n"));
  }

  @Test
  void everyFifthLineMayHaveItsNumber() {
    String four = "and so it\nwent on and\non and so\non and so\n";
    assertEquals(
        List.of("5", "10", "15"),
        in("5 so it was\n" + four + "10 it was\n" + four + "15 it was\n"));
    assertEquals(List.of(), in("4 so it was\n" + four + "9 it was\n" + four + "14 it was\n"));
  }

  @Test
  void subtitlesLoseTheirTimesNumbersAndMarkup() {
    assertEquals(
        List.of("1", "00:00:01,000 --> 00:00:02,500", "<i>", "</i>"),
        in("1\n00:00:01,000 --> 00:00:02,500\nThe pier <i>opened</i>.\n"));
    assertEquals(List.of(), in("The pier <i>opened</i>: late.\n"));
  }

  @Test
  void timesAtTheStartsOfLinesAreNoWordsWhereThreeAscend() {
    assertEquals(
        List.of("0:05", "0:09", "1:00:01"), in("0:05 The pier\n0:09 opened\n1:00:01 late.\n"));
    assertEquals(List.of(), in("0:05 The pier\n0:09 opened late.\n"));
    assertEquals(List.of(), in("9:05 The pier\n8:09 opened\n7:01 late.\n"));
  }

  @Test
  void timesInBracketsAreNoWords() {
    assertEquals(List.of("[00:12]", "(1:02:03):"), in("[00:12] The pier (1:02:03): opened.\n"));
    assertEquals(List.of(), in("The pier (12) opened at 10:30.\n"));
  }
}

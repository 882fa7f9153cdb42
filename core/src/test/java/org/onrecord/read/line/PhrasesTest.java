package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that pages put around articles, from the word lists. */
class PhrasesTest {
  @Test
  void aPhraseIsAWholeLineWithoutTheMarksAroundIt() {
    for (String line : List.of("Read more", "» Read more …", "SIEHE AUCH", "Tags", "Werbung")) {
      assertTrue(Furniture.matches(new Line(line)), line);
    }
    assertFalse(Furniture.matches(new Line("They read more than others.")));
    assertFalse(Furniture.matches(new Line("Tagsatzung")));
  }

  @Test
  void aNumberStandsForEveryNumber() {
    for (String line : List.of("1 comment", "12,345 comments".substring(3), "Kommentare (17)")) {
      assertTrue(Furniture.matches(new Line(line)), line);
    }
    assertFalse(Furniture.matches(new Line("12 comments on the ferry were read out")));
  }

  @Test
  void aStarGoesOnForSomeWordsOnly() {
    assertTrue(Furniture.announcesOthers("Mehr zum Thema Fähren"));
    assertFalse(
        Furniture.announcesOthers(
            "Mehr von den Leuten auf Skell wollte an diesem Abend niemand mehr hören, sagte der Wirt"));
    assertTrue(
        Furniture.announcesOthers("You may also like these stories from all over the sound"));
  }

  @Test
  void aLabelLeadsWhatItLabels() {
    assertTrue(Furniture.matches(new Line("Tags: ferry, Skell, winter")));
    assertTrue(Furniture.matches(new Line("Lesen Sie auch: Die Fähre fährt wieder")));
    assertFalse(Furniture.matches(new Line("The mayor: nobody was asked")));
  }

  @Test
  void aMissingListIsAMistakeOfOurs() {
    assertThrows(IllegalStateException.class, () -> Phrases.load("nothing.txt"));
    assertThrows(
        IllegalStateException.class, () -> Phrases.load("furniture.txt").section("nothing"));
  }
}

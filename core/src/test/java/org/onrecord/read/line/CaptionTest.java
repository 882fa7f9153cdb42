package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words under a picture are known by the credit that goes with them. */
class CaptionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: The quay at noon",
        "(Photo by Orla Venn) The quay at noon",
        "AP Photo/Orla Venn",
        "The quay at noon. (Photo: Orla Venn)",
        "The quay at noon. (File photo)",
        "The quay at noon. [Courtesy photo]",
        "The quay at noon. (Reuters/Orla Venn)",
        "The quay at noon. (AP)",
        "The quay at noon (AFP).",
        "The quay at noon. Orla Venn/Getty Images",
        "The quay at noon via Associated Press",
        "The quay at noon © Reuters",
        "The quay at noon. Orla Venn/Alamy",
        "The quay at noon. Orla Venn/Bloomberg",
        "The quay at noon. Orla Venn/Xinhua",
        "The quay at noon. (Orla Venn for Getty Images in Senna)",
      })
  void aCreditAtItsStartOrEndMakesIt(String words) {
    assertTrue(Caption.matches(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "The quay at noon.",
        "Photos of the quay are rare",
        "She wrote for Reuters",
        "They met at the (new) quay (at noon)",
        "He asked what a photo is",
        "Press",
      })
  void wordsThatOnlyNameOneAreNone(String words) {
    assertFalse(Caption.matches(words));
  }

  @Test
  void whatIsTooLongIsNone() {
    assertTrue(Caption.matches("x".repeat(695) + " (AP)"));
    assertFalse(Caption.matches("x".repeat(696) + " (AP)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Orla Venn",
        "© Orla Venn",
        "Foto von Orla Venn",
        "Bild: Orla Venn",
        "Crédit photo : Orla Venn",
        "Image via The Quay",
      })
  void whoMadeAPictureAndNothingElseIsACredit(String words) {
    assertTrue(Caption.isCredit(words));
  }

  @Test
  void aSentenceOrALongLineIsNoCredit() {
    assertFalse(Caption.isCredit("Photo: Orla Venn went to the quay."));
    assertFalse(Caption.isCredit("The photo by Orla Venn"));
    assertTrue(Caption.isCredit("Photo:" + "x".repeat(70)));
    assertFalse(Caption.isCredit("Photo:" + "x".repeat(71)));
    assertFalse(Caption.isCredit("Photo: " + " ".repeat(40) + "x".repeat(40)));
  }
}

package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line after an article that says who worked on it. */
class CreditLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Orla Venn in Senna; Editing by Tam Brandt.)",
        "Additional reporting by Ida Moll",
        "Orla Venn contributed to this report.",
        "The Quay Post contributed reporting.",
        "Orla Venn reported from Senna.",
        "Follow Orla Venn on Twitter @venn",
        "Contact Orla Venn at venn@quay.example",
      })
  void whoWorkedOnItIsSaid(String line) {
    assertTrue(CreditLine.matches(line));
  }

  @Test
  void otherLinesAndLongOnesAreNone() {
    assertFalse(CreditLine.matches(""));
    assertFalse(CreditLine.matches("Orla Venn has reported the loss."));
    assertTrue(CreditLine.matches("Reporting by " + "x".repeat(287)));
    assertFalse(CreditLine.matches("Reporting by " + "x".repeat(288)));
  }

  @Test
  void whoWroteIsAnAuthorAndWhoEditedOrHelpedIsNot() {
    assertEquals(
        List.of("Orla Venn", "Ida Moll"),
        CreditLine.authors(
            "(Reporting by Orla Venn in Senna and Ida Moll; Editing by Tam Brandt.)"));
    assertEquals(List.of("Orla Venn"), CreditLine.authors("Follow Orla Venn on Twitter @venn"));
    assertEquals(List.of(), CreditLine.authors("Reporting by our staff"));
    assertEquals(List.of(), CreditLine.authors("Additional reporting by Ida Moll"));
    assertEquals(List.of(), CreditLine.authors("Orla Venn contributed to this report."));
    String long300 = "Reporting by Orla Venn; ";
    assertEquals(
        List.of("Orla Venn"), CreditLine.authors(long300 + "x".repeat(300 - long300.length())));
    assertEquals(List.of(), CreditLine.authors(long300 + "x".repeat(301 - long300.length())));
  }
}

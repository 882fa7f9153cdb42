package org.onrecord.read.html.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.read.Pages;

class TagNamesTest {
  @Test
  void anOrdinaryPageIsLeftAsItIs() {
    String page = "<p class='" + "x".repeat(5000) + "'>1 < 2 <b>and</b> " + "y".repeat(5000);
    assertSame(page, TagNames.bounded(page));
  }

  @Test
  void anEndlessNameIsCutInPlace() {
    String page = "<p>The ferry</p>" + "<a".repeat(3000);
    String bounded = TagNames.bounded(page);
    assertEquals(page.length(), bounded.length());
    assertEquals(16 + 1000, bounded.indexOf(' ', 12));
  }

  @Test
  void whatStandsAroundAnEndlessNameIsRead() {
    Page page =
        Pages.html(
            "<article><p>The ferry to Skell will stop in March.</p><"
                + "a<".repeat(5000)
                + "><p>Nobody was asked before.</p></article>");
    assertEquals(
        "The ferry to Skell will stop in March.\n\nNobody was asked before.", page.text().string());
  }
}

package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that names authors, agencies and places, and nothing else. */
class BylineTest {
  private static List<String> authors(String line) {
    Byline byline = Byline.of(line);
    assertNotNull(byline, line);
    return byline.authors();
  }

  @Test
  void oneOrMoreNamesAfterByAreTheAuthors() {
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn"));
    assertEquals(List.of("Orla Venn"), authors("BY: Orla Venn"));
    assertEquals(List.of("Orla Venn"), authors("Story by Orla  Venn"));
    assertEquals(List.of("Orla Venn", "Tam Brandt"), authors("By Orla Venn and Tam Brandt"));
    assertEquals(
        List.of("Orla Venn", "Tam Brandt", "Ida Moll"),
        authors("By Orla Venn, Tam Brandt AND Ida Moll"));
  }

  @Test
  void anOfficeOrAPlaceAfterThemIsNoAuthor() {
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn, Staff Writer"));
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn, Senna"));
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn, Staff Writer, Tam Brandt"));
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn, May 3, 2021"));
  }

  @Test
  void anAgencyAloneNamesNobody() {
    assertEquals(List.of(), authors("By Reuters"));
    assertEquals(List.of(), authors("By The Harbour Press"));
  }

  @Test
  void whatGoesOnAsASentenceIsNone() {
    assertNull(Byline.of("By the time the ferry came"));
    assertNull(Byline.of("By Orla Venn, who has seen it"));
    assertNull(Byline.of("By Orla Venn, Senna is far away."));
    assertNull(Byline.of("By Orla Venn, The Quay Where All The Small Boats Lie Low"));
    assertNull(Byline.of("Orla Venn"));
    assertNull(Byline.of("The book by Orla Venn"));
  }

  @Test
  void aPlaceMayHaveFortyLettersAndALineAHundredAndSixty() {
    assertEquals(List.of("Orla Venn"), authors("By Orla Venn, " + "S".repeat(40)));
    assertNull(Byline.of("By Orla Venn, " + "S".repeat(41)));
    String many = "By Orla Venn" + ", Tam Brandt".repeat(12);
    assertEquals(13, authors(many).size());
    assertEquals(13, authors(many + " ".repeat(160 - many.length())).size());
    assertNull(Byline.of(many + " ".repeat(161 - many.length())));
  }
}

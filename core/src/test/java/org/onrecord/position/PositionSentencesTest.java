package org.onrecord.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.FindsNothing;
import org.onrecord.OnRecord;
import org.onrecord.page.Page;

class PositionSentencesTest {
  private static final String TELLING = "Ada Finch angrily condemned and blasted Mayor Venn.";

  private static Page page(String text) throws IOException {
    return OnRecord.builder()
        .extractor(new FindsNothing())
        .build()
        .readText("bay.txt", text)
        .page();
  }

  private static List<String> asked(String text) throws IOException {
    Page page = page(text);
    return PositionSentences.of(page).toEncode().stream()
        .map(span -> span.in(page.text().string()))
        .toList();
  }

  @Test
  void ofAShortPageAllIsAskedThatNamesTwo() throws IOException {
    assertEquals(
        List.of("Venn met Finch in Harran.", TELLING),
        asked("The bay\n\nVenn met Finch in Harran. It rained all day. " + TELLING + "\n"));
  }

  @Test
  void ofALongPageTheMostTellingAreAsked() throws IOException {
    String dull = "Venn met Finch, Moll, Ray, Lund and Orr in Harran on the way to Belmar. ";
    String telling = "Venn blasted Finch, Moll, Ray, Lund and Orr in Harran on the way to Belmar.";
    List<String> asked = asked("The bay\n\n" + dull.repeat(200) + telling + "\n");
    assertTrue(asked.contains(telling), asked::toString);
    assertTrue(asked.size() < 60, () -> asked.size() + " of 201");
  }
}

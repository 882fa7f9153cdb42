package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;

/** Who wants only the words of a page need not wait for its conversations. */
class WithoutTurnsTest {
  private static final String TALK =
      """
      The quay that nobody wanted

      TOM FINCH: Did you read the report?

      MAYOR TALVA: I did. We all did.

      FINCH: And you still signed?

      TALVA: I signed because there was no other way.
      """;

  private static Page read(PageReader reader, String name, String page) throws IOException {
    return reader.read(name, new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void allButTheTurnsIsTheSame() throws IOException {
    String html = "<html><body><p>" + TALK.replace("\n\n", "</p><p>") + "</p></body></html>";
    for (String page : List.of(TALK, html)) {
      PageReader reader = new PageReader(PageLimits.DEFAULT);
      String name = page.equals(TALK) ? "talk.txt" : "talk.html";
      Page whole = read(reader, name, page);
      Page words = read(reader.withoutTurns(), name, page);
      assertFalse(whole.turns().isEmpty(), name);
      assertEquals(List.of(), words.turns(), name);
      assertEquals(whole.text().string(), words.text().string(), name);
      assertEquals(whole.parts(), words.parts(), name);
      assertEquals(whole.metadata(), words.metadata(), name);
      assertEquals(whole.sourceMap(), words.sourceMap(), name);
      assertEquals(whole.id(), words.id(), name);
    }
  }
}

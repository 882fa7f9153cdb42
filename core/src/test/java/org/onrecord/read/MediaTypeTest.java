package org.onrecord.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaTypeTest {
  @Test
  void aGlanceTellsNothingThatTheWholeStartDoesNot() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "<!doctype html>",
            "<!DOCTYPE html PUBLIC>",
            "<html",
            "<html>",
            "<head>",
            "<body >",
            " ",
            "\n",
            "<?xml version=\"1.0\"?>",
            "<?xml",
            "?>",
            "<!--",
            "-->",
            "words of the mayor ",
            "<p>",
            "x",
            "<!doctype svg>",
            "<htmlx>");
    int pages = 0;
    for (int round = 0; round < 100_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(7); i >= 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(" ".repeat(random.nextInt(3) == 0 ? random.nextInt(300) : 0));
      }
      String page = text.toString();
      String name = pieces.get(random.nextInt(3)).startsWith("<html") ? "a.txt" : "a";
      MediaType expected = MediaType.of(page, name, 0);
      for (int glance : new int[] {1, 16, 256, 4096}) {
        assertEquals(
            expected, MediaType.of(page, name, glance), () -> "seed " + seed + ": " + page);
      }
      pages += expected == MediaType.HTML ? 1 : 0;
    }
    assertTrue(pages > 1_000 && pages < 99_000, pages + " pages");
  }
}

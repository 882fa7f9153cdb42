package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class WindowsTest {
  private static final WordPiece PIECES = wordPiece();

  private static WordPiece wordPiece() {
    try {
      return WordPiece.read(new StringReader("[PAD]\n[unused0]\n[UNK]\n[CLS]\n[SEP]\na\n##a\n.\n"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Passage passage(String text) {
    return Passage.of(text, List.of(new Span(0, text.length())), List.of());
  }

  private static List<Window> windows(Passage passage, int size, int overlap) {
    List<Window> windows = new ArrayList<>();
    new Windows(passage, PIECES, size, overlap).forEachRemaining(windows::add);
    return windows;
  }

  @Test
  void aShortPassageIsOneWindow() {
    List<Window> windows = windows(passage("a aa ."), 16, 4);

    assertEquals(1, windows.size());
    assertEquals(List.of(3L, 5L, 5L, 6L, 7L, 4L), boxed(windows.get(0).pieces()));
    assertEquals(2, windows.get(0).heads()[1]);
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  @Test
  void windowsCoverEveryWordFitAndOverlap() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      int words = 1 + random.nextInt(60);
      for (int i = 0; i < words; i++) {
        text.append("a".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 30 : 4))).append(' ');
      }
      String message = "seed " + seed;
      Passage passage = passage(text.toString().strip());
      List<Window> windows = windows(passage, 20, 6);

      assertEquals(0, windows.get(0).first(), message);
      assertEquals(words, windows.get(windows.size() - 1).last(), message);
      for (int i = 0; i < windows.size(); i++) {
        Window window = windows.get(i);
        assertTrue(window.pieces().length <= 20, message);
        assertEquals(window.pieces().length, window.features().length, message);
        if (i > 0) {
          assertTrue(window.first() > windows.get(i - 1).first(), message);
          assertTrue(window.first() <= windows.get(i - 1).last(), message);
        }
      }
    }
  }
}

package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

/** Marks without a word among them are shown to the network as far as a window goes. */
class MarkRunTest {
  private static List<Word> words(String text) {
    return WordSplitter.split(text, List.of(new Span(0, text.length())), Map.of());
  }

  @Test
  void aRunLongerThanAWindowIsCut() {
    List<Word> words = words("Roe said" + "[".repeat(100_000) + "no");

    assertEquals(2 + 256 + 1, words.size());
    assertEquals("no", words.get(words.size() - 1).form());
    assertEquals(new Span(100_008, 100_010), words.get(words.size() - 1).span());
  }

  @Test
  void paragraphsOfMarksAreARunToo() {
    String text = "[\n".repeat(1000);
    List<Span> paragraphs =
        java.util.stream.IntStream.range(0, 1000)
            .mapToObj(i -> new Span(2 * i, 2 * i + 1))
            .toList();

    assertEquals(2 * 256, WordSplitter.split(text, paragraphs, Map.of()).size());
  }

  @Test
  void wordsAmongTheMarksAreAllShown() {
    assertEquals(3000, words("a[1".repeat(1000).replace("1", " 1 ")).size());
    assertEquals(1000, words("中".repeat(1000)).size());
  }
}

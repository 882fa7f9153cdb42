package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class WordSplitterTest {
  private static List<String> forms(String text) {
    return WordSplitter.split(text, List.of(new Span(0, text.length())), Map.of()).stream()
        .map(Word::form)
        .toList();
  }

  @Test
  void formsAreLowerCaseWithoutAccentsAndMarksAreWords() {
    assertEquals(List.of("“", "cafe", "”", ",", "e", ".", "u", "."), forms("“CAFÉ”, E.U."));
  }

  @Test
  void spansAreThoseOfTheText() {
    String text = "An\u00adna “É”";

    List<String> slices =
        WordSplitter.split(text, List.of(new Span(0, text.length())), Map.of()).stream()
            .map(word -> word.span().in(text))
            .toList();

    assertEquals(List.of("An\u00adna", "“", "É", "”"), slices);
  }

  @Test
  void charactersOutsideTheBasicPlaneAreOneCodePoint() {
    assertEquals(List.of("a😀b"), forms("a😀b"));
    assertEquals(List.of("a", "𠀀", "b"), forms("a𠀀b"));
  }

  @Test
  void aWordOfStrayAccentsIsNone() {
    assertEquals(List.of("a", "b"), forms("a \u0301\u0302 b"));
  }

  @Test
  void paragraphsAreParted() {
    String text = "one\n\ntwo";

    List<Word> words = WordSplitter.split(text, List.of(new Span(0, 3), new Span(5, 8)), Map.of());

    assertEquals(List.of("one", Word.BREAK, "two"), words.stream().map(Word::form).toList());
  }

  @Test
  void aMarkIsShownAsAnother() {
    String text = "''Yes''";
    Map<Integer, QuotationMark> marks =
        Map.of(
            0, new QuotationMark(new Span(0, 2), QuotationMark.Shown.OPENING),
            5, new QuotationMark(new Span(5, 7), QuotationMark.Shown.CLOSING));

    List<Word> words = WordSplitter.split(text, List.of(new Span(0, 7)), marks);

    assertEquals(List.of("“", "yes", "”"), words.stream().map(Word::form).toList());
    assertEquals(new Span(5, 7), words.get(2).span());
  }
}

package org.onrecord.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.word.Tokenizer;

class NamesTest {
  private static List<String> names(String sentence) {
    return Names.in(Tokenizer.tokens(sentence, new Span(0, sentence.length()))).stream()
        .map(span -> span.in(sentence))
        .toList();
  }

  @Test
  void capitalsInARowAreOneName() {
    assertEquals(
        List.of("Ada Finch", "Bank of Harran", "Belmar"),
        names("Ada Finch sued the Bank of Harran in Belmar."));
  }

  @Test
  void wordsThatOnlyOpenASentenceAreNone() {
    assertEquals(List.of("Venn"), names("The toll angered Venn on Monday."));
    assertEquals(List.of("Venn"), names("Angrily, Venn left."));
  }

  @Test
  void aMarkParts() {
    assertEquals(List.of("Harran", "Belmar", "Venn"), names("Harran, Belmar and Venn agreed."));
  }
}

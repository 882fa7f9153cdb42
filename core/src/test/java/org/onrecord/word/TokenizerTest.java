package org.onrecord.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class TokenizerTest {
  private static List<String> tokens(String text) {
    return Tokenizer.tokens(text, new Span(0, text.length())).stream().map(Token::text).toList();
  }

  @Test
  void eachCharacterIsTakenForWhatJavaSaysOfIt() {
    for (char c = 0; c < 0x250; c++) {
      String text = "b" + c + "1";
      String at = "U+" + Integer.toHexString(c);
      if (Character.isLetterOrDigit(c)) {
        assertEquals(List.of(text), tokens(text), at);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        assertEquals(List.of("b", "1"), tokens(text), at);
      } else if (c != '.') {
        assertEquals(List.of("b", String.valueOf(c), "1"), tokens(text), at);
      }
      if (Character.isLetter(c)) {
        Token first = Tokenizer.tokens(c + "1", new Span(0, 2)).get(0);
        assertEquals(Token.Shape.WORD, first.shape(), at);
      }
    }
  }

  @Test
  void aWordInCapitalsHasTwoOrMoreAndNoSmallLetter() {
    List<String> shouted =
        Tokenizer.tokens("The US told us, U.S. law is I and A, 12 MPs say YES.", new Span(0, 52))
            .stream()
            .filter(Token::inCapitals)
            .map(Token::text)
            .toList();
    assertEquals(List.of("US", "U.S.", "YES"), shouted);
  }
}

package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

class NodsTest {
  private static boolean in(String text) {
    return Nods.in(text, List.of(new Span(0, text.length())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Exactly.",
        "They closed it for a crane, exactly!",
        "Agreed, Ben.",
        "The quay is ours. Agreed!",
        "I'm with Roe on this.",
        "I am with Ben."
      })
  void whatNodsAgrees(String text) {
    assertTrue(in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It cost exactly nine crowns a year.",
        "Exactly nine ships came in.",
        "The council agreed to sell it.",
        "I'm with child.",
        "Where exactly?",
        "!"
      })
  void theSameWordsInsideASentenceDoNot(String text) {
    assertFalse(in(text));
  }
}

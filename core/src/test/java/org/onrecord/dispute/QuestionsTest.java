package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;

class QuestionsTest {
  private static boolean isEcho(String text) {
    return Questions.isEcho(text, List.of(new Span(0, text.length())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Did it?", "Oh, is it? I never saw one.", "Have they? Where?"})
  void whoOnlyAsksWhetherItIsSoEchoes(String text) {
    assertTrue(isEcho(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"It is closed, is it?", "Did it close?", "Did Roe?", "Did it.", "Why it?", "?"})
  void whoAsksMoreDoesNot(String text) {
    assertFalse(isEcho(text));
  }

  private static boolean wantsToKnow(String text) {
    return Questions.wantsToKnow(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Can I plant them in March?",
        "We have clay here, can I plant them in March?",
        "Well, how deep is the trench?",
        "does the garage need a window",
        "We have clay here, can I plant them in March.",
        "where can i get them in the north",
        "and how much grit is that for a pot",
        "It died at the foot. What did I do wrong?"
      })
  void aClauseThatBeginsWithWhatAsksWantsToKnow(String text) {
    assertTrue(wantsToKnow(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Never in winter?",
        "Rank three?? No way?",
        "Source?",
        "Who knew?",
        "Can I plant them? They say so.",
        "Do the north side first, it is wetter.",
        "Have a look at the roots of it.",
        "When the leaves are down I cut them.",
        "What you plant there is lost.",
        "That is what they do there in March.",
        ""
      })
  void whatIsOnlyMarkedAsAQuestionDoesNot(String text) {
    assertFalse(wantsToKnow(text));
  }
}

package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
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
      strings = {
        "It is closed, is it?",
        "Did it close?",
        "Did Roe?",
        "Did it.",
        "Is it true.",
        "Why it?",
        "?"
      })
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
        "Ours died and can I plant them in March?",
        "Ours died...can I plant them in March?",
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
        "So who knew?",
        "Which roots they cut is all the same.",
        "Was all clay down there.",
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

  private static boolean isPlain(String text) {
    List<Span> all = List.of(new Span(0, text.length()));
    return Questions.isPlain(text, all, PlainWords.of(text, all));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which brush do you use? I have a wide one.",
        "Well, which brush is it? I have a wide one.",
        "Isn't it too cold in March? Ours cracked.",
        "What's the best brush for it? I have a wide one.",
        "Never in winter?",
        "Paint it twice?"
      })
  void whoOpensWithAQuestionOrOnlyAsksOneAsksPlainly(String text) {
    assertTrue(isPlain(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which brush? You have only one.",
        "Well, which brush then? You have only one.",
        "You paint the hull in winter? It never dries.",
        "Which brush you use is all the same. It never dries.",
        "The hull is wet. Which brush do you use for it?",
        "Really? It never dries.",
        "?"
      })
  void whoRepeatsWhatWasSaidOrDrivesAPointHomeAsksNothing(String text) {
    assertFalse(isPlain(text));
  }

  @Test
  void aQuestionInALongAnswerIsNotAllThatItSays() {
    String question = "Which brush do you use for the keel? ";
    assertTrue(isPlain(question + "We painted it. ".repeat(7)));
    assertFalse(isPlain(question + "We painted it. ".repeat(8)));
  }

  private static boolean isOfFigure(String text) {
    String answered = "About 45 litres are enough.";
    Span words = new Span(answered.length() + 1, answered.length() + 1 + text.length());
    return Questions.isOfFigure(
        answered + " " + text, List.of(words), List.of(new Span(0, answered.length())));
  }

  @Test
  void whoOpensWithAQuestionThatRepeatsANumberAsksOfIt() {
    assertTrue(isOfFigure("Where do the 45 litres come from? I used a tin."));
    assertFalse(isOfFigure("Where do the 54 litres come from? I used a tin."));
    assertFalse(isOfFigure("I bought the 45 litres. Where are they?"));
    assertFalse(isOfFigure("Where is the tin? I bought the 45 litres."));
  }
}

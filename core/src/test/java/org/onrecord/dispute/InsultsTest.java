package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.dispute.Insults.Whom;
import org.onrecord.text.Span;

class InsultsTest {
  private static Whom in(String text) {
    return Insults.in(PlainWords.of(text, List.of(new Span(0, text.length()))), Set.of("roe"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You are an idiot.",
        "you're just a silly little fool",
        "You fool!",
        "You utter clown.",
        "Sorry but you are being naive",
        "You really are clueless.",
        "You are a fraud like Roe.",
        "Twice a week, genius.",
        "Do the sum, Sherlock!"
      })
  void whatIsSaidToSomebodysFaceInsultsWhoeverIsAnswered(String text) {
    assertEquals(Whom.ADDRESSED, in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What a complete moron.",
        "Roe is a joke.",
        "The mayor was nothing but a disgrace.",
        "she's an absolute embarrassment",
        "The whole lot are crooks.",
        "Whoever wrote it is a liar.",
        "Bitter old man.",
        "Typical politician, never there.",
        "And what does a baker know about cranes?",
        "Idiot.",
        "Liars!",
        "Troll from Belmar, ignore",
        "These crooks never asked us.",
        "Why would I believe a fraud like Roe?",
        "Nobody trusts that liar Roe's figures.",
        "Roe again.",
        "Roe out!",
        "What would Roe know about it?",
        "Why trust a liar like old Minister Roe?",
        "Nobody needs that menace like Roe.",
        "Fraud like Roe should not sit there.",
        "I read the hypocrite Roe's letter.",
        "Pathetic clown, and on our money too."
      })
  void whoeverIsCalledSomethingIsInsulted(String text) {
    assertEquals(Whom.OTHER, in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The order is a joke.",
        "It was a complete disgrace.",
        "This is naive.",
        "The pawn moved first.",
        "The thief left by the back door.",
        "Most lenders are thieves.",
        "Roe met the liar.",
        "You cannot fool Roe.",
        "A fraud like this one ends in court.",
        "It is no joke, Roe says.",
        "You asked whether the plan is corrupt.",
        "The silly old man in the play sings.",
        "An old man told me so.",
        "Bitter oranges and old bread.",
        "Roe is a genius",
        "They called her a genius",
        "What do we know about the quay?",
        "What does the law know?",
        "Thieves are seldom caught.",
        "Some thieves were caught there.",
        "Thieves took nine bells from it.",
        "Roe again said no.",
        "Rain again.",
        "A fraud like this one ended up before Roe.",
        "They closed the blind Roe school.",
        "Clowns took nine bells from it.",
        "Clowns are seldom funny.",
        "Roe resigned.",
        "I asked them what could a baker know about cranes.",
        "What the bakers know about bread is old.",
        "What could know about the tide?",
        "To build it there is genius.",
        "What a useless map.",
        "This useless map is from May.",
        "The fog left you blind."
      })
  void whatIsSaidOfThingsAndWhoIsOnlySpokenOfIsNoInsult(String text) {
    assertEquals(Whom.NOBODY, in(text));
  }
}

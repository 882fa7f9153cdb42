package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;

class ConcessionsTest {
  /** The parts of an answer, each behind its turn; a blank line begins a paragraph. */
  private static List<String> parts(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      paragraphs.add(new Span(at, at + paragraph.length()));
      at += paragraph.length() + 2;
    }
    return Concessions.in(text, new Answer(paragraphs, null)).stream()
        .map(
            part ->
                part.turn()
                    + ": "
                    + String.join(" / ", part.words().stream().map(w -> w.in(text)).toList()))
        .toList();
  }

  @Test
  void whatIsGrantedBeforeButIsAPartOfItsOwn() {
    assertEquals(
        List.of("CONCEDES: Yes", "OBJECTS: but the quay has been closed since spring."),
        parts("Yes but the quay has been closed since spring."));
    assertEquals(
        List.of(
            "CONCEDES: You're right that it was cheap",
            "OBJECTS: but nobody asked the fishermen. They would have told you."),
        parts(
            "You're right that it was cheap, but nobody asked the fishermen. They would have told you."));
  }

  @Test
  void aSentenceThatGrantsAndTheNextThatTakesBack() {
    assertEquals(
        List.of("CONCEDES: Fair enough.", "OBJECTS: However, the figures are old."),
        parts("Fair enough. However, the figures are old."));
    assertEquals(
        List.of("CONCEDES: Good point.", "OBJECTS: Still, the figures are old. / And wrong."),
        parts("Good point.\n\nStill, the figures are old.\n\nAnd wrong."));
  }

  @Test
  void whatIsOnlyGrantedSupports() {
    assertEquals(
        List.of("CONCEDES: Well, I see your point. I had never thought of the fishermen."),
        parts("Well, I see your point. I had never thought of the fishermen."));
  }

  @Test
  void aClauseWithWhileGrantsUpToItsComma() {
    assertEquals(
        List.of("CONCEDES: While I agree that it was cheap", "OBJECTS: it was badly built."),
        parts("While I agree that it was cheap, it was badly built."));
  }

  @Test
  void butCanLeadToWhatIsGranted() {
    assertEquals(
        List.of("NONE: The harbour is small.", "CONCEDES: But I get your point."),
        parts("The harbour is small. But I get your point."));
  }

  @Test
  void whatOnlyAllowsForSomethingNeedsABut() {
    assertEquals(
        List.of("NONE: I guess the mayor forgot it."), parts("I guess the mayor forgot it."));
    assertEquals(
        List.of("CONCEDES: I guess the mayor forgot it", "OBJECTS: but the council did not."),
        parts("I guess the mayor forgot it, but the council did not."));
  }

  @Test
  void furtherDownIndeedAndYesStrengthenWhatOneSaysOneself() {
    String text = "The harbour is too small. Indeed, no ship has come for years.";
    assertEquals(List.of("NONE: " + text), parts(text));
    String question = "Agreed? Nobody asked us.";
    assertEquals(List.of("NONE: " + question), parts(question));
  }

  @Test
  void nothingButIsNoObjection() {
    String text = "I agree it was nothing but a rumour.";
    assertEquals(List.of("CONCEDES: " + text), parts(text));
  }

  @Test
  void somebodyElseCanBeGrantedSomething() {
    assertEquals(
        List.of(
            "CONCEDES: The engineer is right about the cranes",
            "OBJECTS: but nobody asked the fishermen."),
        parts("The engineer is right about the cranes, but nobody asked the fishermen."));
    assertEquals(
        List.of("NONE: The engineer is right about the cranes."),
        parts("The engineer is right about the cranes."));
    assertEquals(
        List.of("NONE: Nobody asked the fishermen, but they came."),
        parts("Nobody asked the fishermen, but they came."));
  }

  @Test
  void whatIsGrantedFarDownASentenceIsNotItsBeginning() {
    String sentence =
        "In the winter of that year the men who had sold the last of the cranes said the mayor was right, but nobody believed them.";
    assertEquals(List.of("NONE: " + sentence), parts(sentence));
  }
}

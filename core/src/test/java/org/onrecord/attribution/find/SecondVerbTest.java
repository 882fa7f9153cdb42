package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;

/** Two verbs of saying with one subject give two statements. */
class SecondVerbTest {
  private static List<String> apart(String marked, Kind kind) {
    MarkedText text = MarkedText.of(marked);
    return SecondVerb.apart(text.text(), List.of(text.attribution(kind))).stream()
        .map(text::shown)
        .toList();
  }

  @Test
  void aSecondVerbInTheFormOfTheFirstHasItsOwnWords() {
    assertEquals(
        List.of(
            "indirect [The report] {says} few lamps were lit",
            "mixed [The report] {calls} the dark “a quiet scandal”"),
        apart(
            "<s>The report</s> <c>says</c> <x>few lamps were lit and calls the dark “a quiet scandal”</x>.",
            Kind.MIXED));
    assertEquals(
        List.of(
            "indirect [Roe] {said} the lamps were out",
            "indirect [Roe] {warned of} more dark nights"),
        apart(
            "<s>Roe</s> <c>said</c> <x>the lamps were out, and also warned of more dark nights</x>.",
            Kind.INDIRECT));
  }

  @Test
  void whatSomebodyPointsToIsTheObjectOfItsOwn() {
    assertEquals(
        List.of(
            "indirect [Roe] {said} the lamps were out",
            "indirect [Roe] {pointed to} a clerk of the mill"),
        apart(
            "<s>Roe</s> <c>said</c> <x>the lamps were out and pointed to a clerk of the mill</x>.",
            Kind.INDIRECT));
    assertEquals(
        List.of(
            "indirect [Roe] {said} the lamps were out",
            "indirect [Roe] {promised} to light them again"),
        apart(
            "<s>Roe</s> <c>said</c> <x>the lamps were out and promised to light them again</x>.",
            Kind.INDIRECT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<s>Roe</s> <c>says</c> <x>the warden lit no lamps and called the dark a friend</x>.",
        "<s>Roe</s> <c>said</c> <x>the warden would come in time and call the dark a friend</x>.",
        "<s>Roe</s> <c>said</c> <x>the warden lit no lamps and told the town to sleep</x>.",
        "<s>Roe</s> <c>said</c> <x>the lamps “were out and called for oil” then</x>.",
        "<x>The lamps were out and called for oil at once</x>, <s>Roe</s> <c>said</c>.",
        "<s>Roe</s> <c>said</c> <x>it and called the dark a friend</x>.",
      })
  void aVerbThatMayBelongToTheWordsPartsNothing(String marked) {
    assertEquals(1, apart(marked, Kind.MIXED).size());
  }

  @Test
  void aSecondVerbThatIsFoundByItselfIsNotFoundTwice() {
    MarkedText text =
        MarkedText.of(
            "<s>Roe</s> <c>said</c> <x>the lamps were out and urged the town to sleep</x>.");
    MarkedText other =
        MarkedText.of(
            "<s>Roe</s> said the lamps were out and <c>urged</c> <x>the town to sleep</x>.");
    List<Attribution> apart =
        SecondVerb.apart(
            text.text(),
            List.of(text.attribution(Kind.INDIRECT), other.attribution(Kind.INDIRECT)));
    assertEquals(
        List.of(
            "indirect [Roe] {said} the lamps were out", "indirect [Roe] {urged} the town to sleep"),
        apart.stream().map(text::shown).toList());
  }
}

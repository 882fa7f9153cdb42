package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.statement.Kind;

/** Who is quoted speaks, not who quotes. */
class QuotedAsTest {
  private static String mended(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.shown(QuotedAs.mended(text.text(), text.attribution(Kind.INDIRECT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<s>The Herald</s> <c>quoted</c> <x>a clerk of Roe as claiming that it was late</x>.|[a clerk of Roe] {quoted} it was late",
        "<s>The Herald</s> <c>quotes</c> <x>the mayor, Ada Bell, as saying: it was late</x>.|[the mayor, Ada Bell] {quotes} it was late",
        "<x>The clerk</x> was <c>quoted</c> by <s>the Herald</s> <x>as saying it was late</x>.|[The clerk] {quoted} it was late",
        "<s>The clerk</s> was <c>quoted</c> <x>as saying it was late</x>.|[The clerk] {quoted} it was late",
        "<x>It was late</x>, <s>the Herald</s> <c>quoted</c> <x>the harbour clerk as saying</x>.|[the harbour clerk] {quoted} It was late",
        "<s>The mayor</s> <c>quoted</c> <x>a poem about rain</x>.|[The mayor] {quoted} a poem about rain",
        "<s>The mayor</s> <c>said</c> <x>a clerk as saying it was late</x>.|[The mayor] {said} a clerk as saying it was late",
      })
  void whoIsQuotedAsSayingItIsItsSource(String marked, String shown) {
    assertEquals("indirect " + shown, mended(marked));
  }

  @Test
  void whoIsQuotedBehindTheirWordsSpeaks() {
    assertEquals(
        "indirect [a clerk close to the port] {quotes} It was late",
        mended(
            "<x>It was late</x>, <s>the Herald</s> <c>quotes</c> <x>a clerk close to the port</x>."));
  }

  @Test
  void wordsBehindThatQuoteNobodyStay() {
    assertEquals(
        "indirect [the Herald] {quoted} It was late | it as a rule",
        mended("<x>It was late</x>, <s>the Herald</s> <c>quoted</c> <x>it as a rule</x>."));
  }

  @Test
  void whoIsQuotedAloneIsNoStatement() {
    MarkedText alone = MarkedText.of("<x>Tom Finch</x> <c>was quoted</c> on Monday.");
    assertEquals(true, QuotedAs.isEmpty(alone.text(), alone.attribution(Kind.INDIRECT)));
    MarkedText words = MarkedText.of("Tom Finch <c>was quoted</c> <x>as saying no</x>.");
    assertEquals(false, QuotedAs.isEmpty(words.text(), words.attribution(Kind.INDIRECT)));
  }
}

package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.encoder.Passage;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** Quotations that the network gave nobody: who the words before them are about, if anybody. */
class LooseQuotationsTest {
  private static final String LONG = "“The old pier leaks, and nobody in this town ever asked us.”";

  private static PassageSpans passage(MarkedText text) {
    Section section = text.section("body");
    return new PassageSpans(
        text.text(),
        Passage.of(text.text(), section.paragraphs(), List.of()),
        List.of(section),
        text.quotations().quotations());
  }

  private static List<String> introduced(MarkedText text, Attribution... found) {
    return IntroducedQuotations.join(
            text.text(), passage(text), text.quotations().quotations(), List.of(found))
        .stream()
        .map(text::shown)
        .toList();
  }

  private static List<String> introduced(String before, String after) {
    return introduced(MarkedText.of(before + LONG + after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The mayor began with the history. ~The mayor",
        "The old town mayor began with the history. ~The old town mayor",
        "Ada Quill began with the history. ~Ada Quill",
        "Ada de la Quill began with the history. ~Ada de la Quill",
        "Ada Quill, a baker, began with the history. ~Ada Quill",
        "She began with the history. ~She",
        "Rain fell. She began with the history! ~She",
        "It was Mrs. Quill. He began with Mr. Roe. ~He",
      })
  void whoDoesSomethingInTheSentenceBeforeSaysTheParagraphsRest(String before, String source) {
    List<String> expected = List.of("direct [" + source + "] {} " + LONG);
    assertEquals(expected, introduced(before, ""));
    assertEquals(expected, introduced(before, "\n\nRain fell."));
    assertEquals(expected, introduced("Rain fell.\n\n" + before, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The town began with the history. ",
        "Ada began with the history. ",
        "Then the mayor began with the history. ",
        "She began with the history, ",
        "She began with the history? ",
        "She began with the “history”. ",
        "",
        " ",
      })
  void aThingAQuestionOrAnOpenSentenceSaysNothing(String before) {
    assertEquals(List.of(), introduced(before, ""));
  }

  @Test
  void theQuotationMustEndItsParagraphAndBeLong() {
    assertEquals(List.of(), introduced("She began with the history. ", " Rain fell."));
    assertEquals(
        List.of(), introduced(MarkedText.of("She began with the history. “The old pier leaks.”")));
  }

  @Test
  void threeHundredCharactersBeforeAreLookedAt() {
    String sentence = "She began with " + "a".repeat(284) + ". ";
    assertEquals(1, introduced(sentence, "").size());
    assertEquals(List.of(), introduced(sentence.replace(". ", "a. "), ""));
  }

  @Test
  void aQuotationThatSomebodyHasStaysTheirs() {
    MarkedText text =
        MarkedText.of("She began with it. <x>" + LONG + "</x>\n\n<s>Tom</s> <c>said</c> so.");
    String known = text.shown(text.attribution(Kind.DIRECT));
    assertEquals(List.of(known), introduced(text, text.attribution(Kind.DIRECT)));

    MarkedText bare = MarkedText.of("She began with it. <x>" + LONG + "</x>");
    assertEquals(
        List.of("direct [She] {} " + LONG), introduced(bare, bare.attribution(Kind.DIRECT)));
    MarkedText source = MarkedText.of("<s>She</s> began with it. <x>" + LONG + "</x>");
    assertEquals(
        List.of("direct [She] {} " + LONG), introduced(source, source.attribution(Kind.DIRECT)));
    MarkedText other = MarkedText.of("<x>Rain</x>. She began with it. " + LONG);
    assertEquals(
        List.of("direct [She] {} " + LONG, "direct [] {} Rain"),
        introduced(other, other.attribution(Kind.DIRECT)));
  }

  @Test
  void aSentenceWithAVerbOfSayingOfItsOwnIntroducesNothing() {
    MarkedText text = MarkedText.of("<s>She</s> <c>said</c> <x>it rained</x>. " + LONG);
    assertEquals(
        List.of("indirect [She] {said} it rained"),
        introduced(text, text.attribution(Kind.INDIRECT)));
  }

  private static List<String> owned(String marked, boolean found) {
    MarkedText text = MarkedText.of(marked);
    return OwnedQuotations.of(
            text.text(),
            passage(text),
            text.quotations().quotations(),
            found ? List.of(text.attribution(Kind.DIRECT)) : List.of())
        .stream()
        .map(text::shown)
        .toList();
  }

  @Test
  void aNounOfSayingAndItsOwnerIntroduceAQuotation() {
    assertEquals(
        List.of("direct [the engineer’s] {remark} “no one asked”"),
        owned("Roe knew the engineer’s remark that “no one asked”.", false));
    assertEquals(
        List.of("direct [her] {claim} “no one asked”"),
        owned("Roe knew her claim that “no one asked”.", false));
    assertEquals(List.of(), owned("Roe knew her lamp that “no one asked”.", false));
    assertEquals(List.of(), owned("Roe knew her claim so that “no one asked”.", false));
    assertEquals(List.of(), owned("Roe knew her claim that <x>“no one asked”</x>.", true));
  }

  private static List<String> unattributed(String marked, boolean found) {
    MarkedText text = MarkedText.of(marked);
    return UnattributedQuotations.of(
            text.text(),
            passage(text),
            text.quotations().quotations(),
            found ? List.of(text.attribution(Kind.DIRECT)) : List.of())
        .stream()
        .map(text::shown)
        .toList();
  }

  @Test
  void aLongQuotationThatNobodyHasIsSomebodys() {
    String twelve = "“one two three four five six seven eight nine ten”";
    assertEquals(List.of("direct [] {} " + twelve), unattributed("Rain. " + twelve, false));
    assertEquals(List.of(), unattributed("Rain. " + twelve.replace(" ten", ""), false));
    assertEquals(List.of(), unattributed("Rain. <x>" + twelve + "</x>", true));
  }

  @Test
  void aQuotationOverParagraphsIsAsLongAsAllOfIt() {
    MarkedText text = MarkedText.of("“one two three four five.\n\n“one two three four.”");
    assertTrue(UnattributedQuotations.isLong(text.text(), text.quotations().quotations().get(0)));
    MarkedText less = MarkedText.of("“one two three four.\n\n“one two.”");
    assertFalse(UnattributedQuotations.isLong(less.text(), less.quotations().quotations().get(0)));
  }

  private static List<String> marks(String text) {
    MarkedText marked = MarkedText.of(text);
    return UntrainedMarks.of(marked.quotations(), marked.text()).stream()
        .map(mark -> mark.shown() + " " + mark.span().in(marked.text()) + mark.span().start())
        .toList();
  }

  @Test
  void marksThatTheNetworkDoesNotKnowAreShownAsOpeningAndClosing() {
    assertEquals(List.of(), marks("She said “rain” and \"fog\"."));
    assertEquals(List.of("OPENING «9", "CLOSING »14"), marks("She said «rain»."));
    assertEquals(List.of("OPENING ''9", "CLOSING ''15"), marks("She said ''rain''."));
    assertEquals(List.of("OPENING “9", "CLOSING ”16"), marks("She said “ rain ” so."));
    assertEquals(List.of("OPENING «0", "OPENING «9", "CLOSING »14"), marks("«It was\n\n«Rain»"));
  }

  @Test
  void aMarkNeverClosedIsShownAsNone() {
    assertEquals(List.of("STRAY “9"), marks("She said “rain."));
    assertEquals(List.of(), marks("She said: “rain."));
  }

  private static List<Span> words(int... offsets) {
    return List.of(new Span(offsets[0], offsets[1]));
  }

  @Test
  void aPlaceLiesInItsSection() {
    MarkedText text = MarkedText.of("Rain.\n\nFog.");
    PassageSpans spans =
        new PassageSpans(
            text.text(),
            Passage.of(text.text(), text.section("x").paragraphs(), List.of()),
            List.of(new Section("headline", words(0, 5)), new Section("body", words(7, 11))),
            List.of());
    assertEquals("headline", spans.section(6));
    assertEquals("body", spans.section(7));
  }
}

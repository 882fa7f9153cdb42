package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** Statements that a page's form shows, and what of the network's stays beside them. */
class FormJoinTest {
  private static List<String> join(String section, MarkedText text, Attribution... found) {
    return FormSpeech.join(
            text.text(),
            List.of(text.section(section)),
            text.quotations().quotations(),
            List.of(found))
        .stream()
        .map(text::shown)
        .toList();
  }

  private static List<String> shown(String section, String text) {
    return join(section, MarkedText.of(text.replace("|", "\n\n")));
  }

  private static List<String> shown(String text) {
    return shown("body", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "“We will mend it.” - Alderman Ada Quill~[Alderman Ada Quill] {-} “We will mend it.”",
        "“We will mend it.” -- Ada Quill.~[Ada Quill] {--} “We will mend it.”",
        "“We will mend it.” : Ada Quill~[Ada Quill] {:} “We will mend it.”",
        "“We were never asked” – pier keeper~[pier keeper] {–} “We were never asked”",
        "“We will mend it.”|— Ada Quill, baker~[Ada Quill, baker] {} “We will mend it.”",
        "From the desk of Ada Quill|“We will mend it.”~[Ada Quill] {From the desk of} “We will mend it.”",
        "And from the old harbour office:|“We will mend it.”~[the old harbour office] {from} “We will mend it.”",
        "The pier is shut.|— Sela (@sela) May 2, 2020~[Sela (@sela)] {} The pier is shut.",
        "The pier is shut. — Sela (@sela) 2 May 2020~[Sela (@sela)] {} The pier is shut.",
        "The pier is shut. https://t.example/a|— Sela (@sela)~[Sela (@sela)] {} The pier is shut.",
        "no. piers.|ever.|— Sela (@sela)~[Sela (@sela)] {} no. piers. | ever.",
        "It rained.|The pier is shut.|— Sela (@sela)~[Sela (@sela)] {} The pier is shut.",
        "a long line of many words that goes on and on and on.|ever.|— Sela (@sela)~[Sela (@sela)] {} ever.",
        "one.|two.|three.|four.|five.|— Sela (@sela)~[Sela (@sela)] {} two. | three. | four. | five.",
        "“It leaks.|“It is old.” — Ada Quill~[Ada Quill] {—} “It leaks. | “It is old.”",
      })
  void aNameBesideWordsSignsThem(String text, String statement) {
    assertEquals(List.of("direct " + statement), shown(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will mend it.” — that was in May",
        "“We will mend it.” — That was in May",
        "“We will mend it, and we will pay for it in full.” – pier keeper of the old long wooden pier",
        "“We were never asked.” – pier keeper of it.",
        "“We will mend it.” Rain fell. — Ada Quill",
        "“We will mend it.”|— ada quill, baker",
        "“We will mend it.”|— Ada Quill is a baker",
        "From the desk of ada quill|“We will mend it.”",
        "From the desk of Ada Quill|“We will mend it.” Rain fell.",
        "Rain fell.|“We will mend it.”",
        "“We will mend it.”",
        "https://t.example/a|— Sela (@sela)",
        "— Sela (@sela)",
      })
  void aSentenceIsNoSignature(String text) {
    assertEquals(List.of(), shown(text));
  }

  @Test
  void aHeadlineIsSignedByANameOfSmallLettersButLessSurely() {
    MarkedText text =
        MarkedText.of(
            "“We were never asked by anybody at all or anywhere in all of these long years, and we will not be asked,”: keeper");
    List<Attribution> headed =
        FormSpeech.join(
            text.text(),
            List.of(text.section("headline")),
            text.quotations().quotations(),
            List.of());

    assertEquals("keeper", text.words(headed.get(0).source()));
    assertEquals(0.85, headed.get(0).confidence());
    assertEquals(List.of(), join("body", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "“It leaks,” grumbled Ada Quill.~[Ada Quill] {grumbled} “It leaks,”",
        "“It leaks?” grumbled the Mayor, at last.~[the Mayor] {grumbled} “It leaks?”",
        "“It leaks!” Ada Quill grumbled.~[Ada Quill] {grumbled} “It leaks!”",
        "“It leaks,” says Ada van Quill~[Ada van Quill] {says} “It leaks,”",
        "Rain fell.|“It leaks,” quoth Ada, at last.~[Ada] {quoth} “It leaks,”",
      })
  void whateverIsDoneBesideAQuotationThatAsksForItIsSaid(String text, String statement) {
    assertEquals(List.of("direct " + statement), shown(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“It leaks.” grumbled Ada Quill.",
        "“It leaks” grumbled Ada Quill.",
        "“It leaks,” and grumbled Ada Quill.",
        "“It leaks,” grumbled Ada Quill again.",
        "“It leaks,” grumbles Ada Quill.",
        "“It leaks,”|grumbled Ada Quill.",
      })
  void whatIsNotBesideItIsNot(String text) {
    assertEquals(List.of(), shown(text));
  }

  @Test
  void aQuotationThatTheNetworkGaveAVerbBesideItNeedsNoOther() {
    MarkedText text = MarkedText.of("<x>“It leaks,”</x> grumbled <s>Ada</s>, and <c>said</c> so.");
    assertEquals(
        List.of("direct [Ada] {said} “It leaks,”"),
        join("body", text, text.attribution(Kind.DIRECT)));

    MarkedText far =
        MarkedText.of("<x>“It leaks,”</x> grumbled Ada, at last.\n\n<s>Tom</s> <c>said</c> so.");
    assertEquals(
        List.of("direct [Ada] {grumbled} “It leaks,”"),
        join("body", far, far.attribution(Kind.DIRECT)));

    MarkedText bare = MarkedText.of("<x>“It leaks,”</x> grumbled Ada, at last.");
    assertEquals(
        List.of("direct [Ada] {grumbled} “It leaks,”"),
        join("body", bare, bare.attribution(Kind.DIRECT)));
  }

  @Test
  void aVerbThatHasWordsOfItsOwnTagsNoOthers() {
    MarkedText text =
        MarkedText.of("To “no one asked,” <s>Quill</s> <c>replied</c>, <x>“That is so.”</x>");
    assertEquals(
        List.of("direct [Quill] {replied} “That is so.”"),
        join("body", text, text.attribution(Kind.DIRECT)));
  }

  @Test
  void whereTheFormShowsNothingAllStaysAsItWas() {
    MarkedText text = MarkedText.of("<s>Mary</s> <c>said</c> <x>it rained</x>.");
    List<Attribution> found = List.of(text.attribution(Kind.INDIRECT));
    assertSame(
        found,
        FormSpeech.join(
            text.text(), List.of(text.section("body")), text.quotations().quotations(), found));
  }

  private static final String POST = "The mayor said it leaks. — Sela (@sela)";

  private static List<String> besidePost(double confidence, String marked) {
    MarkedText text = MarkedText.of(marked);
    List<String> joined =
        new ArrayList<>(
            join(
                "body",
                text,
                new Attribution(
                    Kind.INDIRECT, text.source(), text.cue(), text.content(), "body", confidence)));
    assertTrue(joined.remove("direct [Sela (@sela)] {} The mayor said it leaks."));
    return joined;
  }

  @Test
  void whatStandsWithinAShownStatementStaysWhereItIsSure() {
    String inner = "<s>The mayor</s> <c>said</c> <x>it leaks</x>. — Sela (@sela)";
    assertEquals(List.of("indirect [The mayor] {said} it leaks"), besidePost(0.8, inner));
    assertEquals(List.of(), besidePost(0.79, inner));
    assertEquals(List.of(), besidePost(0.9, inner.replace("<s>", "").replace("</s>", "")));
    assertEquals(List.of(), besidePost(0.9, inner.replace("<c>", "").replace("</c>", "")));
    assertEquals(
        List.of(), besidePost(0.9, "The mayor <c>said</c> <x>it leaks</x>. — <s>Sela</s> (@sela)"));
    assertEquals(
        List.of(), besidePost(0.9, "<s>The mayor</s> said <x>it leaks</x>. — Sela (<c>@</c>sela)"));
  }

  @Test
  void whatCrossesItsBorderKeepsWhatIsOutside() {
    assertEquals(
        List.of("indirect [] {Sela} @sela"),
        besidePost(0.9, "The mayor said <x>it leaks</x>. — <c>Sela</c> (<x>@sela</x>)"));
    assertEquals(
        List.of(), besidePost(0.9, "The mayor said <x>it leaks</x>. — Sela (<x>@sela</x>)"));
    assertEquals(
        List.of("indirect [] {Sela} @sela"),
        besidePost(0.1, POST.replace("Sela", "<c>Sela</c>").replace("@sela", "<x>@sela</x>")));
  }

  private static Contents contents(MarkedText text) {
    return Contents.of(List.of(text.attribution(Kind.DIRECT)));
  }

  @Test
  void aContentHoldsWhatIsAllInsideAndMeetsWhatSharesALetter() {
    MarkedText text = MarkedText.of("ab<x>cdef</x>gh");
    Contents contents = contents(text);
    assertTrue(contents.hold(new Span(2, 6)));
    assertFalse(contents.hold(new Span(2, 7)));
    assertFalse(contents.hold(new Span(1, 6)));
    assertTrue(contents.meet(new Span(0, 3)));
    assertFalse(contents.meet(new Span(0, 2)));
    assertTrue(contents.meet(new Span(5, 8)));
    assertFalse(contents.meet(new Span(6, 8)));
  }
}

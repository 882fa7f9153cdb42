package org.onrecord.attribution.quotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Section;
import org.onrecord.read.PageReader;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

/** Where quotations begin and end: by each kind of mark, over paragraphs, beside apostrophes. */
class QuotationMarksTest {
  private static QuotationFinder find(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : text.split("\n\n", -1)) {
      paragraphs.add(new Span(start, start + paragraph.length()));
      start += paragraph.length() + 2;
    }
    return QuotationFinder.in(text, new Section("body", paragraphs));
  }

  /** Each quotation, its parts joined by " + ". */
  private static List<String> quotations(String text) {
    return find(text).quotations().stream()
        .map(q -> q.spans().stream().map(s -> s.in(text)).collect(Collectors.joining(" + ")))
        .toList();
  }

  private static List<String> diagnostics(String text) {
    return find(text).diagnostics().stream()
        .map(each -> each.span().start() + (each.message().contains("was not taken") ? " no" : ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "She said “rain” and left.~“rain”",
        "She said “rain\" and left.~“rain\"",
        "She said \"rain\" and left.~\"rain\"",
        "She said \"rain” and left.~\"rain”",
        "She said „rain“ and left.~„rain“",
        "She said „rain” and left.~„rain”",
        "She said «rain» and left.~«rain»",
        "She said « rain » and left.~« rain »",
        "She said »rain« and left.~»rain«",
        "She said 「rain」 and left.~「rain」",
        "She said 『rain』 and left.~『rain』",
        "She said ''rain'' and left.~''rain''",
        "She said ``rain'' and left.~``rain''",
        "She said ‘rain’ and left.~‘rain’",
        "She said ‚rain‘ and left.~‚rain‘",
        "She said ‹rain› and left.~‹rain›",
        "She said ‹ rain › and left.~‹ rain ›",
        "She said 'rain' and left.~'rain'",
        "She said “the bell “rang” twice” and left.~“the bell “rang” twice”",
        "She said \"the bell \"rang\" twice\" and left.~\"the bell \"rang\" twice\"",
        "She said “the ‘bell’ rang” and left.~“the ‘bell’ rang”",
        "She said ”rain” and left.~”rain”",
        "”Rain,” she said.~”Rain,”",
        "彼は「雨だ」と言った~「雨だ」",
        "雨“だ”と~“だ”",
      })
  void aPairOfMarksIsAQuotation(String text, String quotation) {
    assertEquals(List.of(quotation), quotations(text));
    assertEquals(List.of(), diagnostics(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She ab“rain” and left.",
        "She ab\"rain\" and left.",
        "雨\"rain\" left.",
        "She said \" rain and left.",
        "She said “ rain and left.",
        "She said ‘ rain ’ and left.",
        "She said rain”rain and left.",
        "She said ”9 days late.",
        "She said (”rain and left.",
        "She said ”",
        "She said “",
        "The dogs' bowls and the cats' food.",
        "The dogs’ bowls and the cats’ food.",
        "'Tis late and the dogs' bowls.",
        "They told 'em and the dogs' bowls.",
        "They told 'EM and the dogs' bowls.",
        "In the '90s and the dogs' bowls.",
        "The class of '98 and the dogs' bowls.",
        "She said 'it rained.",
      })
  void aMarkWithoutItsOtherOrInsideAWordIsNone(String text) {
    assertEquals(List.of(), quotations(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "She said “ it rained , ” and left.~“ it rained , ”",
        "She said \" it rained , \" and left.~\" it rained , \"",
        "She said \" it rained \"~\" it rained \"",
        "“ it rained , ” she said.~“ it rained , ”",
      })
  void textCutIntoWordsHasASpaceOnBothSidesOfItsMarks(String text, String quotation) {
    assertEquals(List.of(quotation), quotations(text));
  }

  @Test
  void aSpaceBehindAMarkThatOpensIsNoneWhereTheOtherHasNone() {
    assertEquals(List.of(), quotations("She said “ it rained” and left."));
    assertEquals(List.of(), quotations("She said “ it rained ”x and left."));
    assertEquals(List.of(), quotations("She said x“ it rained ” and left."));
    assertEquals(List.of(), quotations("She said (“ it rained ” and left."));
  }

  @Test
  void theOtherMarkOfTextCutIntoWordsStandsWithinAThousandCharacters() {
    assertEquals(1, quotations("She said “ " + "rain ".repeat(150) + "” and left.").size());
    assertEquals(List.of(), quotations("She said “ " + "rain ".repeat(250) + "” and left."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "She said 'it's late' now.~'it's late'",
        "She said 'it rained'~'it rained'",
        "She said 'the dogs' bowls are gone' and left.~'the dogs' bowls are gone'",
        "She said 'the dogs' bowls are gone.' The cats' food.~'the dogs' bowls are gone.'",
        "She said 'the dogs' bowls and left.~'the dogs'",
        "She said 'the dogs' and the cats' food.~'the dogs'",
        "She said 'the dogs', and the mill' went.~'the dogs'",
        "She said ('the dogs') and the mill' went.~'the dogs'",
        "She said 'rain ' and left' now.~'rain ' and left'",
        "She said '9 days' and left.~'9 days'",
        "She said '123 days' and left.~'123 days'",
        "She said '9as' and left.~'9as'",
        "She said 'a9s' and left.~'a9s'",
        "She said 'a' and left.~'a'",
        "The class of '98 won, 'it rained,' she said.~'it rained,'",
        "She said ‘the dogs’ bowls are gone’ and left.~‘the dogs’ bowls are gone’",
      })
  void aQuotationInSingleMarksEndsWhereNoApostropheStands(String text, String quotation) {
    assertEquals(List.of(quotation), quotations(text));
  }

  @Test
  void aSingleMarkEndsWithinAThousandCharacters() {
    assertEquals(1, quotations("She said 'it " + "rain ".repeat(150) + "fell' now.").size());
    assertEquals(List.of(), quotations("She said 'it " + "rain ".repeat(250) + "fell' now."));
  }

  @Test
  void whatOneMarkLookedThroughInVainIsOpenToTheNextParagraph() {
    assertEquals(
        List.of("'It burned,'"), quotations("She took 'em and 'ran.\n\n'It burned,' she said."));
    assertEquals(
        List.of("'it burned,'"),
        quotations("She said 'it ran and 'it ran.\n\nThen 'it burned,' she said."));
  }

  @Test
  void aQuotationGoesOnWhereTheNextParagraphOpensItAgain() {
    assertEquals(
        List.of("“It burned. + “We ran.”"), quotations("“It burned.\n\n“We ran.” Rain fell."));
    assertEquals(
        List.of("“It burned. + “We ran. + “Nobody came,”"),
        quotations("“It burned.\n\n“We ran.\n\n“Nobody came,” she said."));
    assertEquals(List.of("\"It burned. + \"We ran.\""), quotations("\"It burned.\n\n\"We ran.\""));
    assertEquals(
        List.of("“bell”", "“It burned. + “We ran.”"),
        quotations("The “bell” rang: “It burned.\n\n“We ran.” Rain fell."));
  }

  @Test
  void aQuotationInSingleMarksGoesOnTooWhereCapitalsShowIt() {
    assertEquals(
        List.of("'It burned. + 'We ran.'"), quotations("'It burned.\n\n'We ran.' Rain fell."));
    assertEquals(
        List.of("'It burned. + 'We ran. + 'Nobody came,'"),
        quotations("'It burned.\n\n'We ran.\n\n'Nobody came,' she said."));
    assertEquals(
        List.of("‘It burned. + ‘We ran.’"), quotations("‘It burned.\n\n‘We ran.’ Rain fell."));
    assertEquals(List.of("'we ran.'"), quotations("'it burned.\n\n'we ran.' Rain fell."));
    assertEquals(List.of("'We ran.'"), quotations("'Tis late.\n\n'We ran.' Rain fell."));
    assertEquals(
        List.of("'It burned,'", "'We ran,'"),
        quotations("'It burned,' she said.\n\n'We ran,' he said."));
    assertEquals(List.of(), quotations("'It burned.\n\n'We ran. Rain fell."));
    assertEquals(List.of("'We ran.'"), quotations("'\n\n'We ran.' Rain fell."));
  }

  @Test
  void aMarkNeverClosedIsNoQuotationAndIsReported() {
    assertEquals(List.of(), quotations("It rained. “It burned.\n\nWe ran."));
    assertEquals(List.of("11 no"), diagnostics("It rained. “It burned.\n\nWe ran."));
  }

  @Test
  void anIntroducedMarkNeverClosedEndsWithItsParagraph() {
    assertEquals(List.of("“It burned."), quotations("She said: “It burned.\n\nWe ran."));
    assertEquals(List.of("10"), diagnostics("She said: “It burned.\n\nWe ran."));
    assertEquals(List.of("“It burned."), quotations("She said, “It burned."));
    assertEquals(List.of("“It burned."), quotations(", “It burned."));
    assertEquals(List.of(), quotations("She said; “It burned."));
    assertEquals(List.of(), quotations("She said:\t“It burned."));
  }

  @Test
  void whatStandsBeforeAParagraphDoesNotIntroduceItsMark() {
    String text = "She said, “It burned.";
    List<Span> paragraphs = List.of(new Span(0, 9), new Span(10, text.length()));

    QuotationFinder finder = QuotationFinder.in(text, new Section("body", paragraphs));

    assertEquals(List.of(), finder.quotations());
    assertEquals(1, finder.diagnostics().size());
  }

  @Test
  void pairsInsideAMarkNeverClosedCountByThemselves() {
    assertEquals(List.of("“bell”"), quotations("She said: “It burned and the “bell” rang."));
    assertEquals(List.of("10 no"), diagnostics("She said: “It burned and the “bell” rang."));
    assertEquals(
        List.of("“bell”", "“dog”"),
        quotations("It “burned when “rain and the “bell” rang, and the “dog” ran."));
    assertEquals(
        List.of("“bell”", "“dog”"),
        quotations("The “bell” rang. It “burned and the “dog” ran.").stream().toList());
  }

  @Test
  void whatRanOnOverParagraphsAndIsNeverClosedEndsWithTheLastThatOpensIt() {
    String text = "“It burned.\n\n“We ran.\n\nNobody came.";
    assertEquals(List.of("“It burned. + “We ran."), quotations(text));
    assertEquals(List.of("0"), diagnostics(text));
  }

  @Test
  void aClosingMarkOverrulesUpToFourMarksThatWereNeverClosed() {
    assertEquals(List.of("“It «a ‹b 「c 『d rained”"), quotations("“It «a ‹b 「c 『d rained” now."));
    assertTrue(quotations("“It «a ‹b 「c 『d ‚e rained” now.").isEmpty());
  }

  @Test
  void aReportNamesTheMarkAsUnclosed() {
    Diagnostic one = find("It rained. “It burned.").diagnostics().get(0);
    assertEquals(Diagnostic.Code.UNCLOSED_QUOTATION, one.code());
    assertEquals(new Span(11, 12), one.span());
  }

  @Test
  void theRunsOfAPageAreItsQuotations() throws IOException {
    String text = "The pier is closed\n\nIt was “late” when the “bell” rang over the town.\n";
    var page =
        new PageReader(PageLimits.DEFAULT)
            .read("test.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

    assertEquals(
        List.of(List.of("“late”"), List.of("“bell”")),
        QuotedRuns.in(page).stream()
            .map(run -> run.stream().map(page.text()::slice).toList())
            .toList());
  }
}

package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Section;
import org.onrecord.read.PageReader;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** The turns of a transcript as attributions, and what was found beside and inside them. */
class SpokenTurnsTest {
  private static final String INTRO =
      "The dam that nobody wanted\n\nThe mayor met the press of Harran on Monday about the dam.\n\n";

  private static final String TURNS =
      "TOM FINCH: Did you read it?\n\nTALVA: I did. Roe said the dam was safe.\n\nTOM FINCH: And you signed?\n\nTALVA: I had to.\n";

  private static Page page(String text) {
    try {
      return new PageReader(PageLimits.DEFAULT)
          .read("test.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final Page page = page(INTRO + TURNS);

  private Span span(String words) {
    int start = page.text().string().indexOf(words);
    return new Span(start, start + words.length());
  }

  private Attribution found(String source, String cue, String content) {
    return new Attribution(
        Kind.INDIRECT,
        source.isEmpty() ? List.of() : List.of(span(source)),
        cue.isEmpty() ? List.of() : List.of(span(cue)),
        List.of(span(content)),
        "body",
        0.5);
  }

  private static List<String> contents(Page page, List<Attribution> attributions) {
    return attributions.stream()
        .map(each -> String.join(" | ", each.content().stream().map(page.text()::slice).toList()))
        .toList();
  }

  private List<String> joined(Attribution... found) {
    return contents(page, SpokenTurns.join(page, List.of(found)));
  }

  private static final List<String> OWN =
      List.of(
          "Did you read it?", "I did. Roe said the dam was safe.", "And you signed?", "I had to.");

  @Test
  void eachTurnIsAnAttributionToItsLabel() {
    List<Attribution> joined = SpokenTurns.join(page, List.of());
    assertEquals(OWN, contents(page, joined));
    assertEquals("TOM FINCH", page.text().slice(joined.get(0).source().get(0)));
    assertEquals(Kind.DIRECT, joined.get(0).kind());
  }

  @Test
  void whatStandsInsideATurnOrBesideAllStays() {
    assertEquals(
        List.of(OWN.get(0), OWN.get(1), "the dam was safe", OWN.get(2), OWN.get(3)),
        joined(found("Roe", "said", "the dam was safe")));
    assertEquals(5, joined(found("The mayor", "met", "the press of Harran")).size());
  }

  @Test
  void whatCrossesABorderIsDropped() {
    assertEquals(OWN, joined(found("TALVA", "", "I had to")));
    assertEquals(OWN, joined(found("Roe", "And", "the dam was safe")));
    assertEquals(OWN, joined(found("Roe", "", "the press of Harran")));
    assertEquals(OWN, joined(found("", "", "safe.\n\nTOM FINCH: And")));
    assertEquals(OWN, joined(found("", "", "dam.\n\nTOM FINCH")));
    assertEquals(OWN, joined(found("The mayor", "", "the dam was safe")));
  }

  @Test
  void allTheWordsOfATurnWithoutASourceAreTheTurnItself() {
    assertEquals(OWN, joined(found("", "", "And you signed?")));
    assertEquals(OWN, joined(found("", "", "nd you signed")));
    assertEquals(5, joined(found("", "", "And you sign")).size());
    assertEquals(5, joined(found("", "", "d you signed?")).size());
    assertEquals(5, joined(found("", "", "Roe said the dam was safe.")).size());
    assertEquals(5, joined(found("signed", "", "And you")).size());
  }

  @Test
  void aPageWithoutTurnsKeepsWhatWasFound() {
    List<Attribution> none = List.of();
    assertSame(none, SpokenTurns.join(page(INTRO), none));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Honourable members interjecting—",
        "Question agreed to.",
        "The House divided.",
      })
  void whatTheMinutesTellIsNobodysWord(String line) {
    Page minutes =
        page(
            INTRO
                + "TOM FINCH: Did you read it?\n\nTALVA: I did.\n\n"
                + line
                + "\n\nTOM FINCH: And you signed?\n\nTALVA: I had to.\n");
    List<String> contents = contents(minutes, SpokenTurns.join(minutes, List.of()));
    assertEquals(List.of("Did you read it?", "I did.", "And you signed?", "I had to."), contents);
  }

  private static List<String> withoutLabels(Page page) {
    Section body =
        page.sections().stream().filter(s -> s.name().equals("body")).findFirst().orElseThrow();
    return SpokenTurns.withoutLabels(page, body).paragraphs().stream()
        .map(page.text()::slice)
        .toList();
  }

  @Test
  void theNetworkSeesTheTurnsWithoutTheirLabels() {
    List<String> shown = withoutLabels(page);
    assertEquals(OWN, shown.subList(shown.size() - 4, shown.size()));
    assertEquals(page.sections().get(0), SpokenTurns.withoutLabels(page, page.sections().get(0)));
  }

  @Test
  void aSectionWithoutTurnsIsLeftAsItIs() {
    Page plain = page(INTRO);
    Section section = plain.sections().get(0);
    assertSame(section, SpokenTurns.withoutLabels(plain, section));
  }
}

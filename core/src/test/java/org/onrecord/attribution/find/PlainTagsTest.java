package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.quotation.QuotationFinder;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/** Plain tags that the network passed over. */
class PlainTagsTest {
  private static List<String> found(String text, List<Attribution> known) {
    Section section = new Section("body", List.of(new Span(0, text.length())));
    return PlainTags.of(
            text, List.of(section), QuotationFinder.in(text, section).quotations(), known)
        .stream()
        .map(attribution -> shown(text, attribution))
        .toList();
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static String shown(String text, Attribution attribution) {
    List<String> words = attribution.content().stream().map(span -> span.in(text)).toList();
    String source = attribution.source().isEmpty() ? "" : attribution.source().get(0).in(text);
    return "["
        + source
        + "] {"
        + attribution.cue().get(0).in(text)
        + "} "
        + String.join(" // ", words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It rained. The road, she maintained, had been closed for years. It did.|[she] {maintained} The road // had been closed for years",
        "The road, Ada Roe insisted, was never hers.|[Ada Roe] {insisted} The road // was never hers",
        "The court heard that the lamp had been out.|[] {heard} that the lamp had been out",
        "An inquest also heard she was cold.|[] {heard} she was cold",
        "Tom Finch was quoted as saying that it was late.|[Tom Finch] {quoted as saying} it was late",
        "The clerk was quoted by the Herald as saying it was late.|[The clerk] {quoted by the Herald as saying} it was late",
      })
  void aTagBetweenCommasAndWhatACourtHeardAreStatements(String text, String shown) {
    assertEquals(List.of(shown), found(text, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The road, she walked, had been closed for years.",
        "“The road, she maintained, had been closed for years.”",
        "Roe wrote “all of it. The road, she maintained, had been closed for years. It rained.”",
        "The court heard evidence from the driver on Monday.",
        "The crowd heard that the lamp had been out.",
        "The clerk quoted a poem as saying little of it.",
      })
  void whatElseLooksLikeThemIsNone(String text) {
    assertEquals(List.of(), found(text, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"closed,said", "mill,maintained"})
  void whatIsKnownByItsContentOrItsCueIsLeftAlone(String content, String cue) {
    String text =
        "The road, she maintained, had been closed for years. The mill was shut, they said.";
    Attribution known =
        new Attribution(
            Kind.INDIRECT,
            List.of(),
            List.of(span(text, cue)),
            List.of(span(text, content)),
            "body",
            .4);
    assertEquals(List.of(), found(text, List.of(known)));
  }
}

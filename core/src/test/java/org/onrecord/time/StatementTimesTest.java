package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.attribution.Attribution;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.onrecord.stage.StageFailures;
import org.onrecord.statement.Kind;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;

class StatementTimesTest {
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<@Nullable String> speakers = new ArrayList<>();
  private String text = "";

  /** A page with a date of its own. */
  private StatementTimesTest page(String body) {
    text = "Friday, May 10, 2019\n\n" + body;
    return this;
  }

  private Span span(String words) {
    int at = text.indexOf(words);
    return new Span(at, at + words.length());
  }

  private StatementTimesTest says(String speaker, String source, String cue, String content) {
    Span said = span(content);
    attributions.add(
        new Attribution(
            Kind.INDIRECT, List.of(span(source)), List.of(span(cue)), List.of(said), "body", 1));
    speakers.add(speaker);
    return this;
  }

  private List<String> times(Map<String, List<Span>> mentions) throws Exception {
    Page page = read();
    assertEquals(text, page.text().string());
    return StatementTimes.of(page, attributions, speakers, mentions, new StageFailures()).stream()
        .map(StatementTimesTest::show)
        .toList();
  }

  private Page read() throws Exception {
    return new PageReader(PageLimits.DEFAULT)
        .read("test.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String show(StatementTimes.Times times) {
    DateExpression said = times.said();
    return (said == null ? "?" : said.value().iso())
        + " "
        + times.events().stream().map(date -> date.value().iso()).toList();
  }

  @Test
  void aDateWithTheCueIsWhenItWasSaid() throws Exception {
    page("The mayor said on Tuesday that the dam of 1987 was safe.")
        .says("p1", "The mayor", "said", "that the dam of 1987 was safe");

    assertEquals(List.of("2019-05-07 [1987]"), times(Map.of()));
  }

  @Test
  void aDateThatOpensTheSentenceIsWhenItWasSaid() throws Exception {
    page("On March 3 the mayor said that the dam was safe.")
        .says("p1", "the mayor", "said", "that the dam was safe");

    assertEquals(List.of("2019-03-03 []"), times(Map.of()));
  }

  @Test
  void aDateInTheSourceIsNot() throws Exception {
    page("The mayor elected in 2013 said that the dam was safe.")
        .says("p1", "The mayor elected in 2013", "said", "that the dam was safe");

    assertEquals(List.of("? []"), times(Map.of()));
  }

  @Test
  void anInterviewsDateIsThatOfWhatItsSpeakerSaysFurtherDown() throws Exception {
    page("Mayor Ilsa Finch answered questions in an interview on May 3.\n\n"
            + "Finch explained that the dam held. But Roe claimed that it broke.")
        .says("p1", "Finch", "explained", "that the dam held")
        .says("p2", "Roe", "claimed", "that it broke");

    assertEquals(
        List.of("2019-05-03 []", "? []"),
        times(Map.of("p1", List.of(span("Mayor Ilsa Finch")), "p2", List.of(span("Roe")))));
  }

  @Test
  void anotherOccasionHasNotThatDate() throws Exception {
    page("Mayor Ilsa Finch answered questions in an interview on May 3.\n\n"
            + "Finch explained in a letter that the dam held.")
        .says("p1", "Finch", "explained", "that the dam held");

    assertEquals(List.of("? []"), times(Map.of("p1", List.of(span("Mayor Ilsa Finch")))));
  }

  @Test
  void whatIsAddedWasSaidWithWhatGoesBefore() throws Exception {
    page("The mayor said on Tuesday that the dam was safe. She added that it was old.")
        .says("p1", "The mayor", "said", "that the dam was safe")
        .says("p1", "She", "added", "that it was old");

    assertEquals(List.of("2019-05-07 []", "2019-05-07 []"), times(Map.of()));
  }

  @Test
  void aParagraphWhoseDatesFailCostsNoOtherItsDates() throws Exception {
    page("The mayor said on Tuesday that the dam of 1987 was safe.\n\n"
            + "The clerk said on Monday that the dam of 1988 was old.")
        .says("p1", "The mayor", "said", "that the dam of 1987 was safe")
        .says("p2", "The clerk", "said on Monday", "that the dam of 1988 was old");
    Page page = read();
    StageFailures failures = new StageFailures();
    ParagraphDates failing =
        (all, paragraph, today) -> {
          if (paragraph.in(all).contains("clerk")) {
            throw new DateTimeException("no such day");
          }
          return ParagraphDates.ENGLISH.in(all, paragraph, today);
        };

    List<StatementTimes.Times> times =
        StatementTimes.of(
            page,
            attributions,
            speakers,
            Map.of(),
            PageDates.of(page, failing, failures),
            failures);

    assertEquals(
        List.of("2019-05-07 [1987]", "? []"),
        times.stream().map(StatementTimesTest::show).toList());
    assertEquals(1, failures.diagnostics().size());
    Diagnostic failure = failures.diagnostics().get(0);
    assertEquals(Diagnostic.Code.STAGE_FAILED, failure.code());
    assertEquals("The clerk said on Monday that the dam of 1988 was old.", failure.span().in(text));
    assertEquals(
        "this could not be worked out (DateTimeException): its dates are left out",
        failure.message());
  }
}

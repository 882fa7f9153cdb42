package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.Reading;
import org.onrecord.attribution.Attribution;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class InnerSpeechTest {
  private static final String MEETING =
      "Mayor Tom Finch met Governor Lena Hart on Tuesday at the old bridge.\n\n";

  @Test
  void whatAQuotedPersonReportsIsAStatementOfItsOwn() {
    assertEquals(
        List.of(
            "direct [Finch] {said} “Governor Lena Hart told me that the bridge would be closed before winter,”",
            "indirect [Governor Lena Hart] {told} that the bridge would be closed before winter"),
        Reading.of(
                MEETING
                    + "“Governor Lena Hart told me that the bridge would be closed before winter,” Finch said.")
            .statements());
  }

  @Test
  void itGoesThroughTheOuterSpeakerToWhomItWasTold() {
    PageRecord record =
        Reading.of(
                MEETING
                    + "“Governor Lena Hart told me that the bridge would be closed before winter,” Mayor Tom Finch said.")
            .record();
    Statement inner = record.statements().get(1);
    String finch = record.statements().get(0).speaker();
    assertEquals("Lena Hart", record.speaker(inner).orElseThrow().name());
    assertEquals(List.of(finch), inner.through());
    assertEquals(finch, inner.to());
  }

  @Test
  void aReportOfAReportOfAReportHasThreeStatements() {
    PageRecord record =
        Reading.of(
                MEETING
                    + "Finch said the engineers had told Hart that the inspector had warned that the piers were cracked.")
            .record();
    assertEquals(
        List.of(0, 1, 2), record.statements().stream().map(s -> s.through().size()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The spokesman said that Hart hopes to open the bridge in June.",
        "The spokesman said that Hart supports the plan for a new bridge.",
        "“I think we can still win this,” Finch said.",
        "“I’m telling you that it will be done before the winter,” Finch said.",
        "“She would have told us that the bridge was safe,” Finch said.",
        "Hart denied that she had told the mayor that the money was lost.",
        "“The bridge stood for a hundred years and nobody looked after it,” Finch said."
      })
  void viewsPlansAndWhatWasNotSaidAreNoStatements(String sentence) {
    assertEquals(1, Reading.of(MEETING + sentence).statements().size());
  }

  @Test
  void everyInnerStatementLiesInsideAnOuterContent() {
    PageRecord record =
        Reading.of(
                MEETING
                    + "“In our first talk, in May, Hart said that the money would come by June,” Finch said. "
                    + "“The inspector wrote that the piers were cracked.”\n\n"
                    + "“The engineers said it was safe,” he added.")
            .record();
    List<Statement> inner =
        record.statements().stream().filter(s -> !s.through().isEmpty()).toList();
    assertTrue(inner.size() >= 2, () -> "too few: " + record.statements());
    for (Statement statement : inner) {
      Span source = statement.source().get(0);
      assertTrue(
          record.statements().stream()
              .filter(outer -> !outer.equals(statement))
              .flatMap(outer -> outer.content().stream())
              .anyMatch(content -> content.contains(source) && content.contains(extent(statement))),
          () -> "nothing holds " + statement);
    }
  }

  private static Span extent(Statement statement) {
    return statement
        .content()
        .get(0)
        .cover(statement.content().get(statement.content().size() - 1));
  }

  @ParameterizedTest
  @CsvSource({
    "She,had told,true",
    "She,says,true",
    "She,hopes,false",
    "She,would have said,false",
    "She,refused to say,false",
    "I,told,true",
    "I,say,false",
    "Who,told,false",
    "who,told,true",
    "you,said,true",
    "you,say,false",
    "US,announcement,true",
    "us,say,false",
    "the note,as stated in,true",
    "our analysis,according to,true",
  })
  void aCueReportsWhereItTellsThatSomethingWasSaid(String source, String cue, boolean reports) {
    String text = source + " " + cue + " it rained";
    int end = source.length() + 1 + cue.length();
    Attribution attribution =
        new Attribution(
            Kind.INDIRECT,
            List.of(new Span(0, source.length())),
            List.of(new Span(source.length() + 1, end)),
            List.of(new Span(end + 1, text.length())),
            "body",
            1);
    assertEquals(reports, SpeechWords.load().reports(text, attribution));
  }

  @Test
  void aTextWithoutAWordOfSayingIsNotReadAgain() {
    String text = "The river rose and the bells rang";
    assertFalse(SpeechWords.load().isIn(text, new Span(0, text.length())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "“Close the bridge today,” Finch said Hart had told him.~[Hart] {had told} “Close the bridge today,”",
        "“Close the bridge today,” Finch said she told him.~[she] {told} “Close the bridge today,”",
        "“A bridge is a promise,” the late Jon Quill liked to say, according to Finch.~[the late Jon Quill] {liked to say} “A bridge is a promise,”",
      })
  void wordsThatSomebodySaysAnotherSaidAreTheOthers(String sentence, String inner) {
    List<String> statements = Reading.of(MEETING + sentence).statements();

    assertEquals(2, statements.size(), statements.toString());
    assertTrue(statements.contains("direct " + inner), statements.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Close the bridge today,” Finch said on Monday.",
        "“Close the bridge today,” Finch said, and the old ferry would run.",
        "“Close the bridge today,” Finch told Hart.",
      })
  void wordsThatNobodyElseSaidAreTheirSpeakersAlone(String sentence) {
    List<String> statements = Reading.of(MEETING + sentence).statements();

    assertTrue(
        statements.stream().noneMatch(statement -> !statement.contains("Finch")),
        statements.toString());
  }
}

package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;

/** Transcripts and interviews, from the page to the record. */
class TurnsTest {
  private static final OnRecord ON_RECORD = OnRecord.standard();

  private static final String DAM =
      """
      The dam that nobody wanted

      Mayor Ines Talva met the press of Harran on Monday to talk about the dam.

      TOM FINCH: Did you read the report?

      MAYOR TALVA: I did. The minister told me that the dam was safe.

      FINCH: And you still signed?

      TALVA: I signed because there was no other way.
      """;

  private static PageRecord read(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return StatementAssert.assertSound(ON_RECORD.read(name, new ByteArrayInputStream(bytes)));
  }

  private static List<Statement> turns(PageRecord record) {
    return record.statements().stream()
        .filter(s -> s.kind() == Kind.DIRECT && s.cue().isEmpty())
        .toList();
  }

  private static String name(PageRecord record, @Nullable String id) {
    return id == null ? "?" : record.person(id).name();
  }

  private static List<String> speakers(PageRecord record) {
    return turns(record).stream().map(s -> name(record, s.speaker())).toList();
  }

  @Test
  void aTurnIsAStatementByThePersonOfThatName() throws IOException {
    PageRecord record = read("dam.txt", DAM);

    assertEquals(List.of("Tom Finch", "Ines Talva", "Tom Finch", "Ines Talva"), speakers(record));
    Statement second = turns(record).get(1);
    assertEquals("MAYOR TALVA", record.words(second.source()));
    assertTrue(record.words(second.content()).startsWith("I did."));
    assertEquals(1, record.people().stream().filter(p -> p.name().endsWith("Talva")).count());
  }

  @Test
  void aTurnIsSpeechWhateverStandsInIt() throws IOException {
    assertEquals(
        List.of(Act.SPEECH, Act.SPEECH, Act.SPEECH, Act.SPEECH),
        turns(read("dam.txt", DAM)).stream().map(Statement::act).toList());
  }

  @Test
  void eachOfTwoSpeaksToTheOther() throws IOException {
    PageRecord record = read("dam.txt", DAM);

    assertEquals(
        List.of("Ines Talva", "Tom Finch", "Ines Talva", "Tom Finch"),
        turns(record).stream().map(s -> name(record, s.to())).toList());
  }

  @Test
  void aQuestionIsAsked() throws IOException {
    assertEquals(
        List.of(Certainty.ASKED, Certainty.ASSERTED, Certainty.ASKED, Certainty.ASSERTED),
        turns(read("dam.txt", DAM)).stream().map(Statement::certainty).toList());
  }

  @Test
  void whatAnotherSaidInATurnGoesThroughItsSpeaker() throws IOException {
    PageRecord record = read("dam.txt", DAM);
    Statement told =
        record.statements().stream()
            .filter(s -> record.words(s.cue()).equals("told"))
            .findFirst()
            .orElseThrow();

    assertTrue(record.words(told.content()).contains("the dam was safe"));
    assertEquals(List.of("Ines Talva"), told.through().stream().map(i -> name(record, i)).toList());
  }

  @Test
  void whoAsksIsTheOutletAndWhoAnswersThePersonSpokenTo() throws IOException {
    PageRecord record =
        read(
            "dam.html",
            "<html><head><title>The dam</title><meta property=\"og:site_name\" content=\"The Harran"
                + " Courier\"></head><body><article><h1>The dam</h1><p>The Courier spoke with Mary"
                + " Bell, who built the dam of Harran, in her office on a wet Monday.</p>"
                + "<p><b>Did you read the report?</b></p><p>I did, and I liked it.</p>"
                + "<p><b>And you signed?</b></p><p>I had to.</p>"
                + "<p><b>Will you go?</b></p><p>I will stay.</p></article></body></html>");

    assertEquals(
        List.of(
            "The Harran Courier",
            "Mary Bell",
            "The Harran Courier",
            "Mary Bell",
            "The Harran Courier",
            "Mary Bell"),
        speakers(record));
  }

  @Test
  void whoAnswersStaysUnknownWhereThePageDoesNotTell() throws IOException {
    PageRecord record =
        read(
            "court.txt",
            "The night at the quay\n\nThe court of Harran sat on Monday.\n\n"
                + "Q. Were you at the quay?\n\nA. I was.\n\nQ. Alone?\n\nA. My brother was with me.\n");

    assertEquals(List.of("interviewer", "?", "interviewer", "?"), speakers(record));
    Optional<Person> asks = record.speaker(turns(record).get(0));
    assertEquals(PersonType.UNNAMED, asks.orElseThrow().type());
  }

  @Test
  void aLabelWithoutAPersonIsKeptAsItStands() throws IOException {
    PageRecord record =
        read("dam.txt", DAM.replace("TOM FINCH", "MODERATOR").replace("FINCH", "MODERATOR"));

    assertEquals(List.of("MODERATOR", "Ines Talva", "MODERATOR", "Ines Talva"), speakers(record));
    assertEquals(PersonType.UNNAMED, record.speaker(turns(record).get(0)).orElseThrow().type());
  }

  @Test
  void wordsOverTheBorderOfTwoTurnsAreNoStatement() throws IOException {
    PageRecord record = read("dam.txt", DAM);

    for (Statement statement : record.statements()) {
      assertFalse(record.words(statement.content()).contains("FINCH:"), statement::toString);
    }
  }
}

package org.onrecord.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class StatementKeyTest {
  private static final SourceText TEXT = SourceText.of("“🦀 came,” she said, “and went.”");

  @Test
  void theKeyCountsTheCharactersOfThePage() {
    Statement statement =
        Statement.builder("s7").content(List.of(new Span(0, 10), new Span(21, 32))).build();
    StatementKey key = statement.key("sha256:9f", TEXT);
    assertEquals("sha256:9f#char=0,9;20,31", key.toString());
    assertEquals("sha256:9f", key.page());
    assertEquals(
        List.of(new StatementKey.Range(0, 9), new StatementKey.Range(20, 31)), key.content());
  }

  @Test
  void theKeyDoesNotDependOnTheNumberOnThePage() {
    List<Span> content = List.of(new Span(0, 10));
    assertEquals(
        Statement.builder("s1").content(content).confidence(0.4).build().key("p", TEXT),
        Statement.builder("s9").content(content).part("c1").build().key("p", TEXT));
  }

  @Test
  void aStatementOfWhichNothingIsKnownIsAssertedInTheBodyByNobody() {
    Statement statement = Statement.builder("s1").build();
    assertEquals(
        new Statement(
            "s1",
            Kind.INDIRECT,
            Act.SPEECH,
            null,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            Certainty.ASSERTED,
            List.of(),
            "body",
            0,
            0),
        statement);
  }
}

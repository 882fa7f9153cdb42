package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.report.QuotedWords.Run;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class QuotedWordsTest {
  /** The content with its quoted runs in braces. */
  private static String quoted(Kind kind, String text) {
    Statement statement =
        Statement.builder("s1")
            .kind(kind)
            .content(List.of(new Span(0, text.length())))
            .confidence(1)
            .build();
    return QuotedWords.of(statement, text).stream()
        .map(run -> mark(run, text))
        .collect(Collectors.joining());
  }

  private static String mark(Run run, String text) {
    String words = run.span().in(text);
    return run.quoted() ? "{" + words + "}" : words;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it was {“a joke”}, no more",
        "it was {\"a joke\"} and {\"a lie\"}",
        "it was {«a joke»}",
        "it was {„a joke“}, {„a lie”}",
        "it was {‘the mayor’s joke’} then",
        "it was {'the mayor's joke'} then",
        "the mayor’s joke wasn't one",
        "the dockers’ joke, ’twas said",
        "{“all of it”}",
      })
  void marksArePairedInAMixedStatement(String expected) {
    String text = expected.replace("{", "").replace("}", "");
    assertEquals(expected, quoted(Kind.MIXED, text));
  }

  @Test
  void theKindDecidesForDirectAndIndirectStatements() {
    assertEquals("{“No,” he said}", quoted(Kind.DIRECT, "“No,” he said"));
    assertEquals("the “no”", quoted(Kind.INDIRECT, "the “no”"));
  }

  @Test
  void aDoubleMarkNeverClosedRunsToTheEnd() {
    assertEquals("it was {“a joke}", quoted(Kind.MIXED, "it was “a joke"));
  }
}

package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

class QuotedStatementsTest {
  private static Statement statement(int number, Kind kind, List<Span> content) {
    return new Statement(
        "s" + number,
        kind,
        Act.SPEECH,
        null,
        0,
        List.of(),
        List.of(),
        content,
        List.of(),
        null,
        null,
        Certainty.ASSERTED,
        List.of(),
        "body",
        1,
        1);
  }

  /** Each statement for each quotation. */
  private static @Nullable Statement slow(Span quotation, List<Statement> statements) {
    for (Statement statement : statements) {
      for (Span content : statement.content()) {
        boolean turn = statement.kind() == Kind.DIRECT && content.start() < quotation.start();
        if (statement.kind() != Kind.INDIRECT && !turn && content.overlaps(quotation)) {
          return statement;
        }
      }
    }
    return null;
  }

  private static Span span(Random random, int from) {
    int start = from + random.nextInt(6);
    return new Span(start, start + 1 + random.nextInt(8));
  }

  @Test
  void theWalkFindsWhatASearchOfAllFinds() {
    long seed = 20_261_135L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(5_000); round++) {
      List<Statement> statements = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        List<Span> content = new ArrayList<>();
        int from = random.nextInt(40);
        for (int part = random.nextInt(3); part >= 0; part--) {
          content.add(span(random, from));
          from = content.get(content.size() - 1).end();
        }
        Kind kind = List.of(Kind.DIRECT, Kind.INDIRECT, Kind.MIXED).get(random.nextInt(3));
        statements.add(statement(i, kind, content));
      }
      statements.sort(Comparator.comparing(statement -> statement.content().get(0)));
      List<Span> quotations = new ArrayList<>();
      for (int from = 0; from < 40; from = quotations.get(quotations.size() - 1).end()) {
        quotations.add(span(random, from));
      }

      List<@Nullable Statement> expected = new ArrayList<>();
      quotations.forEach(quotation -> expected.add(slow(quotation, statements)));

      assertEquals(
          expected,
          QuotedStatements.holding(quotations, statements),
          "seed " + seed + ", round " + round);
    }
  }
}

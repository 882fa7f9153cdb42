package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.trace.Attribution;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.ledger.trace.TraceWriter;
import org.onrecord.statement.Kind;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

class TraceTest {
  private static final String QUAY =
      "The new quay will be open before the winter storms come, and nobody will pay a toll on it";

  @TempDir private Path temp;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("onrecord.db")));
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private void add(String outlet, String published, String speaker, String words)
      throws IOException {
    ledger.add(
        List.of(
            new PageFixture(outlet)
                .outlet(outlet)
                .published(published)
                .says(speaker, words)
                .says("Tam Brandt", "Nobody has asked the ferrymen of " + outlet)
                .record()));
  }

  private static Verdict verdict(Step step) {
    return Objects.requireNonNull(step.verification()).verdict();
  }

  @Test
  void appearancesComeByDateWithWhatWasChangedAndByWhom() throws IOException {
    add("Drifted", "2021-03-06", "Orla Venn", QUAY.replace("nobody", "everybody"));
    add("Copied", "2021-03-07", "Orla Venn", QUAY.replace("nobody", "everybody"));
    add("First", "2021-03-04T08:00:00Z", "Orla Venn", QUAY);
    add("Part", "2021-03-05", "Ida Moll", "nobody will pay a toll on it");
    add("Undated", null, "Orla Venn", QUAY.replace("come, and", "come … and"));
    Trace trace = ledger.trace(QUAY);
    assertEquals(
        List.of("First", "Part", "Drifted", "Copied", "Undated"),
        trace.steps().stream().map(step -> step.hit().outlet()).toList());
    assertNull(trace.steps().get(0).verification());
    assertEquals(Verdict.VERBATIM, verdict(trace.steps().get(1)));
    assertEquals(Attribution.ANOTHER, trace.steps().get(1).attribution());
    assertEquals(Verdict.ALTERED, verdict(trace.steps().get(2)));
    assertTrue(trace.steps().get(2).isFirstToChange());
    assertFalse(trace.steps().get(3).isFirstToChange());
    assertEquals(3, trace.steps().get(3).wording());
    assertTrue(verdict(trace.steps().get(4)).isFaithful());
    assertTrue(trace.isWhole());
    String line = TraceWriter.line(trace.steps().get(2));
    assertTrue(line.contains("\"words\":\"everybody\",\"original\":\"nobody\""), line);
    assertTrue(line.contains("\"firstToChange\":true"), line);
  }

  @Test
  void aFullerQuotationIsNoChangeOfAShorterOne() throws IOException {
    add("Short", "2021-03-04", "Orla Venn", "nobody will pay a toll on it");
    add("Long", "2021-03-05", "Orla Venn", QUAY);
    Step fuller = ledger.trace(QUAY).steps().get(1);
    assertTrue(fuller.holdsMore());
    assertFalse(fuller.isFirstToChange());
  }

  private void addTold(String outlet, String published, Kind kind, String words)
      throws IOException {
    ledger.add(
        List.of(
            new PageFixture(outlet)
                .outlet(outlet)
                .published(published)
                .tells("Orla Venn", kind, words)
                .record()));
  }

  @Test
  void whoTellsItInOtherWordsHasChangedNone() throws IOException {
    add("First", "2021-03-04", "Orla Venn", QUAY);
    addTold(
        "Told",
        "2021-03-05",
        Kind.INDIRECT,
        "the new quay will be open before the autumn storms come, and nobody will pay a fee on it");
    addTold(
        "Half",
        "2021-03-06",
        Kind.MIXED,
        "a new quay would be open before the “winter storms come, and nobody will pay a toll on it”");
    addTold(
        "Wrong",
        "2021-03-07",
        Kind.MIXED,
        "the new quay will be “open before the winter storms come, and everybody will pay a toll on"
            + " it”");
    List<Step> steps = ledger.trace(QUAY).steps();
    assertEquals(4, steps.size());
    assertTrue(steps.get(1).isInOtherWords());
    assertFalse(steps.get(1).isFirstToChange());
    assertTrue(steps.get(2).isInOtherWords());
    assertFalse(steps.get(2).isFirstToChange());
    assertFalse(steps.get(3).isInOtherWords());
    assertTrue(steps.get(3).isFirstToChange());
  }

  @Test
  void aSourceMayBeWhatAllAreComparedWith() throws IOException {
    add("First", "2021-03-04", "Orla Venn", QUAY.replace("winter", "autumn"));
    add("Second", "2021-03-05", "Orla Venn", QUAY);
    try (QuotationIndex tape =
        QuotationIndex.inMemory(
            List.of(new Source("tape.txt", "1", null, "Well. " + QUAY + ".")))) {
      Trace trace = ledger.trace(QUAY, tape);
      assertEquals(Trace.Basis.SOURCES, trace.basis());
      assertEquals(Verdict.ALTERED, verdict(trace.steps().get(0)));
      assertTrue(trace.steps().get(0).isFirstToChange());
      assertEquals(Verdict.VERBATIM, verdict(trace.steps().get(1)));
    }
  }

  @Test
  void aStatementIsTracedByItsNumber() throws IOException {
    add("First", "2021-03-04", "Orla Venn", QUAY);
    add("Second", "2021-03-05", "Orla Venn", QUAY);
    StatementNumber number =
        new StatementNumber(ledger.trace(QUAY).steps().get(1).hit().statement());
    assertEquals(2, ledger.trace(number, null).steps().size());
    assertThrows(LedgerException.class, () -> ledger.trace(StatementNumber.of(9, 0), null));
  }

  @Test
  void whatNobodySaidHasNoSteps() throws IOException {
    add("First", "2021-03-04", "Orla Venn", QUAY);
    assertEquals(List.of(), ledger.trace("The sea is wide and the boats are small").steps());
    assertThrows(QueryException.class, () -> ledger.trace(" …? "));
    assertEquals(List.of(), ledger.trace("a b ".repeat(30_000)).steps());
  }
}

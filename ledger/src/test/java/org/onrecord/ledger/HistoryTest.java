package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Event;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Review;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;

@ParameterizedClass
@EnumSource(Backend.class)
class HistoryTest {
  @Parameter private Backend backend;
  private static final String QUAY = "The new quay will be open before the winter storms come";

  @TempDir private Path temp;
  private LedgerAddress address;
  private Ledger ledger;
  private StatementNumber first;

  @BeforeEach
  void fill() throws IOException {
    address = backend.fresh(temp);
    ledger = Ledger.openOrCreate(address);
    ledger.add(List.of(page("0.1.0")));
    first = new StatementNumber(hits("storms").get(0).statement());
  }

  @AfterEach
  void close() throws IOException {
    ledger.close();
  }

  private static PageRecord page(String version) {
    return new PageFixture("a")
        .version(version)
        .says("Orla Venn", QUAY)
        .says("Tam Brandt", "Nobody has asked the ferrymen")
        .record();
  }

  private List<Hit> hits(String words) throws IOException {
    return ledger.search(Query.builder().words(words).build()).hits();
  }

  private static Judgement correction(
      @Nullable String speaker, @Nullable String content, @Nullable Act act) {
    return new Judgement(Deed.CORRECTED, speaker, content, act, null);
  }

  private void assertSound() throws IOException {
    assertEquals(List.of(), ledger.check(done -> {}).findings());
  }

  @Test
  void aCorrectionIsWhatSearchesGoByAndTheMachinesFindingStays() throws IOException {
    ledger.judge(first, "desk", correction("Ida Moll", null, Act.WRITING));
    ledger.judge(first, "desk", correction(null, "The old quay", null));
    assertEquals(List.of(), hits("storms"));
    Hit hit = hits("\"old quay\"").get(0);
    assertEquals("Ida Moll", hit.speaker());
    assertEquals("The old quay", hit.words());
    assertEquals("writing", hit.act());
    assertEquals("corrected", hit.judged());
    assertEquals("old quay", hit.marks().get(0).in(hit.words()));
    PageRecord record = ledger.record(first);
    assertEquals("Orla Venn", record.speaker(record.statements().get(0)).orElseThrow().name());
    assertSound();
  }

  @Test
  void aCorrectedCertaintyIsWhatSearchesGoByUntilItIsTakenBack() throws IOException {
    Judgement hedged =
        new Judgement(Deed.CORRECTED, null, null, null, Certainty.HEDGED, "she said perhaps");
    Event event = ledger.judge(first, "desk", hedged, 0);
    assertEquals(Certainty.HEDGED, ledger.history(first).get(0).judgement().certainty());
    assertEquals("hedged", hits("storms").get(0).certainty());
    assertEquals(
        1,
        ledger
            .search(Query.builder().certainties(EnumSet.of(Certainty.HEDGED)).build())
            .statements());
    assertSound();
    ledger.takeBack(first, "desk", event.id());
    assertEquals("asserted", hits("storms").get(0).certainty());
    assertSound();
  }

  @Test
  void whatIsRejectedIsNotFoundUntilThatIsTakenBack() throws IOException {
    ledger.judge(first, "desk", Judgement.of(Deed.REJECTED, "a headline"));
    assertEquals(List.of(), hits("storms"));
    ledger.judge(first, "night desk", Judgement.of(Deed.RESTORED, null));
    assertNull(hits("storms").get(0).judged());
    assertEquals(
        List.of("desk", "night desk"),
        ledger.history(first).stream().map(event -> event.who()).toList());
    assertSound();
  }

  @Test
  void aJudgementCountsForAnotherReadingWithTheSamePlace() throws IOException {
    ledger.judge(first, "desk", correction("Ida Moll", null, null));
    ledger.add(List.of(page("0.2.0")));
    Hit hit = hits("storms").get(0);
    assertTrue(hit.statement() != first.id());
    assertEquals("Ida Moll", hit.speaker());
    assertEquals(1, ledger.history(new StatementNumber(hit.statement())).size());
    assertSound();
  }

  @Test
  void whoSaysSomethingWithoutHavingSeenTheLastWordIsRefused() throws IOException {
    Event ida = ledger.judge(first, "ida", Judgement.of(Deed.ACCEPTED, null), 0);
    Judgement reject = Judgement.of(Deed.REJECTED, null);
    LedgerException late =
        assertThrows(LedgerException.class, () -> ledger.judge(first, "moll", reject, 0));
    assertEquals(LedgerException.Fault.CHANGED, late.fault());
    assertThrows(LedgerException.class, () -> ledger.takeBack(first, "moll", 0));
    assertEquals(1, ledger.history(first).size());
    ledger.judge(first, "moll", reject, ida.id());
    assertEquals(List.of(), hits("storms"));
    assertSound();
  }

  @Test
  void takingBackLeadsToWhatWasSaidBefore() throws IOException {
    assertEquals(Optional.empty(), ledger.takeBack(first, "ida", 0), "nobody said anything");
    long seen = ledger.judge(first, "ida", correction("Ida Moll", null, Act.WISH)).id();
    ledger.judge(first, "ida", Judgement.of(Deed.REJECTED, "a note"), seen);
    seen = ledger.judge(first, "ida", Judgement.of(Deed.NOTED, "nothing but a note")).id();
    Event back = ledger.takeBack(first, "moll", seen).orElseThrow();
    Hit hit = ledger.hit(first);
    assertEquals(
        List.of("Ida Moll", "wish", "corrected"),
        List.of(String.valueOf(hit.speaker()), hit.act(), String.valueOf(hit.judged())));
    assertEquals(1, hits("storms").size());
    ledger.judge(first, "ida", Judgement.of(Deed.ACCEPTED, null), back.id());
    seen = ledger.history(first).get(ledger.history(first).size() - 1).id();
    ledger.takeBack(first, "ida", seen);
    assertEquals("corrected", ledger.hit(first).judged());
    assertSound();
  }

  @Test
  void whatNobodyHasJudgedIsFoundByItself() throws IOException {
    StatementNumber other = new StatementNumber(hits("ferrymen").get(0).statement());
    ledger.judge(first, "ida", Judgement.of(Deed.ACCEPTED, null));
    assertEquals(List.of(other.id()), found(Query.builder().review(Review.OPEN)));
    assertEquals(List.of(first.id()), found(Query.builder().review(Review.DONE)));
    ledger.judge(first, "ida", Judgement.of(Deed.RESTORED, null));
    assertEquals(2, found(Query.builder().review(Review.OPEN)).size());
    ledger.judge(other, "ida", Judgement.of(Deed.REJECTED, null));
    assertEquals(List.of(first.id()), found(Query.builder().review(Review.OPEN)));
    assertEquals(List.of(), found(Query.builder().review(Review.DONE)));
  }

  private List<Long> found(Query.Builder query) throws IOException {
    return ledger.search(query.build()).hits().stream().map(Hit::statement).toList();
  }

  @Test
  void aNoteChangesNothing() throws IOException {
    ledger.judge(first, "desk", Judgement.of(Deed.NOTED, "ask her"));
    assertNull(hits("storms").get(0).judged());
    ledger.judge(first, "desk", Judgement.of(Deed.ACCEPTED, null));
    assertEquals("accepted", hits("storms").get(0).judged());
    assertSound();
  }

  @Test
  void whereThereIsNoStatementThereIsNoHistory() {
    StatementNumber none = StatementNumber.of(7, 0);
    assertThrows(LedgerException.class, () -> ledger.history(none));
    assertThrows(
        LedgerException.class, () -> ledger.judge(none, "desk", Judgement.of(Deed.REJECTED, null)));
    assertEquals(first, StatementNumber.parse(first.toString()).orElseThrow());
    for (String wrong : List.of("", "1", "1.0", "x.1", "1.1.1", "-1.1", "1.9999999")) {
      assertTrue(StatementNumber.parse(wrong).isEmpty(), wrong);
    }
  }

  @Test
  void aHistoryThatWasChangedIsFound() throws Exception {
    for (String change :
        List.of(
            "update event set who = 'another' where id = 1",
            "update event set note = 'x' where id = 2",
            "delete from event where id = 1",
            "update event set at = at + 1 where id = 2",
            "update judgement set speaker = 'x'",
            "delete from judgement")) {
      ledger.judge(first, "desk", correction("Ida Moll", null, null));
      ledger.judge(first, "desk", Judgement.of(Deed.NOTED, "sure"));
      assertSound();
      ledger.close();
      backend.change(address, change);
      ledger = Ledger.open(address);
      assertFalse(ledger.check(done -> {}).isSound(), change);
      ledger.close();
      Files.deleteIfExists(temp.resolve("onrecord.db"));
      fill();
    }
  }
}

package org.onrecord.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.Judgement;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Moment;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Review;
import org.onrecord.record.PageRecord;

/**
 * A ledger that holds follows what changes, and nobody waits for that but who changed it. The
 * timeouts are for what would else wait for ever.
 */
@ParameterizedClass
@EnumSource(Backend.class)
@Timeout(120)
class FollowingTest {
  private static final Query ALL = Query.builder().build();

  @Parameter private Backend backend;
  @TempDir private Path temp;

  /** Where it is set, taking in waits until it is opened. */
  private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

  private final AtomicReference<CountDownLatch> reached =
      new AtomicReference<>(new CountDownLatch(0));

  private static PageRecord page(String name) {
    return new PageFixture(name)
        .says("Orla Venn", "The quay of page " + name + " will be open before the storms")
        .record();
  }

  private void wait(Preparing preparing) {
    if (preparing.stage() == Preparing.Stage.INDEX) {
      reached.get().countDown();
      try {
        gate.get().await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private CountDownLatch shut() {
    CountDownLatch shut = new CountDownLatch(1);
    reached.set(new CountDownLatch(1));
    gate.set(shut);
    return shut;
  }

  private static long found(Ledger ledger) throws IOException {
    return ledger.searchLately(ALL, Moment.FIRST).statements();
  }

  private static void awaitFound(Ledger ledger, long statements) throws Exception {
    while (found(ledger) != statements) {
      Thread.sleep(20);
    }
  }

  @Test
  void aReaderIsNotHeldUpByWhatIsBeingTakenIn() throws Exception {
    try (Ledger ledger = Ledger.openOrCreate(backend.fresh(temp), this::wait)) {
      ledger.add(List.of(page("a")));
      ledger.hold();
      CountDownLatch shut = shut();
      ledger.add(List.of(page("b")));
      reached.get().await();
      assertEquals(1, found(ledger));
      assertEquals(
          1, ledger.searchLately(Query.builder().words("quay").build(), Moment.FIRST).statements());
      assertEquals(
          0, ledger.traceLately("something that nobody ever said", Moment.FIRST).steps().size());
      shut.countDown();
      awaitFound(ledger, 2);
    }
  }

  @Test
  void whoChangedSomethingSeesIt() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(backend.fresh(temp))) {
      ledger.add(List.of(page("a")));
      ledger.hold();
      for (int i = 0; i < 5; i++) {
        ledger.add(List.of(page("b" + i)));
        Hits hits = ledger.searchLately(ALL, ledger.moment());
        assertEquals(i + 2, hits.statements());
        StatementNumber judged = new StatementNumber(hits.hits().get(0).statement());
        ledger.judge(judged, "desk", Judgement.of(Deed.ACCEPTED, null));
        Query open = Query.builder().review(Review.OPEN).build();
        assertTrue(
            ledger.searchLately(open, ledger.moment()).hits().stream()
                .noneMatch(hit -> hit.statement() == judged.id()));
      }
    }
  }

  @Test
  void anIndexThatFellBehindCatchesUp() throws Exception {
    LedgerAddress address = backend.fresh(temp);
    try (Ledger ledger = Ledger.openOrCreate(address);
        Ledger other = Ledger.open(address)) {
      ledger.hold();
      assertEquals(0, found(ledger));
      for (int i = 0; i < 20; i++) {
        other.add(List.of(page("a" + i)));
      }
      other.remove(page("a3").page().id());
      awaitFound(ledger, 19); // nobody said so to this one
    }
  }

  @Test
  void whatIsPreparedIsInTheNextAnswer() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(backend.fresh(temp))) {
      ledger.hold();
      for (int i = 0; i < 5; i++) {
        assertEquals(i, found(ledger));
        ledger.add(List.of(page("a" + i)));
        ledger.prepareSearch();
      }
      assertEquals(5, found(ledger));
    }
  }

  @Test
  void aMomentThatIsYetToComeIsNow() throws IOException {
    try (Ledger ledger = Ledger.openOrCreate(backend.fresh(temp))) {
      ledger.add(List.of(page("a")));
      ledger.hold();
      assertEquals(1, ledger.searchLately(ALL, new Moment(Long.MAX_VALUE)).statements());
    }
  }

  @Test
  void whileThereIsNoIndexYetItIsToldHowFarItIs() throws Exception {
    LedgerAddress address = backend.fresh(temp);
    try (Ledger filled = Ledger.openOrCreate(address)) {
      filled.add(List.of(page("a"), page("b")));
    }
    CountDownLatch shut = shut();
    try (Ledger ledger = Ledger.open(address, this::wait)) {
      Thread holding =
          new Thread(
              () -> {
                try {
                  ledger.hold();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      holding.start();
      reached.get().await();
      LedgerException told = assertThrows(LedgerException.class, () -> found(ledger));
      assertEquals(LedgerException.Fault.PREPARING, told.fault());
      assertEquals(new Preparing(Preparing.Stage.INDEX, 0, 2), ledger.preparing().orElseThrow());
      shut.countDown();
      holding.join();
      assertEquals(2, found(ledger));
      assertTrue(ledger.preparing().isEmpty());
    }
  }
}

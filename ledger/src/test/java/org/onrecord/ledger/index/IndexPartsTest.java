package org.onrecord.ledger.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.PageFixture;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.sql.SqliteDatabase;

/** An index is written in parts: what ends it in the midst costs the last part alone. */
class IndexPartsTest {
  private static final int PAGES = 10;
  private static final int PART = 3;

  @TempDir private Path temp;
  private LedgerAddress.File address;

  @BeforeEach
  void fill() throws IOException {
    address = LedgerAddress.File.of(temp.resolve("ledger.db"));
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      for (int i = 0; i < PAGES; i++) {
        add(ledger, "p" + i);
      }
    }
  }

  private static void add(Ledger ledger, String name) throws IOException {
    ledger.add(List.of(new PageFixture(name).says("Orla Venn", "The quay of " + name).record()));
  }

  private long found(Consumer<Preparing> told) throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(address);
        SearchIndex index = SearchIndex.open(database, temp.resolve("index"), told, PART)) {
      return index.search(Query.builder().build()).statements();
    }
  }

  /** As a kill would end it: in the midst, and nothing is closed that could write. */
  private static Consumer<Preparing> ending(int afterParts) {
    int[] parts = {0};
    return preparing -> {
      if (parts[0]++ == afterParts) {
        throw new IllegalStateException("the end");
      }
    };
  }

  @Test
  void oneThatWasEndedInTheMidstGoesOnFromThere() throws IOException {
    assertThrows(IllegalStateException.class, () -> found(ending(2)));
    List<Preparing> told = new ArrayList<>();
    assertEquals(PAGES, found(told::add));
    assertEquals(new Preparing(Preparing.Stage.INDEX, 0, PAGES - 2 * PART), told.get(0));
  }

  @Test
  void whatChangedInTheMeantimeCountsOnce() throws IOException {
    assertThrows(IllegalStateException.class, () -> found(ending(2)));
    try (Ledger ledger = Ledger.open(address)) {
      add(ledger, "later");
      String first = new PageFixture("p0").says("Orla Venn", "The quay of p0").record().page().id();
      assertEquals(1, ledger.remove(first));
    }
    assertEquals(PAGES, found(preparing -> {}));
  }

  /** Else a search would find a part of what is there, and call it all. */
  @Test
  void halfAnIndexAnswersNobody() throws IOException {
    try (SqliteDatabase database = SqliteDatabase.open(address);
        SearchIndex index =
            SearchIndex.open(database, temp.resolve("index"), this::askInTheMidst, PART)) {
      assertEquals(PAGES, index.search(Query.builder().build()).statements());
    }
    assertTrue(answeredNobody);
  }

  private boolean answeredNobody;

  /** Asks in the midst, as another program would that finds the index locked. */
  private void askInTheMidst(Preparing preparing) {
    if (preparing.done() == 2 * PART) {
      LedgerException busy = assertThrows(LedgerException.class, () -> found(more -> {}));
      assertEquals(LedgerException.Fault.PREPARING, busy.fault());
      answeredNobody = true;
    }
  }

  @Test
  void anotherLedgersIndexIsMadeAnew() throws IOException {
    assertEquals(PAGES, found(preparing -> {}));
    address = LedgerAddress.File.of(temp.resolve("other.db"));
    try (Ledger ledger = Ledger.openOrCreate(address)) {
      for (int i = 0; i < PAGES - 1; i++) {
        add(ledger, "q" + i);
      }
    }
    assertThrows(IllegalStateException.class, () -> found(ending(1)));
    assertEquals(PAGES - 1, found(preparing -> {}));
  }
}

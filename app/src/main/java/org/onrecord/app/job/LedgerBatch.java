package org.onrecord.app.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.record.PageRecord;

/** Gathers records, so that many are added in one transaction. Not thread-safe. */
final class LedgerBatch {
  private static final int RECORDS = 128;
  private static final int CHARACTERS = 1 << 21;

  private final Ledger ledger;
  private final BiConsumer<String, LedgerException> refused;
  private final Consumer<AddedPage> receiver;
  private final List<Named> waiting = new ArrayList<>();
  private long characters;

  private record Named(String name, PageRecord record) {}

  /**
   * Makes an empty one.
   *
   * @param refused told why a record cannot be kept, and what threw
   * @param receiver told what became of each record once that is certain
   */
  LedgerBatch(
      Ledger ledger, BiConsumer<String, LedgerException> refused, Consumer<AddedPage> receiver) {
    this.ledger = ledger;
    this.refused = refused;
    this.receiver = receiver;
  }

  /**
   * Takes a record.
   *
   * @param name what messages call it
   */
  void add(String name, PageRecord record) throws IOException {
    waiting.add(new Named(name, record));
    characters += record.page().text().length();
    if (waiting.size() == RECORDS || characters > CHARACTERS) {
      write();
    }
  }

  /** Adds what is waiting. A record that cannot be kept costs no other. */
  void write() throws IOException {
    List<Named> batch = List.copyOf(waiting);
    waiting.clear();
    characters = 0;
    try {
      if (!batch.isEmpty()) {
        ledger.add(batch.stream().map(Named::record).toList()).forEach(receiver);
      }
    } catch (LedgerException e) {
      if (e.fault() != LedgerException.Fault.REFUSED) {
        throw e;
      }
      writeOneByOne(batch);
    }
  }

  private void writeOneByOne(List<Named> batch) throws IOException {
    for (Named one : batch) {
      try {
        ledger.add(List.of(one.record())).forEach(receiver);
      } catch (LedgerException e) {
        if (e.fault() != LedgerException.Fault.REFUSED) {
          throw e;
        }
        refused.accept(one.name() + ": " + e.getMessage(), e);
      }
    }
  }
}

package org.onrecord.app.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.app.export.Sayings;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Query;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/**
 * What a ledger holds, as an export.
 *
 * @param address of the ledger
 * @param query which of its statements
 */
record LedgerExport(LedgerAddress address, Query query) {
  /** So many hits are asked for at once, which bounds memory. */
  private static final int AT_ONCE = 5000;

  /** Takes hits as they come. */
  private interface Receiver {
    void accept(Hit hit) throws IOException;
  }

  /** Exports all that fits the query. */
  void into(ExportSink sink, ExportFormat format) throws IOException {
    try (Ledger ledger = Ledger.open(address)) {
      if (format == ExportFormat.BRAT) {
        wholePages(ledger, sink);
      } else {
        HitPlaces places = new HitPlaces(ledger);
        each(ledger, hit -> sink.saying(Sayings.of(hit, places.of(hit))));
      }
    }
  }

  /** Hands over each page that holds a statement which fits the query, in the ledger's order. */
  void records(RecordReceiver receiver) throws IOException {
    try (Ledger ledger = Ledger.open(address)) {
      Map<Long, StatementNumber> pages = new TreeMap<>();
      each(
          ledger,
          hit -> {
            StatementNumber number = new StatementNumber(hit.statement());
            pages.putIfAbsent(number.reading(), number);
          });
      for (StatementNumber first : pages.values()) {
        receiver.accept(ledger.record(first));
      }
    }
  }

  /** Takes records as they come. */
  interface RecordReceiver {
    void accept(PageRecord record) throws IOException;
  }

  private void each(Ledger ledger, Receiver receiver) throws IOException {
    Query next = query.limit(AT_ONCE);
    while (true) {
      Hits page = ledger.search(next);
      for (Hit hit : page.hits()) {
        receiver.accept(hit);
      }
      if (page.next() == null) {
        return;
      }
      next = next.after(page.next());
    }
  }

  /**
   * brat wants the texts: each page once, in the order of the ledger, with what was found on it.
   */
  private void wholePages(Ledger ledger, ExportSink sink) throws IOException {
    Map<Long, TreeSet<Integer>> found = new TreeMap<>();
    each(
        ledger,
        hit -> {
          StatementNumber number = new StatementNumber(hit.statement());
          found.computeIfAbsent(number.reading(), key -> new TreeSet<>()).add(number.index());
        });
    for (Map.Entry<Long, TreeSet<Integer>> page : found.entrySet()) {
      PageRecord record = ledger.record(StatementNumber.of(page.getKey(), page.getValue().first()));
      List<Statement> wanted = new ArrayList<>();
      page.getValue().forEach(index -> wanted.add(record.statements().get(index)));
      sink.page(record, wanted);
    }
  }
}

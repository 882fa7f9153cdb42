package org.onrecord.app.job;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.record.PageRecord;
import org.onrecord.report.Places;
import org.onrecord.statement.Statement;

/**
 * Where hits stand on their pages, in the words of a footnote: "p. 14", "line 3". The record tells,
 * and those that were asked for last are kept, since hits of one page mostly come together.
 */
final class HitPlaces {
  private static final int KEPT = 16;

  private final Ledger ledger;
  private final Map<Long, List<String>> byReading =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<String>> eldest) {
          return size() > KEPT;
        }
      };

  HitPlaces(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Null where the page was taken out meanwhile, or its record is damaged. */
  @Nullable String of(Hit hit) throws IOException {
    StatementNumber number = new StatementNumber(hit.statement());
    List<String> places = byReading.get(number.reading());
    if (places == null) {
      places = places(number);
      byReading.put(number.reading(), places);
    }
    String place = number.index() < places.size() ? places.get(number.index()) : "";
    return place.isEmpty() ? null : place;
  }

  private List<String> places(StatementNumber number) throws IOException {
    PageRecord record;
    try {
      record = ledger.record(number);
    } catch (LedgerException e) {
      return List.of(); // the hit itself was read and can be exported
    }
    Places places = new Places(record.page());
    return record.statements().stream().map(statement -> place(places, statement)).toList();
  }

  private static String place(Places places, Statement statement) {
    return statement.content().isEmpty() ? "" : places.of(statement);
  }
}

package org.onrecord.report;

import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;

/** Hits as CSV, see {@link CsvRow}. */
public final class HitCsv {
  private HitCsv() {}

  /** The first row: the names of the columns. */
  public static String header() {
    return CsvRow.of(
        "statement",
        "speaker",
        "words",
        "said",
        "kind",
        "act",
        "certainty",
        "reliability",
        "to",
        "through",
        "outlet",
        "published",
        "headline",
        "address",
        "source",
        "place",
        "judged",
        "appearances");
  }

  /** The row of a hit. */
  public static String render(Hit hit) {
    return CsvRow.of(
        new StatementNumber(hit.statement()).toString(),
        hit.speaker(),
        hit.words(),
        hit.said(),
        hit.kind(),
        hit.act(),
        hit.certainty(),
        Double.toString(hit.reliability()),
        hit.to(),
        String.join("; ", hit.through()),
        hit.outlet(),
        hit.published(),
        hit.headline(),
        hit.address(),
        hit.source(),
        hit.place(),
        hit.judged(),
        Integer.toString(hit.appearances()));
  }
}

package org.onrecord.app.job;

import java.util.List;
import java.util.Set;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Statement;

/** Which statements of a record are kept. */
record Kept(double minReliability, Set<Act> acts) {
  Kept {
    acts = Set.copyOf(acts);
  }

  /** Those of these acts that are reliable enough, in their order. */
  List<Statement> in(PageRecord record) {
    return record.statements().stream()
        .filter(each -> each.reliability() >= minReliability && acts.contains(each.act()))
        .toList();
  }

  /** The record with these statements alone. */
  static PageRecord of(PageRecord record, List<Statement> statements) {
    return new PageRecord(
        record.extractor(),
        record.page(),
        record.people(),
        statements,
        record.events(),
        record.claims(),
        record.diagnostics(),
        record.identities());
  }
}

package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/**
 * What was found in a text.
 *
 * @param text what the spans of the statements point into, without a byte order mark
 * @param statements in the order of the record
 * @param speakers the name of each statement's speaker; empty where unknown
 * @param missing why nothing could be found; null where the text was read
 */
record Findings(
    String text,
    List<MarkedStatement> statements,
    List<String> speakers,
    @Nullable String missing) {
  Findings {
    statements = List.copyOf(statements);
    speakers = List.copyOf(speakers);
  }

  /** Those of a record that count. */
  static Findings of(PageRecord record, Predicate<Statement> counts) {
    String text = record.page().text().string();
    Map<String, String> names = new HashMap<>();
    for (Person person : record.people()) {
      names.put(person.id(), person.name());
    }
    List<MarkedStatement> statements = new ArrayList<>();
    List<String> speakers = new ArrayList<>();
    for (Statement each : record.statements()) {
      if (counts.test(each)) {
        statements.add(MarkedStatement.of(text, each.source(), each.cue(), each.content()));
        String speaker = each.speaker();
        speakers.add(speaker == null ? "" : names.getOrDefault(speaker, ""));
      }
    }
    return new Findings(text, statements, speakers, null);
  }

  static Findings none(String text, String missing) {
    return new Findings(text, List.of(), List.of(), missing);
  }
}

package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.DatedEvent;
import org.onrecord.statement.Statement;

/** The dates inside what was said, in words for each statement. Linear in the events. */
final class EventDates {
  private final Map<String, List<String>> byStatement = new HashMap<>();

  EventDates(PageRecord record) {
    for (DatedEvent event : record.events()) {
      String words = record.page().text().slice(event.span());
      String shown = words.equals(event.date()) ? words : event.date() + " (“" + words + "”)";
      byStatement.computeIfAbsent(event.statement(), id -> new ArrayList<>()).add(shown);
    }
  }

  /** The dates of a statement; empty where it has none. */
  String of(Statement statement) {
    return String.join(", ", byStatement.getOrDefault(statement.id(), List.of()));
  }
}

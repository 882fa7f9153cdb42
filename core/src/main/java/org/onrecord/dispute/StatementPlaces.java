package org.onrecord.dispute;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/** Finds the statement that some words belong to. Each look costs the logarithm of their number. */
final class StatementPlaces {
  private final TreeMap<Integer, Statement> byStart = new TreeMap<>();

  StatementPlaces(List<Statement> statements) {
    for (Statement statement : statements) {
      for (Span span : statement.content()) {
        byStart.put(span.start(), statement);
      }
    }
  }

  /** The id of the statement that holds more than half of the words; null where none does. */
  @Nullable String holding(Span words) {
    Statement statement = at(words, 2);
    return statement == null ? null : statement.id();
  }

  /** The speaker of the statement that holds a third of the words; null where there is none. */
  @Nullable String speaker(Span words) {
    Statement statement = at(words, 3);
    return statement == null ? null : statement.speaker();
  }

  /** The statement around the middle of some words that holds more than one of so many parts. */
  private @Nullable Statement at(Span words, int parts) {
    int middle = words.start() + words.length() / 2;
    Map.Entry<Integer, Statement> before = byStart.floorEntry(middle);
    if (before == null) {
      return null;
    }
    Statement statement = before.getValue();
    int shared = 0;
    for (Span span : statement.content()) {
      shared +=
          Math.max(0, Math.min(span.end(), words.end()) - Math.max(span.start(), words.start()));
    }
    return parts * shared > words.length() ? statement : null;
  }
}

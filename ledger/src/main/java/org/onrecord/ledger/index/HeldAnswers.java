package org.onrecord.ledger.index;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Query;

/** Answers the last questions again out of memory, until something is added. Thread-safe. */
final class HeldAnswers {
  private static final int HELD = 100;
  private static final int LARGEST = 200; // so many hits of an answer that is held

  private final Map<Query, Found> held = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable DirectoryReader of;

  /** The answer to a question by what a reader sees; null where it is not held. */
  synchronized @Nullable Found known(Query query, DirectoryReader reader) {
    return reader.equals(of) ? held.get(query) : null;
  }

  /** Holds an answer. The answers to what was there before are no longer right. */
  synchronized void keep(Query query, DirectoryReader reader, Found found) {
    if (!reader.equals(of)) {
      held.clear();
      of = reader;
    }
    if (found.groups().size() <= LARGEST) {
      held.put(query, found);
    }
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
  }
}

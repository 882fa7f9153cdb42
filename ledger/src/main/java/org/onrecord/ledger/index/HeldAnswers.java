package org.onrecord.ledger.index;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Query;

/** The answers to the last questions, each with the moment as of which it is. Thread-safe. */
final class HeldAnswers {
  private static final int HELD = 300;
  private static final int LARGEST = 200; // so many hits of an answer that is held

  private final Map<Query, Held> held = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * An answer.
   *
   * @param found it
   * @param version as of when
   */
  record Held(Found found, Snapshot.Version version) {}

  /** The last answer to a question; null where none is held. */
  synchronized @Nullable Held last(Query query) {
    return held.get(query);
  }

  /** Holds an answer in the place of the one before. */
  synchronized void keep(Query query, Found found, Snapshot.Version version) {
    if (found.groups().size() <= LARGEST) {
      held.put(query, new Held(found, version));
    }
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
  }

  /** Forgets all. */
  synchronized void clear() {
    held.clear();
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Query;

/**
 * Answers many questions: with what is held of the index, a few at once so that their memory is
 * bounded, and the last ones again out of memory until something is added. Thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // answers are those of one very reader
final class HeldAnswers {
  private static final int AT_ONCE = 4;
  private static final int HELD = 100;
  private static final int LARGEST = 200; // so many hits of an answer that is held

  private final HeldColumns columns = new HeldColumns();
  private final Semaphore places =
      new Semaphore(Math.min(AT_ONCE, Math.max(2, Runtime.getRuntime().availableProcessors())));
  private final Deque<Groups> idle = new ArrayDeque<>();
  private final Map<Query, Found> held = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable DirectoryReader of;

  /** Answers a question by a reader, which stays open meanwhile. */
  Found of(Query query, DirectoryReader reader) throws IOException {
    Found known = known(query, reader);
    if (known != null) {
      return known;
    }
    places.acquireUninterruptibly();
    try {
      Groups groups = take();
      Found found = SearchIndex.search(query, reader, columns, groups);
      give(groups); // not where it failed: they would not be empty
      keep(query, reader, found);
      return found;
    } finally {
      places.release();
    }
  }

  private synchronized @Nullable Found known(Query query, DirectoryReader reader) {
    return of == reader ? held.get(query) : null;
  }

  /** The answers to what was there before are no longer right. */
  private synchronized void keep(Query query, DirectoryReader reader, Found found) {
    if (of != reader) {
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

  private synchronized Groups take() {
    Groups free = idle.poll();
    return free == null ? new Groups() : free;
  }

  private synchronized void give(Groups groups) {
    idle.push(groups);
  }
}

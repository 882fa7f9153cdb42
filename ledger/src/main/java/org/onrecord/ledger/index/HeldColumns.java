package org.onrecord.ledger.index;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.LeafReader;

/**
 * Holds in memory what each statement counts for, some 20 bytes of it, so that questions which many
 * statements fit need not read it from the index. It is read when it is first asked for, once for
 * each segment: those segments that an addition leaves alone stay held. Thread-safe.
 */
final class HeldColumns {
  private final Map<Object, HeldSegment> segments = new ConcurrentHashMap<>();
  private final Map<Field, Dictionary> dictionaries = new EnumMap<>(Field.class);
  private final Map<Field, Slots> slots = new EnumMap<>(Field.class);

  /** What is held of a segment, as long as Lucene has it open. */
  HeldSegment of(LeafReader segment) {
    CacheHelper life = segment.getCoreCacheHelper();
    if (life == null) {
      return new HeldSegment(); // nobody could tell when to let go of it
    }
    return segments.computeIfAbsent(
        life.getKey(),
        key -> {
          life.addClosedListener(segments::remove);
          return new HeldSegment();
        });
  }

  synchronized Dictionary dictionary(Field field) {
    return dictionaries.computeIfAbsent(field, key -> new Dictionary());
  }

  /** The groups by a field, over all segments. Whoever adds to them holds their lock. */
  synchronized Slots slots(Field field) {
    return slots.computeIfAbsent(field, key -> new Slots());
  }

  /** How many groups by a field there are. */
  int groups(Field field) {
    Slots all = slots(field);
    synchronized (all) {
      return all.size();
    }
  }
}

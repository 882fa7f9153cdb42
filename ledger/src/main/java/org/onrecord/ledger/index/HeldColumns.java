package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/**
 * What questions need of each statement, in plain arrays in memory: some 30 bytes for each. Reading
 * the index's columns takes several times as long. Not thread-safe.
 *
 * <p>Most statements are the only ones of their words. They are known here, so that who counts
 * groups need not remember each: a group has several where a statement names another one as its
 * first. Once that was so it stays so, which costs time alone.
 */
final class HeldColumns {
  private static final int MOST = 3_000_000; // some 90 MB

  private final List<FacetNames> facets;
  private final Map<Object, HeldSegment> segments = new HashMap<>();
  private final Slots shared = new Slots();

  HeldColumns(List<FacetNames> facets) {
    this.facets = facets;
  }

  /** Whether an index has more statements than are held. */
  static boolean isTooLarge(IndexReader reader) {
    return reader.maxDoc() > MOST;
  }

  /** Those of a segment; null where they are not held. */
  @Nullable HeldSegment of(LeafReaderContext segment) {
    IndexReader.CacheHelper cache = segment.reader().getCoreCacheHelper();
    return cache == null ? null : segments.get(cache.getKey());
  }

  /** Holds the columns of all of a reader's segments, and forgets those of others. */
  void refresh(DirectoryReader reader) throws IOException {
    if (isTooLarge(reader)) {
      segments.clear();
      return;
    }
    Set<Object> there = new HashSet<>();
    List<HeldSegment> added = new ArrayList<>();
    int known = shared.size();
    for (LeafReaderContext segment : reader.leaves()) {
      IndexReader.CacheHelper cache = segment.reader().getCoreCacheHelper();
      if (cache == null) {
        continue;
      }
      there.add(cache.getKey());
      if (!segments.containsKey(cache.getKey())) {
        HeldSegment held = HeldSegment.read(segment, facets, shared);
        segments.put(cache.getKey(), held);
        added.add(held);
      }
    }
    segments.keySet().retainAll(there);
    if (shared.size() > known) {
      segments.values().forEach(segment -> segment.share(shared));
    } else {
      added.forEach(segment -> segment.share(shared));
    }
  }
}

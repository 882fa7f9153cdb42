package org.onrecord.trace.index;

import java.util.BitSet;
import java.util.List;

/**
 * What an index holds at one moment. Immutable and thread-safe.
 *
 * @param segments its parts
 * @param deleted for each segment, the documents that are no longer part of the index; not to be
 *     changed
 */
public record IndexState(List<Segment> segments, List<BitSet> deleted) {

  public IndexState {
    segments = List.copyOf(segments);
    deleted = List.copyOf(deleted);
  }

  public boolean isDeleted(int segment, int document) {
    return deleted.get(segment).get(document);
  }

  public int sources() {
    int count = 0;
    for (int i = 0; i < segments.size(); i++) {
      count += segments.get(i).documents() - deleted.get(i).cardinality();
    }
    return count;
  }
}

package org.onrecord.sources.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the pages of an archive stand by the digests in their heads, and by their address and time,
 * for revisits. A digest may be that of several records; whoever reads takes one that agrees with
 * it. For one thread.
 */
final class Originals {
  /** How many digests are kept: the last ones. */
  static final int MAX_DIGESTS = 100_000;

  /** How many records with one digest are kept: the first ones. */
  static final int MAX_RECORDS = 4;

  private final Map<String, List<RecordPlace>> places = new LinkedHashMap<>();
  private final Map<String, RecordPlace> captures = new LinkedHashMap<>();

  /** Keeps where a record with a digest begins. */
  void add(String digest, RecordPlace place) {
    List<RecordPlace> same = places.computeIfAbsent(digest, d -> new ArrayList<>(1));
    if (same.size() < MAX_RECORDS) {
      same.add(place);
    }
    if (places.size() > MAX_DIGESTS) {
      places.remove(places.keySet().iterator().next());
    }
  }

  /**
   * Keeps where the record of a capture begins.
   *
   * @param capture address and time, or the record's id
   */
  void addCapture(String capture, RecordPlace place) {
    captures.putIfAbsent(capture, place);
    if (captures.size() > MAX_DIGESTS) {
      captures.remove(captures.keySet().iterator().next());
    }
  }

  /** Where the record of a capture begins; empty if it is not known. */
  List<RecordPlace> ofCapture(String capture) {
    RecordPlace place = captures.get(capture);
    return place == null ? List.of() : List.of(place);
  }

  /** Where records with a digest begin, in the order of the archive; empty if none is known. */
  List<RecordPlace> of(String digest) {
    return places.getOrDefault(digest, List.of());
  }
}

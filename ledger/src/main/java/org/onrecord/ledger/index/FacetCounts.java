package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Facet;

/** Counts the values of one field, for one question after the other. Not thread-safe. */
final class FacetCounts {
  private static final Comparator<Facet.Value> ORDER =
      Comparator.comparingInt(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

  private static final int[] NONE = new int[0];

  private final FacetNames names;
  private int[] counts = new int[1 << 6];
  private SortedDocValues values = DocValues.emptySorted();
  private int[] here = NONE;
  private @Nullable HeldNumbers held;
  private final int[] numbers;

  /**
   * None so far.
   *
   * @param most documents at once
   */
  FacetCounts(FacetNames names, int most) {
    this.names = names;
    this.numbers = new int[most];
  }

  /** Begins a question. */
  void clear() {
    Arrays.fill(counts, 0);
    held = null;
    values = DocValues.emptySorted();
    here = NONE;
  }

  /** Begins a segment whose values are held in memory. */
  void begin(HeldNumbers segment) {
    held = segment;
  }

  /** Begins a segment. */
  void begin(LeafReaderContext segment) throws IOException {
    held = null;
    values = DocValues.getSorted(segment.reader(), names.field().key());
    here = names.of(segment, values);
  }

  /** Counts the values of some documents of the segment, ascending. */
  void count(int[] documents, int size) throws IOException {
    if (held != null) {
      held.read(documents, size, numbers);
    } else {
      read(documents, size);
    }
    for (int i = 0; i < size; i++) {
      int number = numbers[i];
      if (number >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(number + 1, 2 * counts.length));
      }
      if (number >= 0) {
        counts[number]++;
      }
    }
  }

  private void read(int[] documents, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      numbers[i] =
          values.advanceExact(documents[i])
              ? names.number(here, values, values.ordValue())
              : HeldNumbers.NONE;
    }
  }

  /** Only those that are given are sorted: there may be as many speakers as statements. */
  Facet finish() {
    PriorityQueue<Facet.Value> most = new PriorityQueue<>(ORDER.reversed());
    for (int number = 0; number < counts.length; number++) {
      int least = most.size() < Facet.MOST ? 1 : most.element().count();
      if (counts[number] >= least) {
        most.add(new Facet.Value(names.name(number), counts[number]));
        if (most.size() > Facet.MOST) {
          most.remove();
        }
      }
    }
    List<Facet.Value> all = new ArrayList<>(most);
    all.sort(ORDER);
    return new Facet(names.title(), all);
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/** The columns of a segment in memory, by its documents. Not thread-safe. */
final class HeldSegment {
  /** In the place of a group's number: the only statement of its words, as far as is known. */
  static final int ALONE = -1;

  private final long[] ids;
  private final int[] groups;
  private final int[] days;
  private final byte[] reliabilities;
  private final List<HeldNumbers> facets;

  private HeldSegment(
      long[] ids, int[] groups, int[] days, byte[] reliabilities, List<HeldNumbers> facets) {
    this.ids = ids;
    this.groups = groups;
    this.days = days;
    this.reliabilities = reliabilities;
    this.facets = facets;
  }

  /**
   * Reads them.
   *
   * @param shared numbers the groups of several statements; those found here are added
   */
  static HeldSegment read(LeafReaderContext segment, List<FacetNames> facets, Slots shared)
      throws IOException {
    int size = segment.reader().maxDoc();
    long[] ids = longs(segment, Field.ID);
    NumericDocValues groupColumn = DocValues.getNumeric(segment.reader(), Field.GROUP.key());
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      long group = groupColumn.advanceExact(i) ? groupColumn.longValue() : ids[i];
      groups[i] = group == ids[i] ? ALONE : shared.of(group);
    }
    NumericDocValues dayColumn = DocValues.getNumeric(segment.reader(), Field.SAID_FROM.key());
    NumericDocValues rated = DocValues.getNumeric(segment.reader(), Field.RELIABILITY.key());
    int[] days = new int[size];
    byte[] reliabilities = new byte[size];
    for (int i = 0; i < size; i++) {
      days[i] = dayColumn.advanceExact(i) ? (int) dayColumn.longValue() : Groups.UNKNOWN;
      reliabilities[i] = rated.advanceExact(i) ? (byte) rated.longValue() : 0;
    }
    List<HeldNumbers> numbers = new ArrayList<>();
    for (FacetNames facet : facets) {
      numbers.add(numbers(segment, facet));
    }
    return new HeldSegment(ids, groups, days, reliabilities, numbers);
  }

  private static long[] longs(LeafReaderContext segment, Field field) throws IOException {
    NumericDocValues column = DocValues.getNumeric(segment.reader(), field.key());
    long[] values = new long[segment.reader().maxDoc()];
    for (int i = 0; i < values.length; i++) {
      values[i] = column.advanceExact(i) ? column.longValue() : 0;
    }
    return values;
  }

  private static HeldNumbers numbers(LeafReaderContext segment, FacetNames facet)
      throws IOException {
    SortedDocValues values = DocValues.getSorted(segment.reader(), facet.field().key());
    int[] here = FacetNames.unknown(values);
    int[] numbers = new int[segment.reader().maxDoc()];
    Arrays.fill(numbers, HeldNumbers.NONE);
    for (int i = 0; i < numbers.length; i++) {
      if (values.advanceExact(i)) {
        numbers[i] = facet.number(here, values, values.ordValue());
      }
    }
    return HeldNumbers.of(numbers);
  }

  /** Looks which of its statements have become the first of several. */
  void share(Slots shared) {
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] == ALONE) {
        groups[i] = shared.find(ids[i]);
      }
    }
  }

  long id(int document) {
    return ids[document];
  }

  /** The number of its group; {@link #ALONE}. */
  int group(int document) {
    return groups[document];
  }

  /** The first day on which it may have been said. */
  int day(int document) {
    return days[document];
  }

  int reliability(int document) {
    return reliabilities[document];
  }

  /**
   * The values of a facet by their numbers.
   *
   * @param facet its place among the facets
   */
  HeldNumbers facet(int facet) {
    return facets.get(facet);
  }
}

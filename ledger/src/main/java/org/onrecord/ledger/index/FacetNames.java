package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;

/**
 * The values of one field under numbers that hold in all segments of an index, so that counting
 * them needs no text. A value is looked up when it is first met, and known as long as the index is
 * open. Not thread-safe.
 */
final class FacetNames {
  private static final int UNKNOWN = -1;

  private final Field field;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** For each segment that is open: the number of each of its own numbers. */
  private final Map<Object, int[]> segments = new WeakHashMap<>();

  FacetNames(Field field) {
    this.field = field;
  }

  Field field() {
    return field;
  }

  /** What answers call the facet. */
  String title() {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** The numbers of a segment's own numbers; {@link #number} fills them in. */
  int[] of(LeafReaderContext segment, SortedDocValues values) {
    IndexReader.CacheHelper cache = segment.reader().getCoreCacheHelper();
    return cache == null
        ? unknown(values)
        : segments.computeIfAbsent(cache.getKey(), key -> unknown(values));
  }

  /** No number of a segment's own is known yet. */
  static int[] unknown(SortedDocValues values) {
    int[] numbers = new int[values.getValueCount()];
    Arrays.fill(numbers, UNKNOWN);
    return numbers;
  }

  /**
   * The number of the value that a segment numbers itself.
   *
   * @param here what {@link #of} gave for the segment
   */
  int number(int[] here, SortedDocValues values, int own) throws IOException {
    if (here[own] == UNKNOWN) {
      String name = values.lookupOrd(own).utf8ToString();
      Integer known = numbers.putIfAbsent(name, names.size());
      if (known == null) {
        names.add(name);
      }
      here[own] = known == null ? names.size() - 1 : known;
    }
    return here[own];
  }

  /** The value of a number. */
  String name(int number) {
    return names.get(number);
  }
}

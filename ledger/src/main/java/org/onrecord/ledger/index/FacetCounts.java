package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Facet;

/** Counts the values of one field, by numbers that are held or by the index's own. */
final class FacetCounts {
  private static final Comparator<Facet.Value> ORDER =
      Comparator.comparingInt(Facet.Value::count).reversed().thenComparing(Facet.Value::value);

  private final Field field;
  private final Dictionary dictionary;
  private final Map<String, Integer> counts = new HashMap<>();
  private int[] byNumber = new int[0];

  private @Nullable Column held;
  private @Nullable SortedDocValues stored;
  private int[] here = new int[0];

  /**
   * Begins.
   *
   * @param dictionary of the numbers that are held
   */
  FacetCounts(Field field, Dictionary dictionary) {
    this.field = field;
    this.dictionary = dictionary;
  }

  /**
   * Goes on with another segment.
   *
   * @param segmentHeld what is held of it; null where nothing is
   */
  void begin(LeafReader segment, @Nullable HeldSegment segmentHeld) throws IOException {
    end();
    if (segmentHeld == null) {
      held = null;
      stored = DocValues.getSorted(segment, field.key());
      here = new int[stored.getValueCount()];
      return;
    }
    held = segmentHeld.values(segment, field, dictionary);
    byNumber = Arrays.copyOf(byNumber, Math.max(byNumber.length, dictionary.size()));
  }

  void count(int document) throws IOException {
    if (held != null) {
      int number = (int) held.at(document, -1);
      if (number >= 0) {
        byNumber[number]++;
      }
    } else if (stored != null && stored.advanceExact(document)) {
      here[stored.ordValue()]++;
    }
  }

  private void end() throws IOException {
    for (int i = 0; i < here.length && stored != null; i++) {
      if (here[i] > 0) {
        counts.merge(stored.lookupOrd(i).utf8ToString(), here[i], Integer::sum);
      }
    }
    here = new int[0];
    stored = null;
  }

  Facet finish() throws IOException {
    end();
    PriorityQueue<Facet.Value> most = new PriorityQueue<>(ORDER.reversed());
    counts.forEach((value, count) -> offer(most, new Facet.Value(value, count)));
    for (int number = 0; number < byNumber.length; number++) {
      int count = byNumber[number];
      if (count > 0 && (most.size() < Facet.MOST || count >= most.element().count())) {
        offer(most, new Facet.Value(dictionary.value(number), count));
      }
    }
    List<Facet.Value> values = new ArrayList<>(most);
    values.sort(ORDER);
    return new Facet(field.name().toLowerCase(Locale.ROOT), values);
  }

  private static void offer(PriorityQueue<Facet.Value> most, Facet.Value value) {
    most.add(value);
    if (most.size() > Facet.MOST) {
      most.remove();
    }
  }
}

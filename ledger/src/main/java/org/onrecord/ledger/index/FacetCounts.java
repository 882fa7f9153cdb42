package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Facet;

/** Counts the values of one field. */
final class FacetCounts {
  private final Field field;
  private final Map<String, Integer> counts = new HashMap<>();
  private @Nullable SortedDocValues values;
  private int[] here = new int[0];

  FacetCounts(Field field) {
    this.field = field;
  }

  void begin(LeafReaderContext segment) throws IOException {
    end();
    values = DocValues.getSorted(segment.reader(), field.key());
    here = new int[values.getValueCount()];
  }

  void count(int document) throws IOException {
    if (values != null && values.advanceExact(document)) {
      here[values.ordValue()]++;
    }
  }

  private void end() throws IOException {
    for (int i = 0; i < here.length && values != null; i++) {
      if (here[i] > 0) {
        counts.merge(values.lookupOrd(i).utf8ToString(), here[i], Integer::sum);
      }
    }
    here = new int[0];
  }

  Facet finish() throws IOException {
    end();
    List<Facet.Value> all = new ArrayList<>();
    counts.forEach((value, count) -> all.add(new Facet.Value(value, count)));
    all.sort(
        Comparator.comparingInt(Facet.Value::count).reversed().thenComparing(Facet.Value::value));
    return new Facet(
        field.name().toLowerCase(Locale.ROOT), all.subList(0, Math.min(all.size(), Facet.MOST)));
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** What was held of one segment so far. Thread-safe. */
final class HeldSegment {
  private final Map<Field, Column> numbers = new EnumMap<>(Field.class);
  private final Map<Field, Column> values = new EnumMap<>(Field.class);
  private final Map<Field, Column> slots = new EnumMap<>(Field.class);

  /** The numbers of a field. */
  synchronized Column numbers(LeafReader segment, Field field) throws IOException {
    Column held = numbers.get(field);
    if (held == null) {
      held = Column.of(segment, field);
      numbers.put(field, held);
    }
    return held;
  }

  /** The numbers that a dictionary gives the values of a facet. */
  synchronized Column values(LeafReader segment, Field field, Dictionary dictionary)
      throws IOException {
    Column held = values.get(field);
    if (held == null) {
      SortedDocValues stored = DocValues.getSorted(segment, field.key());
      int[] known = new int[stored.getValueCount()];
      for (int i = 0; i < known.length; i++) {
        known[i] = dictionary.of(stored.lookupOrd(i).utf8ToString());
      }
      int[] here = new int[segment.maxDoc()];
      Arrays.fill(here, -1);
      while (stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        here[stored.docID()] = known[stored.ordValue()];
      }
      held = Column.of(segment, here);
      values.put(field, held);
    }
    return held;
  }

  /** Which group each statement is of; one that lacks the field is a group of its own. */
  synchronized Column slots(LeafReader segment, Field field, Slots all) throws IOException {
    Column held = slots.get(field);
    if (held == null) {
      Column ids = numbers(segment, Field.ID);
      Column keys = Column.of(segment, field);
      int[] here = new int[segment.maxDoc()];
      synchronized (all) {
        for (int document = 0; document < here.length; document++) {
          here[document] = all.of(keys.at(document, ~ids.at(document, 0)));
        }
      }
      held = Column.of(segment, here);
      slots.put(field, held);
    }
    return held;
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.packed.PackedInts;

/**
 * One number of each statement of a segment, held in memory in as few bits as they need. Some
 * statements may have none. Immutable.
 */
final class Column {
  private final PackedInts.Reader values; // 0 where there is none
  private final long before; // what is added to the others

  private Column(PackedInts.Reader values, long before) {
    this.values = values;
    this.before = before;
  }

  /** The number of a document, or another where it has none. */
  long at(int document, long otherwise) {
    long value = values.get(document);
    return value == 0 ? otherwise : value + before;
  }

  /** The numbers of a field as the index has them. */
  static Column of(LeafReader segment, Field field) throws IOException {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    NumericDocValues all = DocValues.getNumeric(segment, field.key());
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      least = Math.min(least, all.longValue());
      most = Math.max(most, all.longValue());
    }
    long before = least - 1;
    PackedInts.Mutable held = room(segment, most < least ? 0 : most - before);
    NumericDocValues again = DocValues.getNumeric(segment, field.key());
    while (again.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      held.set(again.docID(), again.longValue() - before);
    }
    return new Column(held, before);
  }

  /**
   * Numbers from 0 on.
   *
   * @param numbers by document; -1 where it has none
   */
  static Column of(LeafReader segment, int[] numbers) {
    long most = 0;
    for (int number : numbers) {
      most = Math.max(most, number + 1L);
    }
    PackedInts.Mutable held = room(segment, most);
    for (int document = 0; document < numbers.length; document++) {
      held.set(document, numbers[document] + 1L);
    }
    return new Column(held, -1);
  }

  private static PackedInts.Mutable room(LeafReader segment, long most) {
    int bits = Math.max(1, PackedInts.unsignedBitsRequired(most));
    return PackedInts.getMutable(segment.maxDoc(), bits, PackedInts.COMPACT);
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.Sort;

/** What grouping and sorting need of some documents of a segment, read column by column. */
final class Columns {
  private final Grouping grouping;
  private final boolean rated;
  private final boolean byPublished;
  private final @Nullable HeldSegment held;
  private final NumericDocValues idColumn;
  private final NumericDocValues keyColumn;
  private final NumericDocValues dayColumn;
  private final NumericDocValues reliabilityColumn;
  private final long[] ids;
  private final long[] keys;
  private final long[] days;
  private final long[] reliabilities;

  /**
   * Begins a segment.
   *
   * @param held its columns in memory; null where they are not
   * @param most documents at once
   */
  Columns(Query query, LeafReaderContext segment, @Nullable HeldSegment held, int most)
      throws IOException {
    this.grouping = query.grouping();
    this.rated = query.sort() == Sort.RELIABILITY || query.sort() == Sort.DOUBT;
    this.byPublished = query.sort() == Sort.PUBLISHED;
    this.held = held;
    this.idColumn = column(segment, Field.ID);
    this.keyColumn = column(segment, key(grouping));
    this.dayColumn = column(segment, byPublished ? Field.PUBLISHED_FROM : Field.SAID_FROM);
    this.reliabilityColumn = column(segment, Field.RELIABILITY);
    this.ids = new long[most];
    this.keys = new long[most];
    this.days = new long[most];
    this.reliabilities = new long[most];
  }

  private static NumericDocValues column(LeafReaderContext segment, Field field)
      throws IOException {
    return DocValues.getNumeric(segment.reader(), field.key());
  }

  private static Field key(Grouping grouping) {
    return switch (grouping) {
      case WORDS -> Field.GROUP;
      case SPEAKER -> Field.SPEAKER_KEY;
      case OUTLET -> Field.OUTLET_KEY;
      case NONE -> Field.ID;
    };
  }

  /** Reads the values of documents behind those before, ascending. */
  void read(int[] documents, int size) throws IOException {
    if (held != null) {
      read(held, documents, size);
      return;
    }
    for (int i = 0; i < size; i++) {
      ids[i] = value(idColumn, documents[i], 0);
    }
    for (int i = 0; i < size; i++) {
      // whose speaker or outlet is unknown stands alone
      keys[i] = grouping == Grouping.NONE ? ~ids[i] : value(keyColumn, documents[i], ~ids[i]);
    }
    for (int i = 0; i < size; i++) {
      days[i] = value(dayColumn, documents[i], Groups.UNKNOWN);
    }
    for (int i = 0; rated && i < size; i++) {
      reliabilities[i] = value(reliabilityColumn, documents[i], 0);
    }
  }

  private void read(HeldSegment segment, int[] documents, int size) throws IOException {
    for (int i = 0; i < size; i++) {
      ids[i] = segment.id(documents[i]);
    }
    if (grouping == Grouping.WORDS) {
      for (int i = 0; i < size; i++) {
        int group = segment.group(documents[i]);
        keys[i] = group == HeldSegment.ALONE ? ~ids[i] : group;
      }
    } else {
      for (int i = 0; i < size; i++) {
        keys[i] = grouping == Grouping.NONE ? ~ids[i] : value(keyColumn, documents[i], ~ids[i]);
      }
    }
    for (int i = 0; i < size; i++) {
      days[i] =
          byPublished ? value(dayColumn, documents[i], Groups.UNKNOWN) : segment.day(documents[i]);
    }
    for (int i = 0; rated && i < size; i++) {
      reliabilities[i] = segment.reliability(documents[i]);
    }
  }

  private static long value(NumericDocValues column, int document, long otherwise)
      throws IOException {
    return column.advanceExact(document) ? column.longValue() : otherwise;
  }

  long id(int i) {
    return ids[i];
  }

  long key(int i) {
    return keys[i];
  }

  /** Whether no other statement is in its group. */
  boolean isAlone(int i) {
    return keys[i] == ~ids[i];
  }

  int day(int i) {
    return (int) days[i];
  }

  long reliability(int i) {
    return reliabilities[i];
  }
}

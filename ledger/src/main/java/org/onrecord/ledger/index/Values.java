package org.onrecord.ledger.index;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** One number of each statement of a segment, held or read from the index. Not thread-safe. */
final class Values {
  private final @Nullable Column held;
  private final @Nullable NumericDocValues stored;

  private Values(@Nullable Column held, @Nullable NumericDocValues stored) {
    this.held = held;
    this.stored = stored;
  }

  /**
   * The numbers of a field.
   *
   * @param held what is held of the segment; null where nothing is
   */
  static Values of(LeafReader segment, Field field, @Nullable HeldSegment held) throws IOException {
    return held == null
        ? new Values(null, DocValues.getNumeric(segment, field.key()))
        : new Values(held.numbers(segment, field), null);
  }

  /** The number of a document, or another where it has none; documents come in their order. */
  long at(int document, long otherwise) throws IOException {
    if (held != null) {
      return held.at(document, otherwise);
    }
    return stored != null && stored.advanceExact(document) ? stored.longValue() : otherwise;
  }
}

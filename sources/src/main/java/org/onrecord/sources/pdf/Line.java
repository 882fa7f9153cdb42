package org.onrecord.sources.pdf;

/**
 * A line of a column.
 *
 * @param words in it
 * @param columnLeft the left edge of its column
 * @param columnRight the right edge of its column
 */
record Line(Piece words, float columnLeft, float columnRight) {

  String text() {
    return words.text();
  }

  float indent() {
    return words.left() - columnLeft;
  }

  /** Whether it ends well before its column does. */
  boolean isShort() {
    return columnRight - words.right() > 0.15f * (columnRight - columnLeft);
  }

  /** Whether both are of one column. */
  boolean sharesColumn(Line other) {
    return Math.abs(columnLeft - other.columnLeft) < 1
        && Math.abs(columnRight - other.columnRight) < 1;
  }
}

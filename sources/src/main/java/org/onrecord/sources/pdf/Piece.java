package org.onrecord.sources.pdf;

/**
 * Some words of a line, without a gap as wide as between columns.
 *
 * @param text with single spaces
 * @param left edge, in points
 * @param right edge
 * @param baseline how far down it stands
 * @param size of the largest font in it
 */
record Piece(String text, float left, float right, float baseline, float size) {

  float width() {
    return right - left;
  }

  /** Whether both stand on one line. */
  boolean isBeside(Piece other) {
    return Math.abs(baseline - other.baseline) < 0.4f * Math.max(size, other.size);
  }

  /** Without its first characters, and the space behind them. */
  Piece without(int characters) {
    String rest = text.substring(characters).strip();
    float share = (float) (text.length() - rest.length()) / text.length();
    return new Piece(rest, left + width() * share, right, baseline, size);
  }
}

package org.onrecord.sources.pdf;

/**
 * A character as it stands on a page, in points from the upper left corner.
 *
 * @param text one character, or the few of a ligature
 * @param left its left edge
 * @param width how far the pen moves
 * @param baseline how far down the line stands on which it is written
 * @param size of the font
 * @param spaced whether a space stands before it
 */
record Glyph(String text, float left, float width, float baseline, float size, boolean spaced) {
  float right() {
    return left + width;
  }
}

package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts glyphs together to pieces of lines, in the order of the file, in which the glyphs of a line
 * nearly always follow each other. Small raised figures, the marks of footnotes, are left out,
 * except where they begin a piece.
 */
final class Pieces {
  /** A gap between words of one column is narrower, in font sizes. */
  private static final float WIDE = 0.95f;

  /** A gap between letters of one word is narrower. */
  private static final float SPACE = 0.17f;

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float baseline;
  private float size;

  private Pieces() {}

  /** The pieces of some glyphs. */
  static List<Piece> of(@Nullable List<Glyph> glyphs) {
    Pieces all = new Pieces();
    if (glyphs != null) {
      glyphs.forEach(all::add);
    }
    all.end();
    return all.pieces;
  }

  private void add(Glyph glyph) {
    if (glyph.text().isEmpty()) {
      return;
    }
    if (text.length() > 0 && isMark(glyph)) {
      right = Math.max(right, glyph.right());
      return;
    }
    if (text.length() > 0 && !goesOn(glyph)) {
      end();
    }
    if (text.length() == 0) {
      left = glyph.left();
      baseline = glyph.baseline();
      size = glyph.size();
    } else if (glyph.spaced() || glyph.left() - right > SPACE * size) {
      text.append(' ');
    }
    if (glyph.size() > size) { // a mark stands before the words of a footnote
      baseline = glyph.baseline();
      size = glyph.size();
    }
    text.append(glyph.text());
    right = glyph.right();
  }

  private boolean goesOn(Glyph glyph) {
    float gap = glyph.left() - right;
    float most = Math.max(size, glyph.size());
    return gap < WIDE * most && gap > -0.5f * most && isOnLine(glyph, most);
  }

  private boolean isOnLine(Glyph glyph, float most) {
    float down = glyph.baseline() - baseline;
    boolean mark = size < 0.8f * glyph.size() && down > 0 && down < 0.6f * most;
    boolean raised = glyph.size() < 0.8f * size && Math.abs(down) < 0.6f * most;
    return Math.abs(down) < 0.2f * most || mark || raised;
  }

  /** A figure or a star that is smaller than the words and stands higher. */
  private boolean isMark(Glyph glyph) {
    char c = glyph.text().charAt(0);
    boolean sign = Character.isDigit(c) || "*†‡§,¹²³".indexOf(c) >= 0;
    float up = baseline - glyph.baseline();
    return sign
        && glyph.size() < 0.8f * size
        && up > 0.15f * size
        && up < 0.7f * size
        && glyph.left() - right < WIDE * size
        && glyph.left() - right > -0.5f * size;
  }

  private void end() {
    String words = text.toString().strip();
    if (!words.isEmpty()) {
      pieces.add(new Piece(words, left, Math.max(left, right), baseline, size));
    }
    text.setLength(0);
  }
}

package org.onrecord.read.block;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * One paragraph of a plain text.
 *
 * @param span where it stands, its list marker included
 * @param lines how many lines it takes
 * @param indent columns before its first character
 * @param blankBefore blank lines above it
 * @param marker what it starts with if it is a list item
 */
public record Block(Span span, int lines, int indent, int blankBefore, @Nullable Marker marker) {

  /** Its span without the list marker. */
  public Span content() {
    return marker == null ? span : new Span(marker.end(), span.end());
  }

  /** The same as a paragraph that is no list item. */
  public Block withoutMarker() {
    return new Block(span, lines, indent, blankBefore, null);
  }

  public int length() {
    return span.length();
  }
}

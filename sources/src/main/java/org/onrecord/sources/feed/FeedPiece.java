package org.onrecord.sources.feed;

import javax.xml.stream.Location;

/**
 * A stretch of a feed's text.
 *
 * @param text of an entry and what stands behind it, or of what stands before the first
 * @param line where it begins, from 1
 * @param column the same, in characters, from 1
 */
record FeedPiece(String text, long line, long column) {

  /** "line 3, column 7", of a place that a parser names within the piece. */
  String place(Location within) {
    int row = Math.max(1, within.getLineNumber());
    int at = Math.max(1, within.getColumnNumber());
    return "line " + (line + row - 1) + ", column " + (row == 1 ? column + at - 1 : at);
  }

  /** Where it begins. */
  String place() {
    return "line " + line + ", column " + column;
  }
}

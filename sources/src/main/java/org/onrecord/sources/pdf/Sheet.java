package org.onrecord.sources.pdf;

import java.util.List;

/**
 * A page of the file.
 *
 * @param number from 1
 * @param pieces upright ones, without line numbers, in the order of the file
 * @param turned those that are written in another direction
 * @param problem why its text is missing or not whole; empty where nothing is wrong
 */
record Sheet(int number, List<Piece> pieces, List<Piece> turned, String problem) {
  Sheet {
    pieces = List.copyOf(pieces);
    turned = List.copyOf(turned);
  }

  boolean isEmpty() {
    return pieces.isEmpty() && turned.isEmpty();
  }
}

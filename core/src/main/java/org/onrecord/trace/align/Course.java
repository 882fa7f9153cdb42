package org.onrecord.trace.align;

import org.onrecord.trace.quote.Quote;

/**
 * Where an alignment starts and which way it goes.
 *
 * @param quote the quotation
 * @param region of the source
 * @param item first item to use
 * @param word first word that may be used, an index of the region
 * @param direction 1 to the right, -1 to the left
 * @param further what each further word costs that is put in at one place
 */
record Course(Quote quote, Region region, int item, int word, int direction, int further) {
  /** How many words of the region lie ahead. */
  int words() {
    return direction > 0 ? region.size() - word : word + 1;
  }

  /** The item that the i-th step takes, from 1. */
  int itemAt(int i) {
    return item + direction * (i - 1);
  }

  /** The word that the j-th step takes, from 1. */
  int wordAt(int j) {
    return Math.max(0, word + direction * (j - 1));
  }
}

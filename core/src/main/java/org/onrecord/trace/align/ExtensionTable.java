package org.onrecord.trace.align;

import java.util.Arrays;
import java.util.List;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Fold;

/**
 * The table of an {@link Extension}: what it costs to align the first items with the first words,
 * and by which choice. Affine gaps after Gotoh 1982, of two pieces where words were left out, so
 * that two places far apart can be one quotation. Time and memory grow with items times words.
 */
final class ExtensionTable {
  static final byte DIAGONAL = 0;
  static final byte INSERT = 1;
  static final byte DELETE = 2;
  static final byte TWO_ITEMS = 3;
  static final byte TWO_WORDS = 4;
  static final byte ENTER_OMISSION = 5;
  static final byte OMIT = 6;
  static final byte BRACKET = 7;
  static final byte SPLICE = 8;
  static final byte CHOICE = 0xF;
  static final int INSERT_FURTHER = 1 << 4;
  static final int DELETE_FURTHER = 1 << 5;
  static final int SPLICE_FURTHER = 1 << 6;
  static final int BRACKET_SHIFT = 4;

  private final Course course;
  private final Quote quote;
  private final Region region;
  private final int rows;
  private final int columns;
  private final byte[][] back;
  private int[] above;
  private int[] twoAbove;
  private int[] row;
  private int[] inserted;
  private int cost;
  private int end;

  /**
   * Computes the table.
   *
   * @param course where it starts, and in which direction
   * @param items how many are aligned
   */
  ExtensionTable(Course course, int items) {
    this.course = course;
    this.quote = course.quote();
    this.region = course.region();
    this.rows = items;
    this.columns = course.words();
    this.back = new byte[rows + 1][columns + 1];
    this.above = new int[columns + 1];
    this.twoAbove = new int[columns + 1];
    this.row = new int[columns + 1];
    this.inserted = new int[columns + 1];
    fill();
  }

  /** The least cost of all items. */
  int cost() {
    return cost;
  }

  /** How many words are used at that cost. */
  int end() {
    return end;
  }

  /** How the cheapest way to a cell came there: a choice, and flags or a number above it. */
  int back(int i, int j) {
    return back[i][j] & 0xFF;
  }

  private void fill() {
    Arrays.fill(inserted, Costs.INFINITE);
    fillDeletes(0);
    swap();
    for (int i = 1; i <= rows; i++) {
      Quote.Item next = quote.items().get(course.itemAt(i));
      if (next instanceof Quote.Word) {
        fillWord(i);
      } else if (next instanceof Quote.Omission) {
        fillOmission(i);
      } else {
        fillBracket(i, ((Quote.Bracket) next).words());
      }
      swap();
    }
    cost = Costs.INFINITE;
    for (int j = 0; j <= columns; j++) {
      // Of equals the longest: rather another word in the last one's place than a word put in.
      if (above[j] <= cost) {
        cost = above[j];
        end = j;
      }
    }
  }

  /** The row before any item: words left out next to what was found already. */
  private void fillDeletes(int i) {
    row[0] = 0;
    int deleted = Costs.INFINITE;
    int spliced = Costs.INFINITE;
    for (int j = 1; j <= columns; j++) {
      deleted = delete(i, j, deleted);
      spliced = splice(i, j, spliced);
      row[j] = Math.min(deleted, spliced);
      back[i][j] |= deleted <= spliced ? DELETE : SPLICE;
    }
  }

  private int delete(int i, int j, int deleted) {
    boolean aside = region.aside(course.wordAt(j));
    int open = row[j - 1] + (aside ? Costs.ASIDE : Costs.EDIT);
    int further = deleted + (aside ? Costs.ASIDE : Costs.FURTHER);
    if (further < open) {
      back[i][j] |= DELETE_FURTHER;
      return further;
    }
    return open;
  }

  private int splice(int i, int j, int spliced) {
    int open = row[j - 1] + Costs.SPLICE;
    if (spliced + Costs.SKIP < open) {
      back[i][j] |= SPLICE_FURTHER;
      return spliced + Costs.SKIP;
    }
    return open;
  }

  private void fillWord(int i) {
    byte[] choices = back[i];
    int at = course.itemAt(i);
    Quote.Word next = quote.word(at);
    long hash = next.hash();
    long pair = i > 1 ? pair(at, at - course.direction()) : 0;
    int deleted = Costs.INFINITE;
    int spliced = Costs.INFINITE;
    for (int j = 0; j <= columns; j++) {
      int insert = above[j] + Costs.EDIT;
      if (inserted[j] + course.further() < insert) {
        insert = inserted[j] + course.further();
        choices[j] |= INSERT_FURTHER;
      }
      inserted[j] = insert;
      int best = insert;
      int choice = INSERT;
      if (j > 0) {
        deleted = delete(i, j, deleted);
        spliced = splice(i, j, spliced);
        long word = region.hash(course.wordAt(j));
        int diagonal = above[j - 1];
        if (word != hash) {
          diagonal += region.substitution(next, course.wordAt(j));
        }
        if (diagonal <= best) {
          best = diagonal;
          choice = DIAGONAL;
        }
        if (deleted < best) {
          best = deleted;
          choice = DELETE;
        }
        if (spliced < best) {
          best = spliced;
          choice = SPLICE;
        }
        if (pair != 0 && pair == word && twoAbove[j - 1] < best) {
          best = twoAbove[j - 1];
          choice = TWO_ITEMS;
        }
        if (j > 1
            && above[j - 2] < best
            && region.pair(course.wordAt(j), course.wordAt(j - 1)) == hash) {
          best = above[j - 2];
          choice = TWO_WORDS;
        }
      }
      row[j] = best;
      choices[j] |= (byte) choice;
    }
  }

  /** The hash of two neighbouring words written as one, where they may be; else 0. */
  private long pair(int a, int b) {
    int left = Math.min(a, b);
    if (!quote.isWord(left) || !quote.isWord(left + 1) || !quote.word(left + 1).joint()) {
      return 0;
    }
    return Fold.hash(quote.word(left).folded() + quote.word(left + 1).folded());
  }

  private void fillOmission(int i) {
    Arrays.fill(inserted, Costs.INFINITE);
    for (int j = 0; j <= columns; j++) {
      row[j] = above[j];
      back[i][j] = ENTER_OMISSION;
      if (j > 0 && row[j - 1] + Costs.SKIP < row[j]) {
        row[j] = row[j - 1] + Costs.SKIP;
        back[i][j] = OMIT;
      }
    }
  }

  private void fillBracket(int i, List<Long> words) {
    Arrays.fill(inserted, Costs.INFINITE);
    for (int j = 0; j <= columns; j++) {
      int best = Costs.INFINITE;
      int taken = 0;
      for (int k = 0; k <= Math.min(j, Costs.MAX_REPLACED); k++) {
        boolean same =
            k == words.size() && region.same(words, course.wordAt(j), course.wordAt(j - k + 1));
        // At the end of a quotation nothing shows how much a bracket replaces: assume as many
        // words.
        int likely = i == rows ? words.size() : 0;
        int price = above[j - k] + (same ? 0 : Costs.BRACKET + Math.abs(k - likely) * Costs.SKIP);
        if (price < best) {
          best = price;
          taken = k;
        }
      }
      row[j] = best;
      back[i][j] = (byte) ((taken << BRACKET_SHIFT) | BRACKET);
      if (j > 0 && row[j - 1] + Costs.EDIT < best) {
        row[j] = row[j - 1] + Costs.EDIT;
        back[i][j] = DELETE;
      }
    }
  }

  private void swap() {
    int[] oldest = twoAbove;
    twoAbove = above;
    above = row;
    row = oldest;
  }
}

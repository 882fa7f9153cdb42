package org.onrecord.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.onrecord.trace.Step.Op;

/**
 * Aligns the items of a quotation, from one on, with the words of a source, from one on, to the
 * right or to the left, at the least cost: dynamic programming with affine gaps (Gotoh 1982), of
 * two pieces where words were left out, so that two places far apart can be one quotation. All
 * items are used; of the words, as many as serve. Time and memory grow with items times words.
 */
final class Extension {
  private static final byte DIAGONAL = 0;
  private static final byte INSERT = 1;
  private static final byte DELETE = 2;
  private static final byte TWO_ITEMS = 3;
  private static final byte TWO_WORDS = 4;
  private static final byte ENTER_OMISSION = 5;
  private static final byte OMIT = 6;
  private static final byte BRACKET = 7;
  private static final byte SPLICE = 8;
  private static final byte CHOICE = 0xF;
  private static final int INSERT_FURTHER = 1 << 4;
  private static final int DELETE_FURTHER = 1 << 5;
  private static final int SPLICE_FURTHER = 1 << 6;
  private static final int BRACKET_SHIFT = 4;

  private final Quote quote;
  private final Region region;
  private final int item;
  private final int word;
  private final int direction;
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
   * Aligns.
   *
   * @param item first item to use
   * @param items how many
   * @param word first word that may be used, an index of the region
   * @param direction 1 to the right, -1 to the left
   */
  Extension(Quote quote, Region region, int item, int items, int word, int direction) {
    this.quote = quote;
    this.region = region;
    this.item = item;
    this.word = word;
    this.direction = direction;
    this.rows = items;
    this.columns = direction > 0 ? region.size() - word : word + 1;
    this.back = new byte[rows + 1][columns + 1];
    this.above = new int[columns + 1];
    this.twoAbove = new int[columns + 1];
    this.row = new int[columns + 1];
    this.inserted = new int[columns + 1];
    fill();
  }

  int cost() {
    return cost;
  }

  /** The steps, in the order of the quotation. */
  List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    int i = rows;
    int j = end;
    while (i > 0 || j > 0) {
      int choice = back[i][j] & CHOICE;
      if (choice == INSERT) {
        i = passInserts(steps, i, j);
      } else if (choice == DELETE) {
        j = passDeletes(steps, i, j);
      } else if (choice == SPLICE) {
        j = passSplice(steps, i, j);
      } else {
        Step step = marked(choice, i, j);
        add(steps, step);
        i -= step.items();
        j -= step.to() - step.from();
      }
    }
    return List.copyOf(steps);
  }

  private Step marked(int choice, int i, int j) {
    return switch (choice) {
      case DIAGONAL -> step(region.same(quote, itemAt(i), wordAt(j)), i, 1, j, 1);
      case TWO_ITEMS -> step(Op.MATCH, i, 2, j, 1);
      case TWO_WORDS -> step(Op.MATCH, i, 1, j, 2);
      case ENTER_OMISSION -> step(Op.OMIT, i, 1, j, 0);
      case BRACKET -> step(Op.BRACKET, i, 1, j, (back[i][j] & 0xFF) >>> BRACKET_SHIFT);
      default -> omission(i, j);
    };
  }

  private int passInserts(Deque<Step> steps, int row, int j) {
    int i = row;
    boolean further;
    do {
      add(steps, step(Op.INSERT, i, 1, j, 0));
      further = (back[i][j] & INSERT_FURTHER) != 0;
      i--;
    } while (further);
    return i;
  }

  private int passDeletes(Deque<Step> steps, int i, int column) {
    int j = column;
    boolean further;
    do {
      add(steps, step(region.stage(wordAt(j)) ? Op.PASS : Op.DELETE, i, 0, j, 1));
      further = (back[i][j] & DELETE_FURTHER) != 0;
      j--;
    } while (further);
    return j;
  }

  private int passSplice(Deque<Step> steps, int i, int column) {
    int j = column;
    boolean further;
    do {
      further = (back[i][j] & SPLICE_FURTHER) != 0;
      j--;
    } while (further);
    add(steps, step(Op.SPLICE, i, 0, column, column - j));
    return j;
  }

  /** All that one omission leaves out, as one step. */
  private Step omission(int i, int column) {
    int j = column;
    while ((back[i][j] & CHOICE) == OMIT) {
      j--;
    }
    return step(Op.OMIT, i, 1, column, column - j);
  }

  private void add(Deque<Step> steps, Step step) {
    if (direction > 0) {
      steps.addFirst(step);
    } else {
      steps.addLast(step);
    }
  }

  /** A step that ends in row i and column j; both turned into places of quotation and region. */
  private Step step(Op op, int i, int items, int j, int words) {
    int firstItem = direction > 0 ? item + i - items : item - i + 1;
    int from = direction > 0 ? word + j - words : word - j + 1;
    return new Step(op, firstItem, items, from, from + words);
  }

  private int itemAt(int i) {
    return item + direction * (i - 1);
  }

  private int wordAt(int j) {
    return Math.max(0, word + direction * (j - 1));
  }

  private void fill() {
    Arrays.fill(inserted, Costs.INFINITE);
    fillDeletes(0);
    swap();
    for (int i = 1; i <= rows; i++) {
      Quote.Item next = quote.items().get(itemAt(i));
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
    boolean stage = region.stage(wordAt(j));
    int open = row[j - 1] + (stage ? Costs.SKIP : Costs.EDIT);
    int further = deleted + (stage ? Costs.SKIP : Costs.FURTHER);
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
    int at = itemAt(i);
    Quote.Word next = quote.word(at);
    long hash = next.hash();
    long pair = i > 1 ? pair(at, at - direction) : 0;
    int deleted = Costs.INFINITE;
    int spliced = Costs.INFINITE;
    for (int j = 0; j <= columns; j++) {
      int insert = above[j] + Costs.EDIT;
      if (inserted[j] + Costs.FURTHER < insert) {
        insert = inserted[j] + Costs.FURTHER;
        choices[j] |= INSERT_FURTHER;
      }
      inserted[j] = insert;
      int best = insert;
      int choice = INSERT;
      if (j > 0) {
        deleted = delete(i, j, deleted);
        spliced = splice(i, j, spliced);
        long word = region.hash(wordAt(j));
        int diagonal = above[j - 1];
        if (word != hash) {
          diagonal += region.substitution(next, wordAt(j));
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
        if (j > 1 && above[j - 2] < best && region.pair(wordAt(j), wordAt(j - 1)) == hash) {
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
        boolean same = k == words.size() && region.same(words, wordAt(j), wordAt(j - k + 1));
        // At the end of a quotation nothing tells how much it replaces: as many words, we take it.
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

package org.onrecord.trace.align;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.onrecord.trace.align.Step.Op;
import org.onrecord.trace.quote.Quote;

/**
 * Aligns the items of a quotation, from one on, with the words of a source, from one on, to the
 * right or to the left, at the least cost. All items are used; of the words, as many as serve.
 */
final class Extension {
  private final Course course;
  private final Quote quote;
  private final Region region;
  private final int rows;
  private final ExtensionTable table;

  /**
   * Computes the alignment.
   *
   * @param course where it starts, and in which direction
   * @param items how many to use
   */
  Extension(Course course, int items) {
    this.course = course;
    this.quote = course.quote();
    this.region = course.region();
    this.rows = items;
    this.table = new ExtensionTable(course, items);
  }

  int cost() {
    return table.cost();
  }

  /** The steps, in the order of the quotation. */
  List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    int i = rows;
    int j = table.end();
    while (i > 0 || j > 0) {
      int choice = table.back(i, j) & ExtensionTable.CHOICE;
      if (choice == ExtensionTable.INSERT) {
        i = passInserts(steps, i, j);
      } else if (choice == ExtensionTable.DELETE) {
        j = passDeletes(steps, i, j);
      } else if (choice == ExtensionTable.SPLICE) {
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
      case ExtensionTable.DIAGONAL ->
          step(region.same(quote, course.itemAt(i), course.wordAt(j)), i, 1, j, 1);
      case ExtensionTable.TWO_ITEMS -> step(Op.MATCH, i, 2, j, 1);
      case ExtensionTable.TWO_WORDS -> step(Op.MATCH, i, 1, j, 2);
      case ExtensionTable.ENTER_OMISSION -> step(Op.OMIT, i, 1, j, 0);
      case ExtensionTable.BRACKET ->
          step(Op.BRACKET, i, 1, j, table.back(i, j) >>> ExtensionTable.BRACKET_SHIFT);
      default -> omission(i, j);
    };
  }

  private int passInserts(Deque<Step> steps, int row, int j) {
    int i = row;
    boolean further;
    do {
      add(steps, step(Op.INSERT, i, 1, j, 0));
      further = (table.back(i, j) & ExtensionTable.INSERT_FURTHER) != 0;
      i--;
    } while (further);
    return i;
  }

  private int passDeletes(Deque<Step> steps, int i, int column) {
    int j = column;
    boolean further;
    do {
      add(steps, step(region.aside(course.wordAt(j)) ? Op.PASS : Op.DELETE, i, 0, j, 1));
      further = (table.back(i, j) & ExtensionTable.DELETE_FURTHER) != 0;
      j--;
    } while (further);
    return j;
  }

  private int passSplice(Deque<Step> steps, int i, int column) {
    int j = column;
    boolean further;
    do {
      further = (table.back(i, j) & ExtensionTable.SPLICE_FURTHER) != 0;
      j--;
    } while (further);
    add(steps, step(Op.SPLICE, i, 0, column, column - j));
    return j;
  }

  /** All that one omission leaves out, as one step. */
  private Step omission(int i, int column) {
    int j = column;
    while ((table.back(i, j) & ExtensionTable.CHOICE) == ExtensionTable.OMIT) {
      j--;
    }
    return step(Op.OMIT, i, 1, column, column - j);
  }

  private void add(Deque<Step> steps, Step step) {
    if (course.direction() > 0) {
      steps.addFirst(step);
    } else {
      steps.addLast(step);
    }
  }

  /** A step that ends in row i and column j; both turned into places of quotation and region. */
  private Step step(Op op, int i, int items, int j, int words) {
    boolean right = course.direction() > 0;
    int firstItem = right ? course.item() + i - items : course.item() - i + 1;
    int from = right ? course.word() + j - words : course.word() - j + 1;
    return new Step(op, firstItem, items, from, from + words);
  }
}

package org.onrecord.encoder;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely words of one window point to others, for those pairs that can matter: most words are
 * plainly no cue, and keeping all pairs of a long page would take a gigabyte. Probabilities of a
 * word are reckoned when somebody asks for one of them, which for most words nobody does. For one
 * thread at a time.
 */
final class Links {
  /** For each word its first piece. */
  private final int[] heads;

  /** For each word its place among those that may be pointed at; -1 for others. */
  private final int[] columns;

  private final int kept;

  /** Null for a word that does not point. */
  private final List<@Nullable Row> rows;

  private Links(int[] heads, int[] columns, int kept, List<@Nullable Row> rows) {
    this.heads = heads;
    this.columns = columns;
    this.kept = kept;
    this.rows = rows;
  }

  /**
   * Takes the rows that are asked for.
   *
   * @param scores piece by piece, one row after the other, from the buffer's beginning on
   * @param width pieces in a row
   * @param heads for each word its first piece
   * @param from which words may point
   * @param to which words may be pointed at; a word may always point to itself
   */
  static Links of(FloatBuffer scores, int width, int[] heads, boolean[] from, boolean[] to) {
    int[] columns = new int[heads.length];
    int kept = 0;
    for (int j = 0; j < heads.length; j++) {
      columns[j] = to[j] ? kept++ : -1;
    }
    List<@Nullable Row> rows = new ArrayList<>(heads.length);
    for (int i = 0; i < heads.length; i++) {
      if (from[i]) {
        float[] pieces = new float[width];
        scores.get(heads[i] * width, pieces);
        rows.add(new Row(pieces));
      } else {
        rows.add(null);
      }
    }
    return new Links(heads, columns, kept, rows);
  }

  /** Reckons all probabilities and keeps nothing else: a fifth of the memory. */
  void settle() {
    for (int i = 0; i < heads.length; i++) {
      Row row = rows.get(i);
      if (row != null) {
        row.settle(this, i);
      }
    }
  }

  /**
   * Natural logarithm of the probability that word {@code i} of the window points to word {@code
   * j}; negative infinity where it was too small to be kept.
   */
  double get(int i, int j) {
    Row row = rows.get(i);
    if (row == null || (i != j && columns[j] < 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    return row.get(this, j, i == j ? kept : columns[j]);
  }

  /** Where a word points to. */
  private static final class Row {
    /** Scores of all pieces; null once the row is settled. */
    private float @Nullable [] pieces;

    /** The logarithm of the sum of their powers, once {@link #isSummed}. */
    private double total;

    private boolean isSummed;

    /** The kept columns' logarithms, and at the end that of the word itself, once it is settled. */
    private float[] settled = {};

    Row(float[] pieces) {
      this.pieces = pieces;
    }

    float get(Links links, int word, int column) {
      float[] scores = pieces;
      if (scores == null) {
        return settled[column];
      }
      if (!isSummed) {
        total = Exponential.logarithmOfSum(scores, links.heads);
        isSummed = true;
      }
      return (float) (scores[links.heads[word]] - total);
    }

    void settle(Links links, int self) {
      if (pieces == null) {
        return;
      }
      float[] row = new float[links.kept + 1];
      for (int j = 0; j < links.heads.length; j++) {
        if (links.columns[j] >= 0) {
          row[links.columns[j]] = get(links, j, links.columns[j]);
        }
      }
      row[links.kept] = get(links, self, links.kept);
      settled = row;
      pieces = null;
    }
  }
}

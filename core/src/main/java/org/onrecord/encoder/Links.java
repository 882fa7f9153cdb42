package org.onrecord.encoder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely words of one window point to others, for those pairs that can matter: most words are
 * plainly no cue, and keeping all pairs of a long page would take a gigabyte.
 */
final class Links {
  /** Null for a word that does not point. */
  private final List<float @Nullable []> rows;

  private final int[] columns;

  private Links(List<float @Nullable []> rows, int[] columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Normalises the rows that are asked for.
   *
   * @param scores piece by piece, one row after the other
   * @param width pieces in a row
   * @param heads for each word its first piece
   * @param from which words may point
   * @param to which words may be pointed at; a word may always point to itself
   */
  static Links of(float[] scores, int width, int[] heads, boolean[] from, boolean[] to) {
    int[] columns = new int[heads.length];
    int kept = 0;
    for (int j = 0; j < heads.length; j++) {
      columns[j] = to[j] ? kept++ : -1;
    }
    List<float @Nullable []> rows = new ArrayList<>(heads.length);
    for (int i = 0; i < heads.length; i++) {
      rows.add(from[i] ? row(scores, heads[i] * width, heads, columns, kept, i) : null);
    }
    return new Links(rows, columns);
  }

  /** The kept columns' logarithms, and at the end that of the word itself. */
  private static float[] row(
      float[] scores, int at, int[] heads, int[] columns, int kept, int self) {
    double total = logarithmOfSum(scores, at, heads);
    float[] row = new float[kept + 1];
    for (int j = 0; j < heads.length; j++) {
      if (columns[j] >= 0) {
        row[columns[j]] = (float) (scores[at + heads[j]] - total);
      }
    }
    row[kept] = (float) (scores[at + heads[self]] - total);
    return row;
  }

  private static double logarithmOfSum(float[] scores, int at, int[] heads) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int head : heads) {
      greatest = Math.max(greatest, scores[at + head]);
    }
    double sum = 0;
    for (int head : heads) {
      sum += Exponential.of((double) scores[at + head] - greatest);
    }
    return greatest + StrictMath.log(sum);
  }

  /**
   * Natural logarithm of the probability that word {@code i} of the window points to word {@code
   * j}; negative infinity where it was too small to be kept.
   */
  double get(int i, int j) {
    float[] row = rows.get(i);
    if (row == null) {
      return Double.NEGATIVE_INFINITY;
    }
    if (i == j) {
      return row[row.length - 1];
    }
    return columns[j] < 0 ? Double.NEGATIVE_INFINITY : row[columns[j]];
  }
}

package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the pieces of a page into lines, in the order in which they are read: where there is a
 * gutter that hardly a line crosses, what stands left of it is read before what stands right of it,
 * down to the next line that crosses it.
 */
final class Columns {
  /** A column has so many pieces at least. */
  private static final int LEAST = 4;

  /** The narrowest column, as a share of all columns together. */
  private static final float NARROWEST = 0.2f;

  private static final int STEP = 2;

  private Columns() {}

  /** The lines of a page. */
  static List<Line> lines(List<Piece> pieces) {
    List<Line> lines = new ArrayList<>();
    order(pieces, lines, 3);
    return lines;
  }

  private static void order(List<Piece> pieces, List<Line> lines, int depth) {
    float gutter = depth == 0 ? Float.NaN : gutter(pieces);
    if (Float.isNaN(gutter)) {
      lines.addAll(rows(pieces));
      return;
    }
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Piece::baseline));
    List<Piece> across = new ArrayList<>();
    List<Piece> left = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    for (Piece piece : sorted) {
      boolean crosses = crosses(piece, gutter);
      if (crosses && !(left.isEmpty() && right.isEmpty())) {
        order(left, lines, depth - 1);
        order(right, lines, depth - 1);
        left.clear();
        right.clear();
      } else if (!crosses && !across.isEmpty()) {
        lines.addAll(rows(across));
        across.clear();
      }
      (crosses ? across : piece.right() <= gutter + STEP ? left : right).add(piece);
    }
    lines.addAll(rows(across));
    order(left, lines, depth - 1);
    order(right, lines, depth - 1);
  }

  private static boolean crosses(Piece piece, float x) {
    return piece.left() < x - STEP && piece.right() > x + STEP;
  }

  /** Where the gutter runs between two columns; not a number where there is none. */
  private static float gutter(List<Piece> pieces) {
    float from = Float.MAX_VALUE;
    float to = 0;
    for (Piece piece : pieces) {
      from = Math.min(from, piece.left());
      to = Math.max(to, piece.right());
    }
    int bins = (int) Math.min(5000, (to - from) / STEP);
    if (pieces.size() < 2 * LEAST || bins < 20) {
      return Float.NaN;
    }
    int[] covering = covering(pieces, from, bins);
    int first = (int) (bins * NARROWEST);
    int best = -1;
    int bestLength = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = first; i <= bins - first; ) {
      int end = i;
      while (end <= bins - first && covering[end] == covering[i]) {
        end++;
      }
      if (covering[i] < fewest || (covering[i] == fewest && end - i > bestLength)) {
        fewest = covering[i];
        best = (i + end) / 2;
        bestLength = end - i;
      }
      i = end;
    }
    float x = from + best * (float) STEP;
    return best > 0 && bestLength > 1 && isGutter(pieces, x, from, to) ? x : Float.NaN;
  }

  /** How many pieces stand over each strip of the page. */
  private static int[] covering(List<Piece> pieces, float from, int bins) {
    int[] change = new int[bins + 2];
    for (Piece piece : pieces) {
      change[bin(piece.left() - from, bins)]++;
      change[Math.min(bins + 1, bin(piece.right() - from, bins) + 1)]--;
    }
    int[] covering = new int[bins + 1];
    int open = 0;
    for (int i = 0; i <= bins; i++) {
      open += change[i];
      covering[i] = open;
    }
    return covering;
  }

  private static int bin(float offset, int bins) {
    return Math.max(0, Math.min(bins, (int) (offset / STEP)));
  }

  private static boolean isGutter(List<Piece> pieces, float x, float from, float to) {
    List<Piece> left = new ArrayList<>();
    List<Piece> right = new ArrayList<>();
    int across = 0;
    for (Piece piece : pieces) {
      if (crosses(piece, x)) {
        across++;
      } else {
        (piece.right() <= x + STEP ? left : right).add(piece);
      }
    }
    int both = Math.min(left.size(), right.size());
    return both >= LEAST
        && across <= both
        && isProse(left, x - from)
        && isProse(right, to - x)
        && overlap(left, right);
  }

  /** Whether most lines fill their column, as those of tables and lists of names do not. */
  private static boolean isProse(List<Piece> side, float width) {
    List<Line> rows = rows(side);
    long full = rows.stream().filter(row -> row.words().width() > 0.6f * width).count();
    return full * 2 > rows.size() && full >= 3;
  }

  private static boolean overlap(List<Piece> left, List<Piece> right) {
    double top = right.stream().mapToDouble(Piece::baseline).min().orElse(0);
    double bottom = right.stream().mapToDouble(Piece::baseline).max().orElse(0);
    long beside =
        left.stream()
            .filter(piece -> piece.baseline() > top - 3 && piece.baseline() < bottom + 3)
            .count();
    return beside >= 3;
  }

  /** The lines of one column, from top to bottom. */
  static List<Line> rows(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return List.of();
    }
    List<Piece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(Piece::baseline));
    List<Piece> rows = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || !sorted.get(i).isBeside(sorted.get(i - 1))) {
        rows.add(joined(sorted.subList(start, i)));
        start = i;
      }
    }
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Piece row : rows) {
      left = Math.min(left, row.left());
      right = Math.max(right, row.right());
    }
    List<Line> lines = new ArrayList<>(rows.size());
    for (Piece row : rows) {
      lines.add(new Line(row, left, right));
    }
    return lines;
  }

  /** The pieces of one line. */
  static Piece joined(List<Piece> beside) {
    if (beside.size() == 1) {
      return beside.get(0);
    }
    List<Piece> sorted = new ArrayList<>(beside);
    sorted.sort(Comparator.comparingDouble(Piece::left));
    StringBuilder text = new StringBuilder();
    float right = 0;
    float size = 0;
    float baseline = 0;
    for (Piece piece : sorted) {
      boolean close = text.length() > 0 && piece.left() - right < 0.1f * piece.size();
      text.append(text.length() == 0 || close ? "" : " ").append(piece.text());
      right = Math.max(right, piece.right());
      baseline = piece.size() > size ? piece.baseline() : baseline;
      size = Math.max(size, piece.size());
    }
    return new Piece(text.toString(), sorted.get(0).left(), right, baseline, size);
  }
}

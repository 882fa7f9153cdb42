package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the numbers of lines away, as depositions and bills have them: in the margin or between
 * columns, one over the other, each one more than the one above it.
 */
final class LineNumbers {
  private static final int LEAST = 5;

  /** Between columns, where tables have numbers too. */
  private static final int LEAST_INSIDE = 10;

  /** Numbers of one to three figures, one over the other, begin within so many sizes of type. */
  private static final float WIDTH = 1.6f;

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\s.*)?");

  private LineNumbers() {}

  /** A piece that begins with a number. */
  private record Numbered(int index, Piece piece, int number) {}

  /** The pieces of a page without them. */
  static List<Piece> removed(List<Piece> pieces) {
    Set<Integer> numbered = new HashSet<>();
    for (boolean rightMargin : new boolean[] {false, true}) {
      find(pieces, rightMargin, numbered);
    }
    findInside(pieces, numbered);
    if (numbered.isEmpty()) {
      return pieces;
    }
    List<Piece> rest = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Matcher number = NUMBER.matcher(piece.text());
      Piece kept =
          numbered.contains(i) && number.matches()
              ? piece.without(number.group(1).length())
              : piece;
      if (!kept.text().isEmpty()) {
        rest.add(kept);
      }
    }
    return rest;
  }

  private static void find(List<Piece> pieces, boolean rightMargin, Set<Integer> found) {
    float edge = edge(pieces, rightMargin);
    List<Numbered> candidates = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!startsWithDigit(piece)) {
        continue;
      }
      Matcher number = NUMBER.matcher(piece.text());
      float away = rightMargin ? edge - piece.right() : piece.left() - edge;
      boolean alone = number.matches() && number.end(1) == piece.text().length();
      if (number.matches() && away < WIDTH * piece.size() && (alone || !rightMargin)) {
        candidates.add(new Numbered(i, piece, Integer.parseInt(number.group(1))));
      }
    }
    keepRuns(candidates, LEAST, found);
  }

  /** Finds those of columns that are not the first. */
  private static void findInside(List<Piece> pieces, Set<Integer> found) {
    List<Numbered> candidates = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (found.contains(i) || !startsWithDigit(pieces.get(i))) {
        continue;
      }
      Matcher number = NUMBER.matcher(pieces.get(i).text());
      if (number.matches()) {
        candidates.add(new Numbered(i, pieces.get(i), Integer.parseInt(number.group(1))));
      }
    }
    candidates.sort(Comparator.comparingDouble(each -> each.piece().left()));
    int start = 0;
    for (int i = 1; i <= candidates.size(); i++) {
      Piece first = candidates.get(start).piece();
      boolean ends =
          i == candidates.size()
              || candidates.get(i).piece().left() - first.left() > WIDTH * first.size();
      if (ends) {
        keepRuns(new ArrayList<>(candidates.subList(start, i)), LEAST_INSIDE, found);
        start = i;
      }
    }
  }

  private static boolean startsWithDigit(Piece piece) {
    char first = piece.text().charAt(0);
    return first >= '0' && first <= '9';
  }

  private static void keepRuns(List<Numbered> candidates, int least, Set<Integer> found) {
    candidates.sort(Comparator.comparingDouble(each -> each.piece().baseline()));
    List<Numbered> run = new ArrayList<>();
    for (Numbered each : candidates) {
      boolean next = run.isEmpty() || each.number() == run.get(run.size() - 1).number() + step(run);
      if (!next) {
        keep(run, least, found);
        run.clear();
      }
      run.add(each);
    }
    keep(run, least, found);
  }

  /** One; five where only each fifth line has its number. */
  private static int step(List<Numbered> run) {
    int first = run.get(0).number();
    return first % 5 == 0 && first > 0 && (run.size() < 2 || run.get(1).number() == first + 5)
        ? 5
        : 1;
  }

  private static void keep(List<Numbered> run, int least, Set<Integer> found) {
    boolean fifth = run.size() > 2 && run.get(0).number() % 5 == 0;
    if (run.size() >= least || (fifth && run.size() * 5 >= least * 3)) {
      run.forEach(each -> found.add(each.index()));
    }
  }

  private static float edge(List<Piece> pieces, boolean rightMargin) {
    float edge = rightMargin ? 0 : Float.MAX_VALUE;
    for (Piece piece : pieces) {
      edge = rightMargin ? Math.max(edge, piece.right()) : Math.min(edge, piece.left());
    }
    return edge;
  }
}

package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds running heads and page numbers: lines at the edge of a page that stand at the same height
 * on other pages, figures aside, and figures that count the pages.
 */
final class Furniture {
  /** Lines at each edge that are looked at. */
  private static final int DEEP = 3;

  /** Pages within which a head comes again: left and right pages have their own. */
  private static final int NEAR = 4;

  /** A head is further from the text than its lines are from each other, in usual distances. */
  private static final float APART = 1.25f;

  private static final Pattern ROMAN = Pattern.compile("[ivxlcIVXLC]{1,8}");

  /** "14", "- 14 -", "Page 14", "Page 14 of 200", "14/200". */
  private static final Pattern PAGE_LINE =
      Pattern.compile(
          "(?i)[-–—\\[( ]*(?:page|p\\.)?\\s*\\d{1,5}(?:\\s*(?:of|/)\\s*\\d{1,5})?[-–—\\]) ]*");

  private final List<Sheet> sheets;

  /** The outermost first. */
  private final List<List<Edge>> tops = new ArrayList<>();

  private final List<List<Edge>> bottoms = new ArrayList<>();
  private final List<Set<Integer>> removed = new ArrayList<>();
  private final String[] labels;

  Furniture(List<Sheet> sheets) {
    this.sheets = sheets;
    this.labels = new String[sheets.size()];
    for (int i = 0; i < sheets.size(); i++) {
      List<List<Integer>> rows = rows(sheets.get(i).pieces());
      tops.add(edges(i, rows, 1));
      bottoms.add(edges(i, rows, -1));
      removed.add(new HashSet<>());
    }
    mark(tops);
    mark(bottoms);
  }

  /** The pieces of a page that are its text. */
  List<Piece> text(int sheet) {
    List<Piece> pieces = sheets.get(sheet).pieces();
    Set<Integer> out = removed.get(sheet);
    return IntStream.range(0, pieces.size())
        .filter(i -> !out.contains(i))
        .mapToObj(pieces::get)
        .toList();
  }

  /** The number that is printed on a page; empty where none is. */
  String label(int sheet) {
    String label = labels[sheet];
    return label == null ? "" : label;
  }

  /** The rows of a page from top to bottom, as indices of pieces. */
  private static List<List<Integer>> rows(List<Piece> pieces) {
    List<Integer> order =
        IntStream.range(0, pieces.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pieces.get(i).baseline()))
            .toList();
    List<List<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Piece piece = pieces.get(order.get(i));
      if (i == 0 || !piece.isBeside(pieces.get(order.get(i - 1)))) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(order.get(i));
    }
    return rows;
  }

  private List<Edge> edges(int sheet, List<List<Integer>> rows, int step) {
    List<Piece> pieces = sheets.get(sheet).pieces();
    List<Edge> edges = new ArrayList<>();
    float usual = usualDistance(pieces, rows);
    int at = step > 0 ? 0 : rows.size() - 1;
    for (int depth = 0; depth < DEEP && at >= 0 && at < rows.size(); depth++, at += step) {
      List<Piece> row = rows.get(at).stream().map(pieces::get).toList();
      Piece joined = Columns.joined(row);
      int next = at + step;
      float gap = Float.MAX_VALUE;
      if (next >= 0 && next < rows.size()) {
        Piece other = pieces.get(rows.get(next).get(0));
        gap = Math.abs(other.baseline() - joined.baseline()) / usual;
      }
      edges.add(new Edge(sheet, rows.get(at), joined.text(), joined.baseline(), gap));
    }
    return edges;
  }

  /** The usual distance between the lines of a page. */
  private static float usualDistance(List<Piece> pieces, List<List<Integer>> rows) {
    List<Float> distances = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Piece above = pieces.get(rows.get(i - 1).get(0));
      distances.add(pieces.get(rows.get(i).get(0)).baseline() - above.baseline());
    }
    distances.sort(Float::compare);
    return distances.isEmpty() ? 12 : Math.max(1, distances.get(distances.size() / 2));
  }

  private void mark(List<List<Edge>> edges) {
    Map<String, List<Edge>> byKey = new HashMap<>();
    edges.forEach(
        page ->
            page.forEach(
                edge -> byKey.computeIfAbsent(edge.key(), k -> new ArrayList<>()).add(edge)));
    for (List<Edge> page : edges) {
      boolean apart = false;
      for (Edge edge : page) {
        boolean counts = counted(edges, edge);
        boolean mayJoin = !apart && !edge.isSentence(); // with the text below, without a gap
        if (!counts && !isHead(byKey.getOrDefault(edge.key(), List.of()), edge, mayJoin)) {
          break; // what stands further in is text
        }
        apart |= edge.gap() > APART;
        removed.get(edge.sheet()).addAll(edge.indices());
      }
    }
  }

  /**
   * Whether a line stands on a near page as well and is set apart from the text, or stands on most
   * of the near pages.
   *
   * @param mayJoin whether it may be a head that is not set apart
   */
  private boolean isHead(List<Edge> same, Edge edge, boolean mayJoin) {
    Set<Integer> near = new HashSet<>();
    for (Edge other : same) {
      int away = Math.abs(other.sheet() - edge.sheet());
      if (away > 0 && away <= NEAR && Math.abs(other.baseline() - edge.baseline()) < 4) {
        near.add(other.sheet());
      }
    }
    int first = Math.max(0, edge.sheet() - NEAR);
    int last = Math.min(sheets.size() - 1, edge.sheet() + NEAR);
    boolean most = near.size() >= 3 && near.size() * 5 >= (last - first) * 4;
    return edge.text().length() > 1 && !near.isEmpty() && (edge.gap() > APART || (most && mayJoin));
  }

  /** Whether a line has a number that counts the pages; keeps it as the page's label. */
  private boolean counted(List<List<Edge>> edges, Edge edge) {
    List<Integer> numbers = edge.numbers();
    boolean alone = PAGE_LINE.matcher(edge.text()).matches();
    for (int i = 0; i < numbers.size(); i++) {
      if (isNext(edges, edge, i) && (alone || edge.gap() > APART)) {
        label(edge, numbers.get(i).toString());
        return alone || isShort(edge);
      }
    }
    if (ROMAN.matcher(edge.text()).matches() && edge.gap() > APART) {
      label(edge, edge.text());
      return true;
    }
    boolean only = sheets.size() == 1 && alone && edge.gap() > APART;
    if (only) {
      label(edge, edge.text().replaceAll("\\D*(\\d+).*", "$1"));
    }
    return only;
  }

  private void label(Edge edge, String label) {
    labels[edge.sheet()] = labels[edge.sheet()] == null ? label : labels[edge.sheet()];
  }

  /** A head with a page number whose words change from page to page. */
  private static boolean isShort(Edge edge) {
    return edge.text().length() < 90 && (edge.text().matches("\\d.*|.*\\d") || !edge.hasLetters());
  }

  /** Whether a line's number counts on in a line of a near page, at the same place in it. */
  private static boolean isNext(List<List<Edge>> edges, Edge edge, int index) {
    List<Integer> numbers = edge.numbers();
    for (int away : new int[] {1, -1, 2, -2}) {
      int at = edge.sheet() + away;
      int wanted = numbers.get(index) + away;
      for (Edge other : at < 0 || at >= edges.size() ? List.<Edge>of() : edges.get(at)) {
        boolean level = Math.abs(other.baseline() - edge.baseline()) < 6;
        List<Integer> others = other.numbers();
        int fromEnd = others.size() - numbers.size() + index;
        if (level && (isAt(others, index, wanted) || isAt(others, fromEnd, wanted))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(List<Integer> numbers, int index, int wanted) {
    return index >= 0 && index < numbers.size() && numbers.get(index) == wanted;
  }
}

package org.onrecord.sources.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells the footnotes of a page from its text: the last lines of a column, in smaller type, with a
 * mark.
 */
final class Footnotes {
  private static final float SMALLER = 0.93f;

  private Footnotes() {}

  /**
   * The lines of a page.
   *
   * @param text in the order in which they are read
   * @param notes likewise
   */
  record Split(List<Line> text, List<Line> notes) {}

  /** The size of type in which most characters are set. */
  static float usualSize(List<List<Line>> pages) {
    int[] characters = new int[400];
    for (List<Line> page : pages) {
      for (Line line : page) {
        int size = Math.min(characters.length - 1, Math.round(line.words().size() * 4));
        characters[size] += line.text().length();
      }
    }
    int most = 0;
    for (int i = 0; i < characters.length; i++) {
      most = characters[i] > characters[most] ? i : most;
    }
    return Arrays.stream(characters).sum() == 0 ? 10 : most / 4f;
  }

  static Split split(List<Line> lines, float usualSize) {
    List<Line> text = new ArrayList<>();
    List<Line> notes = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      boolean columnEnds =
          i == lines.size()
              || lines.get(i).words().baseline() < lines.get(i - 1).words().baseline();
      if (columnEnds) {
        column(lines.subList(start, i), usualSize, text, notes);
        start = i;
      }
    }
    return new Split(text, notes);
  }

  private static void column(List<Line> column, float usual, List<Line> text, List<Line> notes) {
    int from = column.size();
    while (from > 0 && column.get(from - 1).words().size() < SMALLER * usual) {
      from--;
    }
    while (from < column.size() && !isMarked(column.get(from).text())) {
      from++;
    }
    boolean whole = from == 0; // a page of small type is no footnote
    text.addAll(whole ? column : column.subList(0, from));
    notes.addAll(whole ? List.of() : column.subList(from, column.size()));
  }

  private static boolean isMarked(String line) {
    return line.matches("(?:\\d{1,3}[.)]?\\s?|[*†‡§]+\\s?|[¹²³⁴-⁹])\\S.*");
  }
}

package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.text.Span;

/**
 * Finds the numbers of lines, as depositions and bills print them at either margin: at each line,
 * or at every fifth. At least three follow each other, and the lines are wrapped prose, which the
 * items of a numbered list are not.
 */
final class LineNumbers {
  private static final int LEAST = 3;
  private static final int EACH_FIFTH = 5;

  /** Of so many lines that follow a numbered one, one must go on with its sentence. */
  private static final int WRAPPED = 5;

  private static final Pattern LEFT = Pattern.compile("(\\d{1,4})(?:[|:]?)(?=\\s|$)");
  private static final Pattern RIGHT = Pattern.compile("(?<=\\s{2}|\\t)(\\d{1,4})$");

  private LineNumbers() {}

  /** A number at the margin of the line with an index. */
  private record Numbered(int line, int value, Span span) {}

  static List<Span> in(List<TextLine> lines) {
    List<Span> left = accepted(lines, numbers(lines, true));
    return left.isEmpty() ? accepted(lines, numbers(lines, false)) : left;
  }

  private static List<Numbered> numbers(List<TextLine> lines, boolean left) {
    List<Numbered> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      char edge = line.text().charAt(left ? 0 : line.text().length() - 1);
      if (edge < '0' || edge > '9') {
        continue;
      }
      Matcher matcher = (left ? LEFT : RIGHT).matcher(line.text());
      if (left ? matcher.lookingAt() : matcher.find()) {
        int start = line.span().start();
        Span span = new Span(start + matcher.start(), start + matcher.end());
        numbers.add(new Numbered(i, Integer.parseInt(matcher.group(1)), span));
      }
    }
    return numbers;
  }

  /** The numbers of rows that are long enough, if their lines are prose. */
  private static List<Span> accepted(List<TextLine> lines, List<Numbered> numbers) {
    List<List<Numbered>> rows = new ArrayList<>();
    for (Numbered number : numbers) {
      List<Numbered> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      if (row.isEmpty() || !follows(last(row), number)) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(number);
    }
    List<Numbered> all = kept(rows);
    return isWrapped(lines, all) ? all.stream().map(Numbered::span).toList() : List.of();
  }

  /**
   * The long rows, and of short ones those that begin or end as long ones do: the last page of a
   * hearing may have a line or two.
   */
  private static List<Numbered> kept(List<List<Numbered>> rows) {
    Set<Integer> firsts = new HashSet<>();
    Set<Integer> lasts = new HashSet<>();
    for (List<Numbered> row : rows) {
      if (row.size() >= LEAST) {
        firsts.add(row.get(0).value());
        lasts.add(last(row).value());
      }
    }
    return rows.stream()
        .filter(
            row ->
                row.size() >= LEAST
                    || firsts.contains(row.get(0).value())
                    || lasts.contains(last(row).value()))
        .flatMap(List::stream)
        .toList();
  }

  private static Numbered last(List<Numbered> row) {
    return row.get(row.size() - 1);
  }

  private static boolean follows(Numbered before, Numbered number) {
    int lines = number.line() - before.line();
    int step = number.value() - before.value();
    return (step == 1 && lines <= 2)
        || (step == EACH_FIFTH
            && number.value() % EACH_FIFTH == 0
            && lines > 2
            && lines <= 2 * EACH_FIFTH);
  }

  private static boolean isWrapped(List<TextLine> lines, List<Numbered> numbers) {
    int goesOn = 0;
    for (Numbered number : numbers) {
      TextLine line = lines.get(number.line());
      String rest =
          line.text()
              .substring(Math.min(line.text().length(), number.span().end() - line.span().start()))
              .strip();
      boolean first = number.span().start() == line.span().start();
      boolean small =
          (first && !rest.isEmpty()) ? Character.isLowerCase(rest.codePointAt(0)) : line.goesOn();
      goesOn += small ? 1 : 0;
    }
    return !numbers.isEmpty() && goesOn * WRAPPED >= numbers.size();
  }
}

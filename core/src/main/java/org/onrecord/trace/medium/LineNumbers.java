package org.onrecord.trace.medium;

import java.util.ArrayList;
import java.util.List;
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
    List<Numbered> all = new ArrayList<>();
    List<Numbered> row = new ArrayList<>();
    for (Numbered number : numbers) {
      if (!row.isEmpty() && !follows(row.get(row.size() - 1), number)) {
        keep(all, row);
        row.clear();
      }
      row.add(number);
    }
    keep(all, row);
    return isWrapped(lines, all) ? all.stream().map(Numbered::span).toList() : List.of();
  }

  private static void keep(List<Numbered> all, List<Numbered> row) {
    if (row.size() >= LEAST) {
      all.addAll(row);
    }
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

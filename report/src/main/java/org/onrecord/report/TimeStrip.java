package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.ledger.trace.ByDate;
import org.onrecord.ledger.trace.Step;
import org.onrecord.sources.text.Counted;

/**
 * Appearances along a line of time: a dot each in the colour of its verdict, one above the other
 * where they would cover each other. Its places are in hundredths of the width, so that it fits any
 * window; what is written keeps its size.
 */
final class TimeStrip {
  /** So many dots beside each other have room on a narrow screen. */
  private static final int COLUMNS = 22;

  private static final int MOST_IN_COLUMN = 10;
  private static final int ROW = 15;
  private static final int EDGE = 4;
  private static final int BELOW = 26;

  private final HtmlWriter html;
  private final List<Step> dated;
  private final int undated;

  TimeStrip(HtmlWriter html, List<Step> steps) {
    this.html = html;
    this.dated =
        steps.stream().filter(step -> ByDate.seconds(step.hit()) < Long.MAX_VALUE).toList();
    this.undated = steps.size() - dated.size();
  }

  void write() {
    if (dated.isEmpty()) {
      return;
    }
    List<List<Step>> columns = columns();
    int highest = columns.stream().mapToInt(List::size).max().orElse(1);
    int line = ROW * Math.min(highest, MOST_IN_COLUMN) + (highest > MOST_IN_COLUMN ? ROW : 0) + 6;
    html.start("figure").attr("class", "strip").newLine();
    html.start("svg").attr("role", "group").attr("aria-label", label());
    html.attr("width", "100%").attr("height", Integer.toString(line + BELOW)).newLine();
    html.start("line").attr("class", "axis").attr("x1", "0%").attr("x2", "100%");
    html.attr("y1", number(line)).attr("y2", number(line)).end().newLine();
    for (int i = 0; i < columns.size(); i++) {
      write(columns.get(i), i, line);
    }
    write("0%", "start", StepWords.day(dated.get(0)), line);
    if (!sameDay()) {
      write("100%", "end", StepWords.day(dated.get(dated.size() - 1)), line);
    }
    html.end().newLine();
    if (undated > 0) {
      html.element("figcaption", "hint", undated + " without a date").newLine();
    }
    html.end().newLine();
  }

  private boolean sameDay() {
    return StepWords.day(dated.get(0)).equals(StepWords.day(dated.get(dated.size() - 1)));
  }

  private String label() {
    return Counted.of(dated.size(), "appearance")
        + " from "
        + StepWords.day(dated.get(0))
        + " to "
        + StepWords.day(dated.get(dated.size() - 1));
  }

  private List<List<Step>> columns() {
    List<List<Step>> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(new ArrayList<>());
    }
    double first = ByDate.seconds(dated.get(0).hit());
    double span = ByDate.seconds(dated.get(dated.size() - 1).hit()) - first;
    for (Step step : dated) {
      double part = span == 0 ? 0 : (ByDate.seconds(step.hit()) - first) / span;
      columns.get((int) Math.round(part * (COLUMNS - 1))).add(step);
    }
    return columns;
  }

  private void write(List<Step> column, int number, int line) {
    String x =
        String.format(Locale.ROOT, "%.2f%%", EDGE / 2.0 + number * (100.0 - EDGE) / (COLUMNS - 1));
    int shown = Math.min(column.size(), MOST_IN_COLUMN);
    for (int i = 0; i < shown; i++) {
      Step step = column.get(i);
      html.start("a").attr("href", "#a" + step.number()).attr("class", StepWords.colours(step));
      html.start("circle").attr("class", "dot").attr("cx", x);
      html.attr("cy", number(line - ROW / 2 - 1 - ROW * i)).attr("r", "6");
      html.element(
          "title",
          null,
          step.number()
              + " · "
              + StepWords.day(step)
              + " · "
              + StepWords.where(step)
              + " · "
              + StepWords.verdict(step)
              + drift(step));
      html.end().end().newLine();
    }
    if (column.size() > shown) {
      String anchor = number == 0 ? "start" : number == COLUMNS - 1 ? "end" : "middle";
      html.start("text").attr("class", "date").attr("x", x).attr("text-anchor", anchor);
      html.attr("y", number(line - ROW * shown - 3));
      html.text("+" + (column.size() - shown)).end().newLine();
    }
  }

  private static String drift(Step step) {
    StringBuilder drift = new StringBuilder();
    for (Comparison.Stretch stretch : StepWords.edits(step)) {
      if (stretch.edit() != null && stretch.edit().isUnmarkedChange()) {
        drift.append(" · ").append(EditWords.of(stretch, stretch.edit()));
      }
    }
    return drift.toString();
  }

  private void write(String x, String anchor, String day, int line) {
    html.start("text").attr("class", "date").attr("x", x).attr("text-anchor", anchor);
    html.attr("y", number(line + 18)).text(day).end().newLine();
  }

  private static String number(int number) {
    return Integer.toString(number);
  }
}

package org.onrecord.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.Visible;

/** A trace as text for people. Whatever could act on a terminal is shown and does not act. */
public final class TraceText {
  private final StringBuilder text = new StringBuilder();

  private TraceText() {}

  /** All of it. */
  public static String render(Trace trace) {
    TraceText text = new TraceText();
    trace.steps().forEach(step -> text.write(trace, step));
    text.line(summary(trace));
    String counts = counts(trace);
    if (!counts.isEmpty()) {
      text.line(counts);
    }
    speakers(trace).forEach(text::line);
    return text.text.toString();
  }

  /** How many there are, where and when. */
  public static String summary(Trace trace) {
    List<Step> steps = trace.steps();
    Set<String> outlets = new HashSet<>();
    steps.forEach(step -> outlets.add(StepWords.where(step)));
    List<String> days =
        steps.stream().map(StepWords::day).filter(day -> !day.equals("undated")).toList();
    return Counted.of(steps.size(), "appearance")
        + (steps.isEmpty() ? "" : " in " + Counted.of(outlets.size(), "outlet"))
        + (days.isEmpty() ? "" : ", " + span(days.get(0), days.get(days.size() - 1)));
  }

  private static String span(String first, String last) {
    return first.equals(last) ? first : first + " to " + last;
  }

  /** How they compare. */
  static String counts(Trace trace) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    trace.steps().forEach(step -> counts.merge(StepWords.verdict(step), 1, Integer::sum));
    counts.remove("the first");
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Who gave them to whom, where there is more than one to whom they are given. */
  static List<String> speakers(Trace trace) {
    Map<String, List<String>> outlets = new LinkedHashMap<>();
    for (Step step : trace.steps()) {
      List<String> here =
          outlets.computeIfAbsent(StepWords.speaker(step), name -> new ArrayList<>());
      if (!here.contains(StepWords.where(step))) {
        here.add(StepWords.where(step));
      }
    }
    return outlets.size() < 2
        ? List.of()
        : outlets.entrySet().stream()
            .map(
                given ->
                    "given to " + given.getKey() + " by " + String.join(", ", given.getValue()))
            .toList();
  }

  private void write(Trace trace, Step step) {
    Hit hit = step.hit();
    line(
        step.number()
            + ". "
            + StepWords.day(step)
            + " · "
            + StepWords.where(step)
            + " · "
            + StepWords.speaker(step)
            + " · "
            + StepWords.verdict(step));
    indented(hit.words());
    StepWords.edits(step).forEach(edit -> indented("- " + words(edit)));
    StepWords.notes(trace, step).forEach(note -> indented("- " + note));
    indented(
        new StatementNumber(hit.statement())
            + " · "
            + (hit.address() == null ? hit.source() : hit.address())
            + "#"
            + hit.place());
    text.append('\n');
  }

  private static String words(Comparison.Stretch edit) {
    return edit.edit() == null ? "" : EditWords.of(edit, edit.edit());
  }

  private void indented(String line) {
    text.append("   ");
    line(line);
  }

  private void line(String line) {
    text.append(Visible.of(line.replaceAll("\\s+", " ").strip())).append('\n');
  }
}

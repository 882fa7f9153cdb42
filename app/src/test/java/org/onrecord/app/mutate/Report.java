package org.onrecord.app.mutate;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a run has found. Thread-safe. */
final class Report {
  private static final int SHOWN = 8;
  private static final int DETAIL = 200;

  private final Map<String, Row> rows = new TreeMap<>();
  private final Map<String, List<Failure>> failures = new TreeMap<>();
  private final Map<String, Integer> contained = new TreeMap<>();
  private final Consumer<Failure> first;
  private long cases;

  /**
   * Makes an empty one.
   *
   * @param first is told of what goes wrong in a way not seen before
   */
  Report(Consumer<Failure> first) {
    this.first = first;
  }

  /** Counts of one way of damage. */
  private static final class Row {
    private int cases;
    private int read;
    private int refused;
    private int failed;
    private long nanos;
    private long most;
    private long slowest;
  }

  synchronized void add(Case one, PageOracle.Outcome outcome) {
    Row row = row(one);
    row.read += outcome.line() == null ? 0 : 1;
    row.refused += outcome.refusal() == null ? 0 : 1;
    row.nanos += outcome.nanos();
    if (outcome.nanos() > row.most) {
      row.most = outcome.nanos();
      row.slowest = one.number();
    }
    if (outcome.line() != null && outcome.line().contains("\"code\":\"stageFailed\"")) {
      String message =
          outcome.line().replaceFirst("(?s).*\"code\":\"stageFailed\"[^}]*\"message\":\"", "");
      message = message.replaceFirst("(?s)[\"}].*", "").replaceAll("\\d+", "N");
      contained.merge(message + " (such as case " + one.number() + ")", 1, Integer::sum);
    }
    add(outcome.failures());
  }

  synchronized void add(List<Failure> found) {
    for (Failure failure : found) {
      List<Failure> same = failures.get(failure.signature());
      if (same == null) {
        same = new ArrayList<>();
        failures.put(failure.signature(), same);
        first.accept(failure);
      }
      same.add(failure);
    }
  }

  synchronized void begun(List<Case> begun) {
    cases += begun.size();
    begun.forEach(one -> row(one).cases++);
  }

  private Row row(Case one) {
    return rows.computeIfAbsent(one.kind(), kind -> new Row());
  }

  synchronized long cases() {
    return cases;
  }

  /** All that went wrong, in the order of cases. */
  synchronized List<Failure> failures() {
    return failures.values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(failure -> failure.failed().number()))
        .toList();
  }

  private static List<Long> numbers(List<Failure> same) {
    return same.stream().map(failure -> failure.failed().number()).distinct().sorted().toList();
  }

  synchronized void print(PrintStream out, long seed) {
    failures.values().stream()
        .flatMap(same -> same.stream().map(Failure::failed).distinct())
        .distinct()
        .forEach(one -> row(one).failed++);
    out.println("damage              cases   read refused failed   ms/page  most ms (case)");
    rows.forEach(
        (kind, row) ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%-18s %6d %6d %7d %6d %9.1f %8d (%d)",
                    kind,
                    row.cases,
                    row.read,
                    row.refused,
                    row.failed,
                    row.nanos / 1e6 / Math.max(1, row.cases),
                    row.most / 1_000_000,
                    row.slowest)));
    contained.forEach((message, count) -> out.println(count + " records say: " + message));
    if (failures.isEmpty()) {
      out.println("seed " + seed + ": " + cases + " cases, nothing wrong");
      return;
    }
    long failed = failures().stream().map(failure -> failure.failed().number()).distinct().count();
    out.println();
    out.println("seed " + seed + ": " + cases + " cases, " + failed + " of them failed:");
    failures.entrySet().stream()
        .sorted(Comparator.comparingInt(same -> -numbers(same.getValue()).size()))
        .forEach(same -> print(out, same.getKey(), same.getValue()));
    out.println(
        "One alone, its bytes into a file: benchmarks/mutate --seed "
            + seed
            + " --case K --write FILE");
  }

  private static void print(PrintStream out, String signature, List<Failure> same) {
    List<Long> numbers = numbers(same);
    out.println();
    out.println(numbers.size() + " × " + signature);
    Map<String, Integer> kinds = new TreeMap<>();
    same.stream()
        .map(Failure::failed)
        .distinct()
        .forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    out.println("    damage: " + kinds);
    out.println("    cases: " + numbers.subList(0, Math.min(SHOWN, numbers.size())));
    String detail = printable(same.get(0).detail());
    out.println("    " + same.get(0).failed().number() + ": " + detail);
  }

  private static String printable(String detail) {
    String shown = detail.length() > DETAIL ? detail.substring(0, DETAIL) + "…" : detail;
    return shown.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "\uFFFD");
  }
}

package org.onrecord.web.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.DateRange;

/**
 * Statements along a line of time. What is known to the day is a dot, what only to the month or the
 * year a bar of that length; those that would cover each other lie in lanes. All places across are
 * in hundredths of the width, so that it fits any window; what is written keeps its size.
 *
 * @param marks in the order of their beginning
 * @param ticks beginnings of years
 * @param first the first day; "" where nothing is dated
 * @param last the last day, where it is another; else ""
 * @param lanes how many lie above each other
 * @param undated how many statements have no date
 */
public record TimeLine(
    List<Mark> marks, List<Tick> ticks, String first, String last, int lanes, int undated) {
  private static final int MOST_LANES = 12;
  private static final int MOST_TICKS = 10;
  private static final double GAP = 1.4;
  private static final double EDGE = 2;
  private static final int ROW = 15;
  private static final int MONTH = 100;
  private static final int YEAR = 10_000;

  /**
   * What stands on the line.
   *
   * @param address where more is told of it
   * @param look its class
   * @param words what is said of it, without its date
   * @param date null where unknown
   */
  public record Entry(String address, String look, String words, @Nullable String date) {}

  /**
   * A place on the line.
   *
   * @param entry what stands there
   * @param from where it begins, in hundredths of the width
   * @param to where it ends; the same for a day
   * @param lane from 0, the lowest
   * @param date as it is shown
   */
  public record Mark(Entry entry, double from, double to, int lane, String date) {

    /** Whether only a month or a year is known. */
    public boolean isRange() {
      return to - from > 0;
    }
  }

  /**
   * The beginning of a year.
   *
   * @param at in hundredths of the width
   */
  public record Tick(String year, double at) {}

  private record Dated(Entry entry, LocalDate from, LocalDate to, String date) {}

  /** The line of what stands on it, of which each may be undated. */
  static TimeLine of(List<Entry> entries) {
    List<Dated> dated = new ArrayList<>();
    for (Entry entry : entries) {
      dated(entry).ifPresent(dated::add);
    }
    if (dated.isEmpty()) {
      return new TimeLine(List.of(), List.of(), "", "", 0, entries.size());
    }
    dated.sort(
        Comparator.comparing(Dated::from)
            .thenComparing(Dated::to)
            .thenComparing(each -> each.entry().address()));
    LocalDate first = dated.get(0).from();
    LocalDate last = dated.stream().map(Dated::to).max(LocalDate::compareTo).orElse(first);
    return new Scale(first, last).place(dated, entries.size() - dated.size());
  }

  private static Optional<Dated> dated(Entry entry) {
    String date = entry.date();
    if (date == null) {
      return Optional.empty();
    }
    return DateRange.of(date)
        .map(days -> new Dated(entry, day(days.from()), day(days.to()), HitCard.day(date)));
  }

  /** A year alone ends with its 31st of December, a month with its last day. */
  private static LocalDate day(int number) {
    return LocalDate.of(number / YEAR, number / MONTH % MONTH, number % MONTH);
  }

  private record Scale(LocalDate first, LocalDate last) {
    TimeLine place(List<Dated> dated, int undated) {
      List<Double> ends = new ArrayList<>();
      List<Mark> marks = new ArrayList<>();
      for (Dated each : dated) {
        double from = at(each.from());
        double to = each.from().equals(each.to()) ? from : at(each.to());
        int lane = lane(ends, from);
        ends.set(lane, Math.max(ends.get(lane), to + GAP));
        marks.add(new Mark(each.entry(), from, to, lane, each.date()));
      }
      return new TimeLine(
          marks,
          ticks(),
          first.toString(),
          first.equals(last) ? "" : last.toString(),
          ends.size(),
          undated);
    }

    private static int lane(List<Double> ends, double from) {
      for (int lane = 0; lane < ends.size(); lane++) {
        if (ends.get(lane) <= from) {
          return lane;
        }
      }
      if (ends.size() < MOST_LANES) {
        ends.add(0.0);
      }
      return ends.size() - 1;
    }

    private double at(LocalDate day) {
      long all = ChronoUnit.DAYS.between(first, last);
      double part = all == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / all;
      return EDGE + part * (100 - 2 * EDGE);
    }

    private List<Tick> ticks() {
      int years = last.getYear() - first.getYear();
      int each = Math.max(1, (years + MOST_TICKS - 1) / MOST_TICKS);
      List<Tick> ticks = new ArrayList<>();
      for (int year = first.getYear() + 1; year <= last.getYear(); year += each) {
        ticks.add(new Tick(Integer.toString(year), at(LocalDate.of(year, 1, 1))));
      }
      return ticks;
    }
  }

  /** The height of the line below all lanes. */
  public int line() {
    return lanes * ROW + 6;
  }

  /** Where a lane's middle lies. */
  public int middle(Mark mark) {
    return line() - ROW / 2 - 1 - mark.lane() * ROW;
  }

  /** A place across, as SVG has it. */
  public static String percent(double at) {
    return String.format(Locale.ROOT, "%.2f%%", at);
  }
}

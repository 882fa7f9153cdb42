package org.onrecord.ledger.trace;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.query.DateRange;

/** Appearances by when their pages were published; a mere day before the hours of that day. */
public final class ByDate {
  private static final int YEAR = 10_000;
  private static final int MONTH = 100;

  private ByDate() {}

  /** Those of an unknown date last; equal ones by the statement's number. */
  public static Comparator<Hit> order() {
    return Comparator.comparingLong(ByDate::seconds).thenComparingLong(Hit::statement);
  }

  /** Seconds since 1970; {@link Long#MAX_VALUE} where the date is unknown. */
  public static long seconds(Hit hit) {
    String published = hit.published();
    if (published == null) {
      return Long.MAX_VALUE;
    }
    try {
      return OffsetDateTime.parse(published).toEpochSecond();
    } catch (DateTimeException e) {
      return DateRange.of(published).map(days -> beginning(days.from())).orElse(Long.MAX_VALUE);
    }
  }

  private static long beginning(int day) {
    try {
      return LocalDate.of(day / YEAR, day / MONTH % MONTH, day % MONTH)
          .atStartOfDay(ZoneOffset.UTC)
          .toEpochSecond();
    } catch (DateTimeException e) {
      return Long.MAX_VALUE;
    }
  }
}

package org.onrecord.app.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  @Test
  void theLineTellsPagesRateRemainingTimeAndFailures() {
    StringWriter err = new StringWriter();
    AtomicLong clock = new AtomicLong();
    Progress progress = new Progress(new Messages(new PrintWriter(err)), 1000, clock::get);
    progress.update(1, 0);
    assertEquals("", err.toString(), "not yet");
    clock.set(2_000_000_000L);
    progress.update(100, 3);
    assertEquals("\r\u001b[K100 of 1000 pages, 50 a second, 0:18 left, 3 failed", err.toString());
    progress.update(101, 3);
    progress.clear();
    progress.clear();
    assertEquals(
        "\r\u001b[K100 of 1000 pages, 50 a second, 0:18 left, 3 failed\r\u001b[K", err.toString());
  }

  @Test
  void whatAnEarlierRunHasReadIsShownAndCountsForNoRate() {
    StringWriter err = new StringWriter();
    AtomicLong clock = new AtomicLong();
    Progress progress =
        new Progress(
            new Messages(new PrintWriter(err)), 40_000_000, Progress.Unit.BYTES, clock::get);
    clock.set(1_000_000_000L);
    progress.update(0, 0, 700, 20_000_000);
    assertEquals("\r\u001b[K50 % of 40 MB, 700 pages read before", err.toString());
    clock.set(3_000_000_000L);
    progress.update(20, 1, 700, 24_000_000);
    assertTrue(
        err.toString().endsWith("K720 pages, 10 a second, 60 % of 40 MB, 0:08 left, 1 failed"),
        err.toString());
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "7,0:07", "750,12:30", "3600,1:00:00", "10805,3:00:05"})
  void timesReadAsOnAClock(long seconds, String shown) {
    assertEquals(shown, Progress.clockTime(seconds));
  }
}

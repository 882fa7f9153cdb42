package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    Progress progress = new Progress(new PrintWriter(err), 1000, clock::get);
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

  @ParameterizedTest
  @CsvSource({"0,0:00", "7,0:07", "750,12:30", "3600,1:00:00", "10805,3:00:05"})
  void timesReadAsOnAClock(long seconds, String shown) {
    assertEquals(shown, Progress.clockTime(seconds));
  }
}

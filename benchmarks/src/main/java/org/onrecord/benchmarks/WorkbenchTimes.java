package org.onrecord.benchmarks;

import java.util.Locale;
import java.util.SplittableRandom;

/** Until the first byte of each view of a workbench, one asked after the other, and its weight. */
public final class WorkbenchTimes {
  private static final long SEED = 20251130;

  private WorkbenchTimes() {}

  /**
   * Measures.
   *
   * @param args the address that {@code onrecord serve} prints, and how often each view is asked
   */
  public static void main(String[] args) {
    WorkbenchClient client = new WorkbenchClient(args[0]);
    int rounds = Integer.parseInt(args[1]);
    WorkbenchSample sample = WorkbenchSample.of(client);
    SplittableRandom random = new SplittableRandom(SEED);
    Latencies all = new Latencies();
    say("%-12s %8s %8s %8s %8s %8s", "view", "p50 ms", "p95 ms", "most ms", "KiB", "failed");
    for (WorkbenchView view : WorkbenchView.values()) {
      Latencies times = new Latencies();
      int heaviest = 0;
      int failed = 0;
      for (int i = 0; i < rounds; i++) {
        WorkbenchClient.Answer answer = client.page(view.path(sample, random)).join();
        times.add(answer.firstMillis());
        all.add(answer.firstMillis());
        heaviest = Math.max(heaviest, answer.sent());
        failed += answer.status() == 200 ? 0 : 1;
      }
      say(
          "%-12s %8.1f %8.1f %8.1f %8.1f %8d",
          view.name().toLowerCase(Locale.ROOT),
          times.at(0.5),
          times.at(0.95),
          times.at(1),
          heaviest / 1024.0,
          failed);
    }
    say("%-12s %8.1f %8.1f %8.1f", "all", all.at(0.5), all.at(0.95), all.at(1));
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}

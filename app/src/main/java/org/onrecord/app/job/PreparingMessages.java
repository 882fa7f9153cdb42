package org.onrecord.app.job;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.ledger.entry.Preparing;

/**
 * Says on standard error how far something is that nobody asked for, where it takes more than a
 * moment: that a command waits for it would else look as if it had stopped. Thread-safe.
 */
final class PreparingMessages implements Consumer<Preparing> {
  private static final long FIRST = TimeUnit.SECONDS.toNanos(2);
  private static final long NEXT = TimeUnit.SECONDS.toNanos(10);

  private final Consumer<String> out;
  private final String ledger;
  private final LongSupplier clock;
  private Preparing.@Nullable Stage stage;
  private long next;

  /**
   * Says it of a ledger.
   *
   * @param clock nanoseconds, ascending
   */
  PreparingMessages(Consumer<String> out, String ledger, LongSupplier clock) {
    this.out = out;
    this.ledger = ledger;
    this.clock = clock;
  }

  static PreparingMessages of(Console console, LedgerAddress ledger) {
    return new PreparingMessages(console::message, ledger.name(), System::nanoTime);
  }

  @Override
  public synchronized void accept(Preparing preparing) {
    long now = clock.getAsLong();
    if (preparing.stage() != stage || preparing.done() == 0) {
      stage = preparing.stage();
      next = now + FIRST;
    }
    if (now - next >= 0) {
      next = now + NEXT;
      out.accept(ledger + ": " + words(preparing));
    }
  }

  private static String words(Preparing preparing) {
    String pages = preparing.done() + " of " + preparing.all() + " pages so far";
    return switch (preparing.stage()) {
      case STANCES -> "an older OnRecord made it, and it is brought up to date: " + pages;
      case INDEX -> "its search is made ready: " + pages;
    };
  }
}

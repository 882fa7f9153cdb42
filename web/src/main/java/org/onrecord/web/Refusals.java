package org.onrecord.web;

import io.javalin.http.HttpResponseException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Preparing;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;

/** What whoever asked is told of a failure: as little as helps. The rest is told where we run. */
final class Refusals {
  private final BiConsumer<String, Throwable> failures;
  private final Supplier<Optional<Preparing>> preparing;
  private final AtomicLong failed = new AtomicLong();

  /**
   * Tells of failures.
   *
   * @param failures told what went wrong: a number that the page shows, and the cause
   * @param preparing how far the search is made ready; empty where it is
   */
  Refusals(BiConsumer<String, Throwable> failures, Supplier<Optional<Preparing>> preparing) {
    this.failures = failures;
    this.preparing = preparing;
  }

  /** The refusal that a failure comes to. */
  Refusal of(Throwable failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    if (failure instanceof QueryException) {
      return new Refusal(Reason.BAD, String.valueOf(failure.getMessage()));
    }
    Throwable cause = failure.getCause();
    if (failure instanceof UncheckedIOException && cause != null) {
      return of(cause);
    }
    if (cause instanceof HttpException http) {
      return new Refusal(http.getCode() == 413 ? Reason.LARGE : Reason.BAD);
    }
    if (failure instanceof LedgerException ledger
        && ledger.fault() == LedgerException.Fault.PREPARING) {
      return preparing();
    }
    Reason reason = reason(failure);
    return reason == null ? failed(failure) : new Refusal(reason);
  }

  private static @Nullable Reason reason(Throwable failure) {
    if (failure instanceof LedgerException ledger) {
      return switch (ledger.fault()) {
        case REFUSED -> Reason.MISSING;
        case CHANGED -> Reason.CONFLICT;
        case BUSY, PREPARING -> Reason.BUSY;
        case MISSING, FOREIGN, NEWER, DAMAGED, READ_ONLY, UNREACHABLE, FULL, OTHER -> null;
      };
    }
    if (failure instanceof HttpResponseException http) {
      return switch (http.getStatus()) {
        case 404 -> Reason.MISSING;
        case 405 -> Reason.METHOD;
        case 413 -> Reason.LARGE;
        default -> http.getStatus() < 500 ? Reason.BAD : null;
      };
    }
    return null;
  }

  private Refusal preparing() {
    String words = Reason.PREPARING.words();
    return new Refusal(
        Reason.PREPARING,
        preparing
            .get()
            .map(now -> words + " So far: " + now.done() + " of " + now.all() + " pages.")
            .orElse(words));
  }

  private Refusal failed(Throwable failure) {
    String number = Long.toString(failed.incrementAndGet());
    failures.accept(number, failure);
    return new Refusal(Reason.FAILED, Reason.FAILED.words() + " (" + number + ")");
  }
}

package org.onrecord.encoder;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that would stand idle while one page alone is read: they run some of its windows. Where
 * as many pages are read at once as there may be threads, each runs its windows by itself. Which
 * thread runs a window changes nothing of its scores. Thread-safe.
 */
final class SpareThreads {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "onrecord-window");
            thread.setDaemon(true);
            return thread;
          });

  private final AtomicInteger allowed = new AtomicInteger(1);
  private final AtomicInteger busy = new AtomicInteger();

  /** Work on one thing. */
  @FunctionalInterface
  interface Work<T, R> {
    R on(T thing) throws OrtException;
  }

  /** Allows so many threads in all; more than were allowed before, or nothing changes. */
  void allow(int threads) {
    allowed.accumulateAndGet(threads, Math::max);
  }

  /** A page begins; {@link #leave} must follow. */
  void enter() {
    busy.incrementAndGet();
  }

  void leave() {
    busy.decrementAndGet();
  }

  /** How many things a page may work on at once now, itself included: 1 and more. */
  int width() {
    return 1 + Math.max(0, allowed.get() - busy.get());
  }

  /**
   * Works on each of some things at once, the first in this thread. All have ended when this
   * returns or fails.
   *
   * @return what became of each, in their order
   */
  <T, R> List<R> each(List<T> things, Work<T, R> work) throws OrtException {
    List<CompletableFuture<R>> others = new ArrayList<>();
    for (T thing : things.subList(1, things.size())) {
      others.add(CompletableFuture.supplyAsync(() -> wrapped(thing, work), THREADS));
    }
    List<R> results = new ArrayList<>();
    try {
      results.add(work.on(things.get(0)));
    } finally {
      others.forEach(other -> other.handle((result, failure) -> result).join());
    }
    for (CompletableFuture<R> other : others) {
      try {
        results.add(other.join());
      } catch (CompletionException e) {
        if (e.getCause() instanceof OrtException failed) {
          throw failed;
        }
        throw e.getCause() instanceof RuntimeException failed ? failed : e;
      }
    }
    return results;
  }

  private static <T, R> R wrapped(T thing, Work<T, R> work) {
    try {
      return work.on(thing);
    } catch (OrtException e) {
      throw new CompletionException(e);
    }
  }
}

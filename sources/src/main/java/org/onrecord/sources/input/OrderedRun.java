package org.onrecord.sources.input;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages on several threads and hands over the results in the order of the pages, on the
 * caller's thread.
 *
 * <p>Memory is bounded: a page is begun only while few others, and few bytes of others, are read
 * but not handed over yet. A page larger than that bound is read alone.
 *
 * @param <R> what becomes of a page
 */
public final class OrderedRun<R> {
  private static final int PAGES_AHEAD_PER_THREAD = 8;
  private static final long BYTES_AHEAD = 16L << 20;
  private static final int USUAL_GZIP_RATIO = 6;

  private final int threads;
  private final Function<PageInput, R> task;

  /** Takes the results. */
  @FunctionalInterface
  public interface Receiver<R> {
    void accept(R result) throws IOException;
  }

  private record Begun<R>(Future<R> result, long bytes) {}

  /**
   * Makes a run.
   *
   * @param threads at least 1
   * @param task thread-safe; throws nothing
   */
  public OrderedRun(int threads, Function<PageInput, R> task) {
    this.threads = threads;
    this.task = task;
  }

  /** Reads a list of pages, as {@link #read(Supplier, Receiver)} does. */
  public void read(List<? extends PageInput> inputs, Receiver<R> receiver) throws IOException {
    Iterator<? extends PageInput> next = inputs.iterator();
    read(() -> next.hasNext() ? next.next() : null, receiver);
  }

  /**
   * Reads the pages.
   *
   * @param inputs gives the next page, asked on the caller's thread; null after the last
   * @throws IOException if the receiver does; pages not handed over by then are dropped
   */
  public void read(Supplier<? extends @Nullable PageInput> inputs, Receiver<R> receiver)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, OrderedRun::daemon);
    try {
      Deque<Begun<R>> ahead = new ArrayDeque<>();
      long bytesAhead = 0;
      for (PageInput next = inputs.get(); next != null; next = inputs.get()) {
        PageInput input = next;
        long bytes = bytes(input);
        while (!ahead.isEmpty() && isFull(ahead.size(), bytesAhead + bytes)) {
          bytesAhead -= ahead.element().bytes();
          receiver.accept(await(ahead.remove()));
        }
        ahead.add(new Begun<>(pool.submit(() -> task.apply(input)), bytes));
        bytesAhead += bytes;
      }
      while (!ahead.isEmpty()) {
        receiver.accept(await(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean isFull(int pages, long bytes) {
    return pages >= threads * PAGES_AHEAD_PER_THREAD || bytes > BYTES_AHEAD;
  }

  private static long bytes(PageInput input) {
    boolean packed = input.relativeName().toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? input.size() * USUAL_GZIP_RATIO : input.size();
  }

  private static <R> R await(Begun<R> begun) throws IOException {
    try {
      return begun.result().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** A stopped process does not wait for the page it was reading. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "onrecord-read");
    thread.setDaemon(true);
    return thread;
  }
}

package org.onrecord.ledger.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.query.Query;

/**
 * The one thread that takes in what changes in the ledger, whoever changed it, while others are
 * answered as of a moment ago. It looks once a second, and at once where somebody waits. Behind
 * that it answers again what was answered as of before. Thread-safe.
 */
final class Follower implements Closeable {
  private static final long EACH_MILLIS = 1_000;
  private static final long LONGEST_END = 10;

  private final SearchIndex index;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread daemon = new Thread(work, "onrecord-index");
            daemon.setDaemon(true);
            return daemon;
          });
  private final Set<Query> asked = new HashSet<>();
  private boolean woken;
  private @Nullable Exception failure;

  @SuppressWarnings("FutureReturnValueIgnored") // what fails is kept for who asks
  Follower(SearchIndex index) {
    this.index = index;
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    thread.scheduleWithFixedDelay(this::follow, EACH_MILLIS, EACH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** An answer that could not be given. */
  @FunctionalInterface
  interface Answering {
    void answer() throws IOException;
  }

  private void follow() {
    Exception failed = null;
    try {
      index.update();
    } catch (IOException | RuntimeException e) {
      failed = e; // whoever asks next is told
    }
    synchronized (this) {
      failure = failed;
      woken = false;
      notifyAll();
    }
  }

  /** Has it look now. */
  synchronized void wake() {
    if (!woken) {
      try {
        thread.execute(this::follow);
        woken = true;
      } catch (RejectedExecutionException e) {
        notifyAll(); // it is being closed
      }
    }
  }

  /**
   * Has a question answered again, unless it will be already.
   *
   * @return false where it will not be
   */
  synchronized boolean later(Query query, Answering answering) {
    if (!asked.add(query)) {
      return true;
    }
    try {
      thread.execute(() -> answer(query, answering));
      return true;
    } catch (RejectedExecutionException e) {
      asked.remove(query);
      return false;
    }
  }

  private void answer(Query query, Answering answering) {
    try {
      answering.answer();
    } catch (IOException | RuntimeException e) {
      return; // whoever asks once the held answer is too old is told
    } finally {
      synchronized (this) {
        asked.remove(query);
      }
    }
  }

  /**
   * Waits until a change is taken in.
   *
   * @param least the change's number
   * @param millis how long at most; what is there then has to do
   * @return the last reader, which whoever asked gives back; null where there is none
   * @throws IOException if what changed could not be taken in
   */
  @Nullable Snapshot at(long least, long millis) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (true) {
      Snapshot now = index.acquired();
      if (now != null && now.version().change().id() >= least) {
        return now;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0 || !waited(left)) {
        return now;
      }
      if (now != null) {
        now.reader().decRef();
      }
    }
  }

  /** Fails where the last taking-in did. */
  synchronized void refuseFailed() throws IOException {
    if (failure instanceof LedgerException e) {
      throw new LedgerException(e.fault(), String.valueOf(e.getMessage()), e);
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  /** Until something may have changed; false where nothing will. */
  @SuppressWarnings("WaitNotInLoop") // whoever calls looks again
  private synchronized boolean waited(long millis) {
    wake();
    if (thread.isShutdown()) {
      return false;
    }
    try {
      wait(millis);
      return failure == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends behind what it is just doing; nothing is interrupted, which would close files. */
  @Override
  public void close() {
    thread.shutdown();
    synchronized (this) {
      notifyAll();
    }
    try {
      thread.awaitTermination(LONGEST_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.onrecord.app.mutate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Runs work on a thread of its own that can be left behind when it hangs. */
final class Guard {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long STACK = 1 << 20; // as the launcher's threads have, or a little more

  private final long limitSeconds;
  private long nanos;

  /**
   * Makes one, for one thread.
   *
   * @param limitSeconds after which work is left behind
   */
  Guard(long limitSeconds) {
    this.limitSeconds = limitSeconds;
  }

  /** Says that work did not end, and where it was then. */
  static final class HangException extends Exception {
    private static final long serialVersionUID = 1;

    HangException(long seconds, StackTraceElement[] trace) {
      super("not done after " + seconds + " s");
      setStackTrace(trace);
    }
  }

  /** Processor time of the last work's own thread. */
  long nanos() {
    return nanos;
  }

  /**
   * Runs it.
   *
   * @throws HangException if it does not end
   * @throws Throwable whatever it throws
   */
  <T> T call(Callable<T> work) throws Throwable {
    AtomicReference<Long> spent = new AtomicReference<>(0L);
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              try {
                return work.call();
              } finally {
                spent.set(THREADS.getCurrentThreadCpuTime());
              }
            });
    Thread thread = new Thread(null, task, "case", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      T result = task.get(limitSeconds, TimeUnit.SECONDS);
      nanos = spent.get();
      return result;
    } catch (ExecutionException e) {
      nanos = spent.get();
      throw e.getCause();
    } catch (TimeoutException e) {
      StackTraceElement[] trace = thread.getStackTrace();
      thread.interrupt();
      throw new HangException(limitSeconds, Arrays.copyOf(trace, trace.length));
    }
  }
}

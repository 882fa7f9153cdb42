package org.onrecord.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/**
 * Knows how far the tasks are: executors tell of theirs with each heartbeat, and what is done
 * counts as a whole.
 */
final class RunProgress extends SparkListener implements AutoCloseable {
  private final long pagesId;
  private final long bytesId;
  private final long before;
  private final long total;
  private final Map<Long, long[]> running = new HashMap<>();
  private final Thread teller;
  private final long begun = System.nanoTime();
  private long donePages;
  private long doneBytes;

  /**
   * Starts to tell.
   *
   * @param before bytes that earlier runs have read
   * @param total bytes of all files
   * @param seconds between two times that it tells
   */
  RunProgress(
      LongAccumulator pages,
      LongAccumulator bytes,
      long before,
      long total,
      long seconds,
      Consumer<RunLog.State> told) {
    this.pagesId = pages.id();
    this.bytesId = bytes.id();
    this.before = before;
    this.total = total;
    this.teller = new Thread(() -> tell(seconds, told), "onrecord-progress");
    teller.setDaemon(true);
    teller.start();
  }

  private void tell(long seconds, Consumer<RunLog.State> told) {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(seconds);
        told.accept(state());
      }
    } catch (InterruptedException e) {
      return; // closed
    }
  }

  /** A unit is done. */
  synchronized void done(long pages, long bytes) {
    donePages += pages;
    doneBytes += bytes;
  }

  synchronized RunLog.State state() {
    long pages = donePages;
    long bytes = doneBytes;
    for (long[] task : running.values()) {
      pages += task[0];
      bytes += task[1];
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new RunLog.State(pages, Math.min(total, before + bytes), bytes, total, seconds);
  }

  @Override
  public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
    var tasks = update.accumUpdates().iterator();
    while (tasks.hasNext()) {
      var task = tasks.next();
      var values = task._4().iterator();
      while (values.hasNext()) {
        take(((Number) task._1()).longValue(), values.next());
      }
    }
  }

  private synchronized void take(long task, AccumulableInfo info) {
    if (info.update().isDefined() && info.update().get() instanceof Long value) {
      if (info.id() == pagesId) {
        running.computeIfAbsent(task, id -> new long[2])[0] = value;
      } else if (info.id() == bytesId) {
        running.computeIfAbsent(task, id -> new long[2])[1] = value;
      }
    }
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    running.remove(end.taskInfo().taskId());
  }

  @Override
  public void close() {
    teller.interrupt();
  }
}

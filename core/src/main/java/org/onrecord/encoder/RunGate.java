package org.onrecord.encoder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Admits runs of the network, and its loading, until the process ends.
 *
 * <p>When a process ends, it destroys the native library's global state even while a thread is
 * still running in the library, and that thread makes the process crash: for instance when a long
 * run is interrupted. Therefore the exit waits for the runs in progress, a few hundredths of a
 * second, and no further run begins.
 */
final class RunGate {
  private static final long PATIENCE_SECONDS = 5;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** A gate that shuts when the process ends. */
  static RunGate untilExit() {
    RunGate gate = new RunGate();
    Thread hook = new Thread(gate::shut, "onrecord-exit");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      gate.shut(); // the process is ending
    }
    return gate;
  }

  /**
   * Enters; {@link #leave} must follow. At a gate that was shut this waits for ever, since the
   * process is ending.
   */
  void enter() {
    lock.readLock().lock();
  }

  void leave() {
    lock.readLock().unlock();
  }

  /** Shuts the gate for good, as soon as all runs have left or the longest wait is over. */
  void shut() {
    try {
      lock.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

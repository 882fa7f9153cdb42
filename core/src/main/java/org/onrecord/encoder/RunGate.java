package org.onrecord.encoder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Lets runs of the network, and its loading, through until the process ends.
 *
 * <p>At its end the process takes down what the native library keeps for itself, whether or not a
 * thread still runs in it; such a thread then makes the process crash, as when a long reading is
 * interrupted. So the end waits for the runs under way, some hundredths of a second, and none
 * begins after.
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

  /** Waits at a shut gate, for ever; each call is followed by {@link #leave}. */
  void enter() {
    lock.readLock().lock();
  }

  void leave() {
    lock.readLock().unlock();
  }

  /** Shuts for good, once those inside have left or patience is at its end. */
  void shut() {
    try {
      lock.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

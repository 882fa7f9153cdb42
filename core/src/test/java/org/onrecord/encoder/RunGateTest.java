package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunGateTest {
  private static Thread started(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Test
  void theEndWaitsForARunUnderWay() throws InterruptedException {
    RunGate gate = new RunGate();
    CountDownLatch shut = new CountDownLatch(1);
    gate.enter();
    started(
        () -> {
          gate.shut();
          shut.countDown();
        });
    assertFalse(shut.await(100, TimeUnit.MILLISECONDS), "shut while a run was under way");
    gate.leave();
    assertTrue(shut.await(10, TimeUnit.SECONDS), "not shut after the run had left");
  }

  @Test
  void noRunBeginsOnceItIsShut() throws InterruptedException {
    RunGate gate = new RunGate();
    gate.enter();
    gate.leave();
    Thread end = started(gate::shut);
    end.join();
    Thread late = started(gate::enter);
    late.join(100);
    assertTrue(late.isAlive(), "a run began after the end");
  }

  @Test
  void runsGoOnSideBySide() throws InterruptedException {
    RunGate gate = new RunGate();
    gate.enter();
    Thread other =
        started(
            () -> {
              gate.enter();
              gate.leave();
            });
    other.join(10_000);
    assertEquals(Thread.State.TERMINATED, other.getState());
    gate.leave();
  }
}

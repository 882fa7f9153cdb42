package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SpareThreadsTest {
  private final SpareThreads spare = new SpareThreads();

  @Test
  void aPageThatIsAloneHasAllThreads() {
    spare.enter();
    assertEquals(1, spare.width(), "unless somebody allows more");
    spare.allow(4);
    spare.allow(2);
    assertEquals(4, spare.width());
    spare.enter();
    assertEquals(3, spare.width());
    spare.leave();
    assertEquals(4, spare.width());
  }

  @Test
  void asManyPagesAsThreadsLeaveNoneToSpare() {
    spare.allow(2);
    spare.enter();
    spare.enter();
    spare.enter();
    assertEquals(1, spare.width());
  }

  @Test
  void thingsAreWorkedOnAtOnceAndTheirResultsKeepTheirOrder() throws OrtException {
    CyclicBarrier all = new CyclicBarrier(3); // passed only where three work at once
    assertEquals(
        List.of(10, 20, 30),
        spare.each(
            List.of(1, 2, 3),
            thing -> {
              pass(all);
              return 10 * thing;
            }));
  }

  @Test
  void oneThingIsWorkedOnByWhoeverAsks() throws OrtException {
    assertEquals(
        List.of(Thread.currentThread()), spare.each(List.of(1), thing -> Thread.currentThread()));
  }

  @Test
  void aFailureIsToldWhenAllHaveEnded() {
    for (int failing = 1; failing <= 3; failing++) {
      int bad = failing;
      OrtException failure = new OrtException("no " + bad);
      AtomicInteger ended = new AtomicInteger();
      OrtException told =
          assertThrows(
              OrtException.class,
              () ->
                  spare.each(
                      List.of(1, 2, 3),
                      thing -> {
                        ended.incrementAndGet();
                        if (thing == bad) {
                          throw failure;
                        }
                        return thing;
                      }));
      assertSame(failure, told);
      assertEquals(3, ended.get());
      IllegalStateException closed = new IllegalStateException("closed");
      assertSame(
          closed,
          assertThrows(
              IllegalStateException.class,
              () ->
                  spare.each(
                      List.of(1, 2, 3),
                      thing -> {
                        if (thing == bad) {
                          throw closed;
                        }
                        return thing;
                      })));
    }
  }

  private static void pass(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

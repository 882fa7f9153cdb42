package org.onrecord.sources.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.OnRecord;
import org.onrecord.app.job.PageTask;
import org.onrecord.app.output.PageResult;
import org.onrecord.page.PageLimits;

class OrderedRunTest {
  private static List<PageInput> inputs(int count, long size) {
    return IntStream.range(0, count)
        .<PageInput>mapToObj(i -> new PageInput.PageFile(Path.of("p" + i), "p" + i, size))
        .toList();
  }

  private static PageResult fail(PageInput input) {
    return new PageResult.Failed(input, new IOException(input.source()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void resultsComeInTheOrderOfThePages(int threads) throws IOException {
    List<PageInput> inputs = inputs(500, 10);
    List<PageInput> received = new ArrayList<>();
    new OrderedRun<>(threads, OrderedRunTest::fail)
        .read(inputs, result -> received.add(result.input()));
    assertEquals(inputs, received);
  }

  @ParameterizedTest
  @ValueSource(longs = {10, 8L << 20, 64L << 20})
  void fewPagesAndFewBytesAreAheadOfTheReceiver(long size) throws IOException {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger received = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    OrderedRun<PageResult> run =
        new OrderedRun<>(
            3,
            input -> {
              int ahead = begun.incrementAndGet() - received.get();
              most.accumulateAndGet(ahead, Math::max);
              return fail(input);
            });
    run.read(inputs(200, size), result -> received.incrementAndGet());
    long bound = Math.max(1, Math.min(3 * 8, (16L << 20) / size)) + 1;
    assertTrue(most.get() <= bound, most + " were ahead, not " + bound);
  }

  @Test
  void aReceiverThatFailsEndsTheRun() {
    AtomicInteger begun = new AtomicInteger();
    OrderedRun<PageResult> run =
        new OrderedRun<>(
            2,
            input -> {
              begun.incrementAndGet();
              return fail(input);
            });
    assertThrows(
        IOException.class,
        () ->
            run.read(
                inputs(10_000, 10),
                result -> {
                  throw new IOException("the disk is full");
                }));
    assertTrue(begun.get() < 100, begun + " pages were begun");
  }

  @Test
  void anErrorOfOnePageIsThatPagesFailure() {
    PageTask task =
        new PageTask(
            OnRecord.standard(),
            new InputReader(PageLimits.DEFAULT),
            page -> {
              throw new StackOverflowError();
            });
    PageInput input =
        new PageInput.StandardInput(
            "x", new ByteArrayInputStream("A page of text.".getBytes(StandardCharsets.UTF_8)));
    PageResult.Failed failed = (PageResult.Failed) task.read(input);
    assertEquals("x: it is nested too deeply to be read", Failures.of("x", failed.cause()));
    assertEquals(
        "x: internal error: IllegalStateException (no); run with --debug for the stack trace",
        Failures.of("x", new IllegalStateException("no")));
  }
}

package org.onrecord.app.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartialFilesTest {
  @TempDir private Path folder;

  @Test
  void theLargestIsLeftFirst() throws Exception {
    PartialFiles partials = PartialFiles.in(folder);
    Path small = Files.writeString(partials.fresh(), "1");
    Path large = Files.writeString(partials.fresh(), "12345");
    Files.createSymbolicLink(partials.fresh(), large);
    Files.writeString(folder.resolve("mine.partial"), "123");
    assertEquals(List.of(large, small), partials.left());
  }

  /** Another run beside this one gives its file its name while this one looks what was left. */
  @Test
  void aFileOfARunThatEndsMeanwhileHindersNothing() throws Exception {
    PartialFiles partials = PartialFiles.in(folder);
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> runs =
          other.submit(
              () -> {
                while (!over.get()) {
                  Files.move(Files.createFile(partials.fresh()), folder.resolve("whole"));
                  Files.delete(folder.resolve("whole"));
                  begun.countDown();
                }
                return null;
              });
      begun.await();
      for (int i = 0; i < 3_000; i++) {
        partials.left();
      }
      over.set(true);
      runs.get();
    } finally {
      over.set(true);
      other.shutdown();
    }
  }
}

package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesThatComeAndGoTest {
  @TempDir private Path folder;

  @Test
  void listsTheFolderAndAllBelowIt() throws Exception {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path deep = Files.createFile(inner.resolve("deep"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
    assertEquals(
        new TreeSet<>(Set.of(folder, inner, deep, link)), FilesThatComeAndGo.under(folder));
  }

  @Test
  void aFileThatGoesMeanwhileEndsNothing() throws Exception {
    Path stays = Files.createFile(folder.resolve("stays"));
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<?> changes =
          other.submit(
              () -> {
                while (!over.get()) {
                  comeAndGo();
                  begun.countDown();
                }
                return null;
              });
      begun.await();
      for (int i = 0; i < 3_000; i++) {
        assertTrue(FilesThatComeAndGo.under(folder).contains(stays));
      }
      over.set(true);
      changes.get();
    } finally {
      over.set(true);
      other.shutdown();
    }
  }

  /** As a library does that unpacks others and removes them in the end. */
  private void comeAndGo() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    for (int i = 0; i < 5; i++) {
      Files.createFile(inner.resolve("file" + i));
    }
    for (int i = 0; i < 5; i++) {
      Files.delete(inner.resolve("file" + i));
    }
    Files.delete(inner);
  }
}

package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.app.console.ExitCode;

/**
 * Outputs of runs side by side, of killed runs and on a full disk: what only processes can show.
 */
class OutputProcessTest {
  private static final String STORY =
      "“The bells are loud,” said Ada Quill of the harbour board.\n";

  @TempDir private Path temp;
  private Path page = Path.of("");
  private Path fifo = Path.of("");
  private Path folder = Path.of("");
  private Path out = Path.of("");
  private final List<CliProcess> started = new ArrayList<>();

  @BeforeEach
  void makeAPageAndOneThatIsLongInComing() throws Exception {
    page = Files.writeString(temp.resolve("a.txt"), STORY.repeat(60));
    fifo = temp.resolve("late.txt");
    folder = Files.createDirectory(temp.resolve("disk"));
    out = folder.resolve("out.jsonl");
    assumeTrue(run("mkfifo", fifo.toString()), "skipped: this system makes no FIFO");
  }

  @AfterEach
  void endWhatStillWaits() {
    started.forEach(run -> run.process().destroyForcibly());
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Starts a run that reads a page and then waits for another; it has written when it is back. */
  private CliProcess startSlow(String name, Object... args) throws Exception {
    CliProcess run = CliProcess.start(temp.resolve(name), args);
    started.add(run);
    while (sizes() == 0) {
      assertTrue(run.process().isAlive(), run.errText());
      Thread.sleep(20);
    }
    return run;
  }

  private long sizes() throws IOException {
    long size = 0;
    for (Path file : all(folder)) {
      size += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return size;
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> !file.equals(folder)).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "pages/"})
  void ofTwoRunsIntoOneOutputTheSecondIsToldAndTheFirstIsWhole(String output) throws Exception {
    String to = folder + "/" + output;
    CliProcess first = startSlow("first", "read", page, fifo, "--threads", 1, "-o", to, "-q");
    CliProcess second = CliProcess.start(temp.resolve("second"), "read", page, "-o", to, "-q");
    second.ended(ExitCode.FAILED);
    assertEquals(
        "onrecord: "
            + Path.of(to)
            + ": cannot be written: another run is writing to it; wait for its end, or write"
            + " elsewhere\n",
        second.errText());
    Files.writeString(fifo, STORY);
    first.ended(ExitCode.DONE);
    List<Path> written = all(folder);
    if (output.equals("out.jsonl")) {
      assertEquals(List.of(out), written);
      List<String> lines = Files.readAllLines(out);
      assertEquals(2, lines.size());
      assertTrue(lines.stream().allMatch(line -> line.startsWith("{\"onrecord\":1")));
    } else {
      assertEquals(3, written.size(), written.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kill", "stop"})
  void aRunThatIsStoppedLeavesNoFinalNameAndIsGoneOnWith(String how) throws Exception {
    CliProcess run = startSlow("first", "read", page, fifo, "--threads", 1, "-o", out, "-q");
    Process process = how.equals("kill") ? run.process().destroyForcibly() : run.process();
    process.destroy();
    process.waitFor();
    assertFalse(Files.exists(out));
    assertTrue(how.equals("kill") || all(folder).size() == 1, all(folder).toString());
    Path late = Files.writeString(temp.resolve("b.txt"), STORY);
    CliRun resumed = CliRun.of("read", page, late, "--resume", "-o", out).ended(ExitCode.DONE);
    byte[] whole = Files.readAllBytes(out);
    assertEquals(List.of(out), all(folder), resumed.err());
    CliRun.of("read", page, late, "-o", out).ended(ExitCode.DONE);
    assertArrayEquals(whole, Files.readAllBytes(out));
  }

  @Test
  void aRunThatIsStoppedLeavesNothingThatNobodyCanGoOnWith() throws Exception {
    CliProcess run =
        startSlow("first", "read", page, fifo, "--threads", 1, "-f", "json", "-o", out, "-q");
    run.process().destroy();
    run.process().waitFor();
    assertEquals(List.of(), all(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl", "out.txt", "pages/", "verified.jsonl", "made.index"})
  void aFullDiskIsToldAndLeavesNothingUntold(String output) throws Exception {
    List<String> small =
        List.of(
            "unshare",
            "-rm",
            "sh",
            "-c",
            "mount -t tmpfs -o size=8k none \"$0\" && \"$@\"; code=$?; find \"$0\" -mindepth 1 > \"$0.left\"; exit $code",
            folder.toString());
    assumeTrue(
        run("unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=8k", "none", folder.toString()),
        "skipped: this system gives nobody a disk of his own");
    String to = folder + "/" + output;
    if (output.equals("out.txt")) {
      Files.writeString(page, STORY.repeat(200)); // of a shorter one its report fits that disk
    }
    Path err = temp.resolve("err");
    CliProcess run =
        switch (output) {
          case "verified.jsonl" ->
              CliProcess.start(small, err, "verify", page, "-a", page, "-q", "-o", to);
          case "made.index" -> CliProcess.start(small, err, "index", page, "-q", "-o", to);
          default -> CliProcess.start(small, err, "read", page, "-q", "-o", to);
        };
    run.ended(ExitCode.FAILED);
    assertTrue(run.errText().contains("No space left on device"), run.errText());
    List<String> left = Files.readAllLines(temp.resolve("disk.left"));
    for (String file : left) {
      boolean told = run.errText().contains("is kept in " + file + "; --resume");
      boolean ofIndex = file.startsWith(folder + "/made.index") && !file.endsWith(".partial");
      assertTrue(told || ofIndex, left + run.errText());
    }
  }
}

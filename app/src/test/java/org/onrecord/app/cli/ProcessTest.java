package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;

/** What only a process of its own can show. */
class ProcessTest {
  @TempDir private Path temp;

  private Process start(Path err, String... args) throws IOException {
    List<String> command = ChildJvm.command();
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(err.toFile()).start();
  }

  private static int end(Process process) throws InterruptedException {
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
    return process.exitValue();
  }

  @Test
  void theExitCodeReachesTheShell() throws Exception {
    Path err = temp.resolve("err");
    assertEquals(ExitCode.DONE.number(), end(start(err, "--version")));
    assertEquals(ExitCode.USAGE.number(), end(start(err, "read", "no such file")));
    assertEquals("onrecord: no such file: there is no such file\n", Files.readString(err));
  }

  @Test
  void aReaderThatHasEnoughEndsTheRunQuietly() throws Exception {
    Path pages = Files.createDirectory(temp.resolve("pages"));
    for (int i = 0; i < 200; i++) {
      Files.writeString(pages.resolve(i + ".txt"), "“Word,” said Ada Quill. ".repeat(500));
    }
    Path err = temp.resolve("err");
    Process process = start(err, "read", pages.toString());
    try (BufferedReader out = process.inputReader()) {
      assertTrue(out.readLine().startsWith("{\"onrecord\":1"));
    }
    assertEquals(ExitCode.DONE.number(), end(process));
    assertEquals("", Files.readString(err));
  }

  @Test
  void aPageComesThroughAPipe() throws Exception {
    Path err = temp.resolve("err");
    Process process = start(err, "read", "-", "--quiet");
    try (var in = process.outputWriter()) {
      in.write("Ada Quill said that it rained.");
    }
    try (BufferedReader out = process.inputReader()) {
      assertTrue(out.readLine().contains("\"source\":\"stdin\""));
    }
    assertEquals(ExitCode.DONE.number(), end(process));
    assertEquals("", Files.readString(err));
  }

  /** Native code that searched the command line with a call for each byte once ended here. */
  @Test
  void aCommandLineOf180KilobytesIsFine() throws Exception {
    Path folder = temp;
    while (folder.toString().length() < 3_000) {
      folder = folder.resolve("a-folder-with-a-name-of-the-length-that-names-in-archives-have");
    }
    Files.createDirectories(folder);
    List<String> args = new ArrayList<>(List.of("read", "--quiet"));
    for (int i = 0; i < 60; i++) {
      Path page = folder.resolve(i + ".txt");
      args.add(Files.writeString(page, "Ada Quill said that it rained.").toString());
    }
    Path err = temp.resolve("err");
    Process process = start(err, args.toArray(String[]::new));
    try (BufferedReader out = process.inputReader()) {
      assertEquals(60, out.lines().count());
    }
    assertEquals(ExitCode.DONE.number(), end(process));
    assertEquals("", Files.readString(err));
  }
}

package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.onrecord.app.console.ExitCode;

/**
 * One run of the real command line in a process of its own.
 *
 * @param process the run
 * @param err holds its standard error
 */
record CliProcess(Process process, Path err) {

  /** Starts it in the folder that holds {@code err}. */
  static CliProcess start(Path err, Object... args) throws IOException {
    return start(List.of(), err, args);
  }

  /** Starts it by another command, such as one that changes what it sees of the system. */
  static CliProcess start(List<String> by, Path err, Object... args) throws IOException {
    List<String> command = new ArrayList<>(by);
    command.addAll(ChildJvm.command());
    command.add(Main.class.getName());
    Arrays.stream(args).map(Object::toString).forEach(command::add);
    return new CliProcess(
        new ProcessBuilder(command)
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start(),
        err);
  }

  /** Waits for its end. */
  CliProcess ended(ExitCode expected) throws Exception {
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    assertTrue(process.exitValue() == expected.number(), errText());
    return this;
  }

  String errText() throws IOException {
    return Files.readString(err);
  }
}

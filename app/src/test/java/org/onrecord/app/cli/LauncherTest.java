package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;

/**
 * The launcher, in a tree that looks as if it had been built. The Java that it finds there is a
 * script, which hands over to this one.
 */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "onrecord").toAbsolutePath().normalize();

  @TempDir private Path temp;

  private record Ended(int exitCode, String out, String err) {}

  @BeforeEach
  void makeTree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "the launcher needs /bin/sh");
    Files.copy(LAUNCHER, temp.resolve("onrecord"));
    for (String module :
        List.of("app", "core", "ledger", "model", "model-en", "report", "sources", "web")) {
      Files.createDirectories(temp.resolve(module + "/src/main"));
      Files.writeString(temp.resolve(module + "/pom.xml"), "");
    }
    Files.writeString(temp.resolve("pom.xml"), "");
    Files.createDirectories(temp.resolve("app/target/lib"));
    Files.writeString(temp.resolve("app/target/onrecord.jar"), "");
    Path stamp = Files.writeString(temp.resolve("app/target/launcher.stamp"), "");
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
    Files.createDirectories(temp.resolve("java/bin"));
    Files.writeString(temp.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
  }

  /** What Java does once the launcher starts the jar; what it does before that fails. */
  private void javaIs(String script) throws IOException {
    Path java = temp.resolve("java/bin/java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        while [ "$1" != -jar ]; do
          shift || exit 1
        done
        shift 2
        """
            + script
            + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
  }

  private void javaIsThisOne() throws IOException {
    javaIs("exec " + ChildJvm.shell() + " " + Main.class.getName() + " \"$@\"");
  }

  /** Runs a line of shell in which the launcher is called {@code ./onrecord}. */
  private Ended shell(String line) throws IOException, InterruptedException {
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", line)
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", temp.resolve("java").toString());
    builder.environment().remove("ORT_DISABLE_TELEMETRY");
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
    return new Ended(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private String page() throws IOException {
    Files.writeString(temp.resolve("page.txt"), "Ada Quill said that it rained.");
    return "page.txt";
  }

  @Test
  void aClosedStandardInputCannotBeReadAndTheOtherPagesAre() throws Exception {
    javaIsThisOne();
    Ended ended = shell("./onrecord read --quiet - " + page() + " <&-");
    assertEquals("onrecord: stdin: Bad file descriptor\n", ended.err());
    assertEquals(ExitCode.FAILED.number(), ended.exitCode());
    assertEquals(1, ended.out().lines().count());
  }

  @Test
  void aClosedStandardInputDoesNotMatterWhereItIsNotRead() throws Exception {
    javaIsThisOne();
    assertEquals(
        shell("./onrecord read " + page()).out(), shell("./onrecord read page.txt <&-").out());
  }

  @Test
  void aClosedStandardOutputIsAnOutputThatCannotBeWritten() throws Exception {
    javaIsThisOne();
    Ended ended = shell("./onrecord read " + page() + " >&-");
    assertEquals(
        "onrecord: standard output: cannot be written: Bad file descriptor\n", ended.err());
    assertEquals(ExitCode.FAILED.number(), ended.exitCode());
  }

  @Test
  void aClosedStandardErrorIsOnlySilent() throws Exception {
    javaIsThisOne();
    Ended open = shell("./onrecord read " + page());
    Ended closed = shell("./onrecord read page.txt 2>&-");
    assertEquals(new Ended(ExitCode.DONE.number(), open.out(), ""), closed);
    assertEquals(
        ExitCode.USAGE.number(), shell("./onrecord read 'no such' <&- >&- 2>&-").exitCode());
  }

  @Test
  void whatRunsBelowItIsToldNotToPhoneHome() throws Exception {
    javaIs("env");
    assertTrue(shell("./onrecord").out().lines().toList().contains("ORT_DISABLE_TELEMETRY=1"));
  }
}

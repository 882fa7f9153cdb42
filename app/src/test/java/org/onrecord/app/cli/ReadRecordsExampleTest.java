package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.onrecord.app.console.ExitCode;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import tools.jackson.core.json.JsonFactory;

/** The program in examples/read-records: ten lines, and nothing of OnRecord but its model. */
class ReadRecordsExampleTest {
  private static final Path SOURCE =
      Path.of("../examples/read-records/src/main/java/org/onrecord/examples/ReadRecords.java");
  private static final int LINES = 10;

  @TempDir private Path temp;

  @Test
  @ResourceLock(Resources.SYSTEM_OUT)
  void aProgramThatKnowsTheModelAlonePrintsWhoSaidWhat() throws Exception {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", "../examples/column.html", "--quiet", "-o", records).ended(ExitCode.DONE);
    List<Path> classPath = List.of(homeOf(PageRecord.class), homeOf(JsonFactory.class));
    compile(classPath);
    List<String> said = run(classPath, records).lines().toList();
    int statements = RecordReader.parse(Files.readString(records)).statements().size();
    assertEquals(statements, said.size());
    assertTrue(said.stream().allMatch(line -> line.matches("[^:]+: .+")), said.toString());
  }

  @Test
  void theProgramHasTenLines() throws Exception {
    String program = Files.readString(SOURCE);
    String main = program.substring(program.indexOf("public static void main"));
    assertTrue(main.lines().count() - 1 <= LINES, main);
  }

  private static Path homeOf(Class<?> known) throws URISyntaxException {
    return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private void compile(List<Path> classPath) {
    String path = classPath.get(0) + File.pathSeparator + classPath.get(1);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                temp.toString(),
                "-cp",
                path,
                SOURCE.toString());
    assertEquals(0, result);
  }

  /** What the program prints, run by a class loader that finds nothing else. */
  private String run(List<Path> classPath, Path records) throws Exception {
    URL[] urls = {
      temp.toUri().toURL(), classPath.get(0).toUri().toURL(), classPath.get(1).toUri().toURL()
    };
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader alone =
        new URLClassLoader(urls, Objects.requireNonNull(ClassLoader.getPlatformClassLoader()))) {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      alone
          .loadClass("org.onrecord.examples.ReadRecords")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {records.toString()});
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}

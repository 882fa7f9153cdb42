package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.console.ExitCode;

/** What onrecord archive and onrecord add make of the download, and of its absence. */
class SparkArchiveTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path temp;

  /** A download whose jobs are these programs in the place of Spark's. */
  private Path download(Map<String, String> programs) throws IOException {
    Path home = temp.resolve("download");
    Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("job"));
    Files.writeString(home.resolve("java.options"), "-Dgiven=\"by the download\"");
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> program : programs.entrySet()) {
      Path source = temp.resolve("src/org/onrecord/spark/" + program.getKey() + ".java");
      Files.createDirectories(source.getParent());
      Files.writeString(
          source,
          "package org.onrecord.spark; public class "
              + program.getKey()
              + " { public static void main(String[] args) throws Exception {"
              + program.getValue()
              + "} static void say(String... words) {"
              + " System.out.println(String.join(\"\\t\", words)); } }");
      sources.add(source);
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
      List<String> options = List.of("-d", temp.resolve("classes").toString());
      assertTrue(compiler.getTask(null, files, null, options, null, units).call());
    }
    try (JarOutputStream jar =
            new JarOutputStream(Files.newOutputStream(home.resolve("job/job.jar")));
        Stream<Path> classes = Files.walk(temp.resolve("classes"))) {
      for (Path file : classes.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(temp.resolve("classes").relativize(file).toString()));
        jar.write(Files.readAllBytes(file));
      }
    }
    return home;
  }

  private static CliRun with(Path download, Object... args) {
    return new CliRun.Setting().environment("ONRECORD_ARCHIVE", download.toString()).run(args);
  }

  @Test
  void withoutTheDownloadItIsSaidHowToGetIt() throws IOException {
    Path nothing = Files.createDirectories(temp.resolve("nothing"));
    CliRun run = with(nothing, "archive", "a.warc", "-o", temp.resolve("out"));
    run.ended(ExitCode.USAGE);
    assertTrue(run.err().contains("ONRECORD_ARCHIVE names " + nothing), run.err());
    Files.writeString(temp.resolve("part.parquet"), "PAR1");
    CliRun add =
        with(nothing, "add", temp.resolve("part.parquet"), "--ledger", temp.resolve("l.db"));
    add.ended(ExitCode.USAGE);
    assertTrue(add.err().contains("ONRECORD_ARCHIVE"), add.err());
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void whatTheJobTellsIsPassedOn() throws IOException {
    Path home =
        download(
            Map.of(
                "ArchiveJob",
                "say(\"note\", String.join(\" \", args) + \" \" + System.getProperty(\"given\")"
                    + " + \" \" + System.getProperty(\"spark.master\"));"
                    + "say(\"progress\", \"3\", \"10\", \"20\");"
                    + "say(\"problem\", \"a.warc: it is torn\");"
                    + "say(\"note\", \"done\"); System.exit(1);"));
    CliRun run =
        with(home, "archive", "a.warc", "b", "-o", "out", "--master", "local[1]")
            .ended(ExitCode.FAILED);
    assertEquals(
        "onrecord: --log events --input a.warc --input b --output out --range-bytes 536870912 --model accurate"
            + " by the download local[1]\nonrecord: done\nonrecord: a.warc: it is torn\n",
        run.err());
    CliRun quiet = with(home, "archive", "a.warc", "-o", "out", "-q").ended(ExitCode.FAILED);
    assertEquals("onrecord: a.warc: it is torn\n", quiet.err());
  }

  @Test
  void wrongUsageOfTheJobIsWrongUsageOfTheCommand() throws IOException {
    Path home =
        download(
            Map.of("ArchiveJob", "say(\"problem\", \"out: this is no archive\"); System.exit(2);"));
    CliRun run = with(home, "archive", "a.warc", "-o", "out").ended(ExitCode.USAGE);
    assertEquals(
        "onrecord: out: this is no archive\nonrecord: see onrecord archive --help\n", run.err());
  }

  @Test
  void aJobThatBreaksDownIsToldWithItsLastWords() throws IOException {
    Path home = download(Map.of("ArchiveJob", "System.err.println(\"broken\"); System.exit(7);"));
    CliRun run = with(home, "archive", "a.warc", "-o", "out").ended(ExitCode.FAILED);
    assertEquals("onrecord: out: Spark ended with 7\nonrecord: broken\n", run.err());
  }

  @Test
  void recordsOfParquetAreAddedToALedger() throws IOException {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", ROOT.resolve("examples/column.html"), "-q", "-o", records);
    Path home =
        download(
            Map.of(
                "RecordsJob",
                "System.out.write(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(args[0],"
                    + " \"pages\", \"a.parquet\"))); System.out.flush();"
                    + "System.err.println(\"onrecord: row 2: it is torn\"); System.exit(1);"));
    Path archive = Files.createDirectories(temp.resolve("archive/pages"));
    Files.copy(records, archive.resolve("a.parquet"));
    Path ledger = temp.resolve("l.db");
    CliRun run =
        with(home, "add", temp.resolve("archive"), "--ledger", ledger).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("onrecord: row 2: it is torn\n"), run.err());
    assertTrue(run.err().contains("1 page added"), run.err());
    CliRun again = CliRun.of("add", records, "--ledger", ledger).ended(ExitCode.DONE);
    assertTrue(again.err().contains("1 there already"), again.err());
  }

  /** With the real download, where mvn -P archive has made it. */
  @Test
  void anArchiveGoesIntoALedgerAsItsPagesWould() throws IOException {
    Path home = ROOT.resolve("spark/download/target/archive");
    assumeTrue(
        Files.isDirectory(home.resolve("jars")),
        "no spark/download/target/archive: mvn -P archive -pl spark/download -am package makes it");
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", ROOT.resolve("examples"), "-q", "-o", records).ended(ExitCode.DONE);
    Path archive = temp.resolve("archive");
    with(home, "archive", records, "-o", archive, "--master", "local[1]").ended(ExitCode.DONE);
    Path ledger = temp.resolve("l.db");
    CliRun added = with(home, "add", archive, "--ledger", ledger).ended(ExitCode.DONE);
    long pages = Files.readAllLines(records).size();
    assertTrue(added.err().contains(pages + " pages added"), added.err());
    CliRun again = CliRun.of("add", records, "--ledger", ledger).ended(ExitCode.DONE);
    assertTrue(again.err().contains(pages + " there already"), again.err());
  }
}

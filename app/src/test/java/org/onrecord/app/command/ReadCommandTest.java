package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.OnRecord;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.output.OutputFormat;
import org.onrecord.house.Steps;
import org.onrecord.record.RecordReader;
import org.onrecord.record.RecordWriter;

class ReadCommandTest {
  private static final String STORY =
      "Bells\n\n“The bell is gone,” said Ada Quill.\n\nShe added that it had been low.\n";

  @TempDir private Path temp;

  private Path page(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileIsReadAsTheApiReadsIt() throws IOException {
    Path file = page("a.txt", STORY);
    String expected = RecordWriter.line(OnRecord.standard().read(file)) + "\n";
    assertEquals(expected, CliRun.of("read", file).ended(ExitCode.DONE).outText());
  }

  @Test
  void anEndingOfAFormThatIsNotWrittenIsWrongUsageUnlessAFormatIsGiven() throws IOException {
    Path file = page("a.txt", STORY);
    Path table = temp.resolve("out.csv");
    CliRun refused = CliRun.of("read", file, "-o", table).ended(ExitCode.USAGE);
    assertTrue(refused.err().contains("out.csv: its ending asks for a form"), refused.err());
    assertFalse(Files.exists(table));
    CliRun.of("read", file, "-f", "jsonl", "-o", table).ended(ExitCode.DONE);
    assertTrue(Files.exists(table));
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsEnding() throws IOException {
    CliRun run = CliRun.of("read", page("notes.md", STORY)).ended(ExitCode.DONE);
    assertEquals(1, run.lines().size());
  }

  @Test
  void aFolderIsReadInTheOrderOfItsPathsWithoutHiddenAndOtherFiles() throws IOException {
    page("news/b.txt", STORY);
    page("news/a/z.htm", "<p>“Gone,” said Ada Quill, the keeper of the bells.</p>");
    page("news/a.txt", STORY);
    page("news/.hidden.txt", STORY);
    page("news/.git/c.txt", STORY);
    page("news/photo.jpg", "no page");
    CliRun run = CliRun.of("read", temp.resolve("news")).ended(ExitCode.DONE);
    assertEquals(List.of("news/a.txt", "news/a/z.htm", "news/b.txt"), sources(run));
    assertTrue(run.err().contains("3 pages read"), run.err());
    assertTrue(run.err().contains("1 other file ignored"), run.err());
  }

  @Test
  void aLinkThatLeadsBackIsNotFollowedForEver() throws IOException {
    page("news/a.txt", STORY);
    Files.createSymbolicLink(temp.resolve("news/again"), temp.resolve("news"));
    CliRun run = CliRun.of("read", temp.resolve("news")).ended(ExitCode.DONE);
    assertEquals(List.of("news/a.txt"), sources(run));
  }

  @Test
  void onlyStatementsOfTheActsAskedForAreKept() throws IOException {
    Path file =
        page(
            "dam.txt",
            "Ada Roe said the dam was safe. Tom Finch believes that the dam will break.");
    String all = CliRun.of("read", file).ended(ExitCode.DONE).outText();
    assertTrue(all.contains("\"act\":\"speech\"") && all.contains("\"act\":\"thought\""), all);
    String said = CliRun.of("read", file, "--act", "Speech,writing").ended(ExitCode.DONE).outText();
    assertTrue(said.contains("\"settings\":{\"acts\":\"speech,writing\"}"), said);
    assertTrue(said.contains("\"act\":\"speech\"") && !said.contains("\"act\":\"thought\""), said);
  }

  @Test
  void theFastModelReadsWhereItIsAskedForAndGoesOnWithItsOwnRecordsAlone() throws IOException {
    Path file = page("a.txt", STORY);
    Path lines = temp.resolve("a.jsonl");
    CliRun.of("read", file, "-o", lines, "--model", "Fast").ended(ExitCode.DONE);
    String fast = Files.readString(lines);
    assertTrue(fast.contains("\"model\":\"en-fast-3\",\"settings\":{\"model\":\"fast\"}"), fast);
    assertTrue(fast.contains("\"act\":\"speech\""), fast);
    CliRun.of("read", file, "-o", lines, "--resume", "--model", "fast").ended(ExitCode.DONE);
    CliRun.of("read", file, "-o", lines, "--resume").ended(ExitCode.USAGE);
    CliRun wrong = CliRun.of("read", file, "--model", "slow").ended(ExitCode.USAGE);
    assertTrue(wrong.err().contains("'slow' is none of accurate, fast"), wrong.err());
  }

  @Test
  void standardInputIsAPageWithTheNameItIsGiven() {
    CliRun run = new CliRun.Setting().in(STORY).run("read", "-", "--stdin-name", "https://x/y");
    run.ended(ExitCode.DONE);
    assertTrue(run.outText().contains("\"source\":\"https://x/y\""), run.outText());
    assertTrue(
        new CliRun.Setting().in(STORY).run("read", "-").outText().contains("\"source\":\"stdin\""));
  }

  @Test
  void standardInputCanBeNamedOnce() {
    CliRun run = new CliRun.Setting().in(STORY).run("read", "-", "-").ended(ExitCode.USAGE);
    assertEquals(1, run.lines().size());
  }

  @Test
  void theFormIsTextOnATerminalAndLinesOfJsonAnywhereElse() throws IOException {
    Path file = page("a.txt", STORY);
    assertTrue(CliRun.of("read", file).outText().startsWith("{\"onrecord\":1"));
    CliRun shown = new CliRun.Setting().onTerminal().run("read", file).ended(ExitCode.DONE);
    assertFalse(shown.outText().startsWith("{"), shown.outText());
  }

  @Test
  void coloursAreForTerminalsAndForThoseWhoAskAlways() throws IOException {
    Path file = page("a.txt", STORY);
    String escape = "\u001b[";
    CliRun.Setting terminal = new CliRun.Setting().onTerminal();
    assertTrue(terminal.run("read", file).outText().contains(escape));
    assertFalse(terminal.run("read", file, "--color", "never").outText().contains(escape));
    assertFalse(terminal.environment("NO_COLOR", "1").run("read", file).outText().contains(escape));
    assertFalse(CliRun.of("read", "-f", "text", file).outText().contains(escape));
    assertTrue(
        CliRun.of("read", "-f", "text", "--color", "always", file).outText().contains(escape));
  }

  @Test
  void aReportKeepsToTheWidthItIsGiven() throws IOException {
    Path file = page("a.txt", "Bells\n\n“" + "word ".repeat(60) + "end,” said Ada Quill.\n");
    CliRun run = CliRun.of("read", "-f", "text", "--width", "40", file).ended(ExitCode.DONE);
    String widest = run.lines().stream().reduce("", (a, b) -> a.length() >= b.length() ? a : b);
    assertTrue(widest.length() <= 40, widest);
    assertTrue(
        CliRun.of("read", "-f", "text", "--width", "5", file)
            .ended(ExitCode.USAGE)
            .lines()
            .isEmpty());
  }

  @ParameterizedTest
  @EnumSource(OutputFormat.class)
  void aFolderOfOutputMirrorsTheFolderOfPages(OutputFormat format) throws IOException {
    page("news/2020/a.html", "<p>“Gone,” said Ada Quill, the keeper of the bells.</p>");
    page("news/b.txt", STORY);
    Path out = temp.resolve("out");
    CliRun run = CliRun.of("read", temp.resolve("news"), "-o", out + "/", "--format", format);
    assertEquals("", run.ended(ExitCode.DONE).outText());
    assertTrue(Files.size(out.resolve("2020/a.html" + format.ending())) > 0);
    assertTrue(Files.size(out.resolve("b.txt" + format.ending())) > 0);
    assertEquals(format == OutputFormat.HTML, Files.exists(out.resolve("index.html")));
    assertEquals(format == OutputFormat.HTML ? 3 : 2, files(out).size(), files(out).toString());
  }

  @Test
  void theEndingOfTheOutputFileDecidesItsForm() throws IOException {
    Path file = page("a.txt", STORY);
    Path json = temp.resolve("out.json");
    Path html = temp.resolve("out.html");
    CliRun.of("read", file, "-o", json).ended(ExitCode.DONE);
    CliRun.of("read", file, "-o", html).ended(ExitCode.DONE);
    assertTrue(Files.readString(json).startsWith("{\n"));
    assertTrue(Files.readString(html).startsWith("<!"));
  }

  @Test
  void severalPagesDoNotGoIntoOneHtmlReport() throws IOException {
    Path a = page("a.txt", STORY);
    Path b = page("b.txt", STORY);
    CliRun run = CliRun.of("read", a, b, "--format", "html").ended(ExitCode.USAGE);
    assertTrue(run.err().contains("-o DIR/"), run.err());
    CliRun.of("read", a, b, "-o", temp.resolve("x.html")).ended(ExitCode.USAGE);
    assertEquals(2, files(temp).size());
  }

  @Test
  void anOutputNeverTakesThePlaceOfAPage() throws IOException {
    Path file = page("a.txt", STORY);
    Path link = Files.createSymbolicLink(temp.resolve("link.txt"), file);
    CliRun.of("read", file, "-o", file, "-f", "json").ended(ExitCode.USAGE);
    CliRun.of("read", file, "-o", link, "-f", "json").ended(ExitCode.USAGE);
    Path clash = page("a.txt.json", STORY);
    CliRun.of("read", file, clash, "-o", temp + "/", "-f", "json").ended(ExitCode.USAGE);
    assertEquals(STORY, Files.readString(file));
    assertEquals(STORY, Files.readString(clash));
  }

  @Test
  void twoPagesNeverShareAnOutput() throws IOException {
    Path a = page("x/a.txt", STORY);
    Path b = page("y/a.txt", STORY);
    CliRun run = CliRun.of("read", a, b, "-o", temp.resolve("out") + "/").ended(ExitCode.USAGE);
    assertTrue(run.err().contains("would both become"), run.err());
    Path index = page("index", STORY);
    CliRun.of("read", index, "-o", temp.resolve("out") + "/", "-f", "html").ended(ExitCode.USAGE);
    assertFalse(Files.exists(temp.resolve("out")));
  }

  @Test
  void theOutputsOwnFolderIsNotReadAsInput() throws IOException {
    page("a.txt", STORY);
    Path out = temp.resolve("out");
    for (int i = 0; i < 2; i++) {
      CliRun run = CliRun.of("read", temp, "-o", out + "/", "-f", "html").ended(ExitCode.DONE);
      assertEquals(2, files(out).size(), run.err());
    }
    CliRun.of("read", temp, "-o", temp + "/").ended(ExitCode.USAGE);
  }

  @Test
  void aPageWhoseOutputCannotBeWrittenDoesNotStopTheOthers() throws IOException {
    Path a = page("in/a.txt", STORY);
    Path b = page("in/b.txt", STORY);
    Path out = temp.resolve("out");
    Files.createDirectories(out.resolve("a.txt.json"));
    Files.createFile(out.resolve("a.txt.json/in-the-way"));
    CliRun run = CliRun.of("read", a, b, "-f", "json", "-o", out).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("a.txt.json"), run.err());
    assertTrue(Files.size(out.resolve("b.txt.json")) > 0);
  }

  @Test
  void theSummaryCountsAndQuietLeavesItOut() throws IOException {
    page("news/a.txt", STORY);
    page("news/b.txt", "");
    CliRun run = CliRun.of("read", temp.resolve("news")).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("1 page read, "), run.err());
    assertTrue(run.err().contains(" 1 failed, "), run.err());
    CliRun quiet = CliRun.of("read", "-q", temp.resolve("news")).ended(ExitCode.FAILED);
    assertEquals(1, quiet.err().lines().count(), quiet.err());
  }

  @Test
  void manyPagesGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
    int many = Steps.of(300);
    for (int i = 0; i < many; i++) {
      String name = String.format(Locale.ROOT, "many/%03d.txt", i * 7919 % many);
      page(name, STORY + "\nPage " + i + " said “so " + "indeed ".repeat(i % 50) + "yes.”\n");
    }
    page(String.format(Locale.ROOT, "many/%03d.txt", many / 2), "");
    Path folder = temp.resolve("many");
    CliRun one = CliRun.of("read", folder, "--threads", 1).ended(ExitCode.FAILED);
    assertEquals(many - 1, one.lines().size());
    for (int threads : new int[] {2, 3, 16}) {
      CliRun more = CliRun.of("read", folder, "--threads", threads).ended(ExitCode.FAILED);
      assertArrayEquals(one.out(), more.out(), threads + " threads");
    }
  }

  private List<String> sources(CliRun run) {
    return run.lines().stream()
        .map(
            line -> RecordReader.head(line.getBytes(StandardCharsets.UTF_8)).orElseThrow().source())
        .map(source -> temp.relativize(Path.of(source)).toString())
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    }
  }
}

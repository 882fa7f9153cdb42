package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import org.onrecord.house.Steps;

class EvaluateCommandTest {
  private static final Path GOLD = Path.of("..", "examples", "gold");
  private static final Path SHARED = Path.of("..", "..", "shared");
  private static final String TEXT = "Bells\n\n“The bell is gone,” said Ada Quill.\n";
  private static final String ANNOTATION =
      "T1\tSource 32 41\tAda Quill\nT2\tContent 7 26\t“The bell is gone,”\n"
          + "E1\tSource:T1 Content:T2\n";

  @TempDir private Path temp;

  private void gold(String name, String text, String annotation) throws IOException {
    Files.writeString(temp.resolve(name + ".txt"), text);
    Files.writeString(temp.resolve(name + ".ann"), annotation);
  }

  /** A record of each text that finds what is marked in it, and whoever speaks there. */
  private Path records(String... names) throws IOException {
    StringBuilder records = new StringBuilder();
    for (String name : names) {
      String text = Files.readString(temp.resolve(name + ".txt")).replace("\n", "\\n");
      records.append("{\"page\":{\"source\":\"").append(name).append(".txt\",\"text\":\"");
      records.append(text).append("\"},\"statements\":[{\"source\":[[32,41]],");
      records.append("\"content\":[[7,26]]}]}\n");
    }
    return Files.writeString(temp.resolve("records.jsonl"), records);
  }

  /** The names of measures with their F1, as they are printed in a table. */
  private static List<String> figures(String table) {
    List<String> figures = new ArrayList<>();
    for (String line : table.lines().toList()) {
      Matcher row = Pattern.compile("(\\S+) +(\\d+\\.\\d) .*").matcher(line);
      if (row.matches()) {
        figures.add(row.group(1) + " " + row.group(2));
      }
    }
    return figures;
  }

  @Test
  void theExampleIsEvaluatedTheSameOnAnyNumberOfThreads() {
    CliRun one = CliRun.of("evaluate", GOLD, "--threads", 1).ended(ExitCode.DONE);
    CliRun two = CliRun.of("evaluate", GOLD, "--threads", 2).ended(ExitCode.DONE);
    assertArrayEquals(one.out(), two.out());
    assertEquals(11, figures(one.outText()).size());
    assertTrue(one.outText().contains("documents             2\n"), one.outText());
    assertEquals("", one.err());
  }

  @Test
  void jsonHoldsTheFiguresOfTheTable() {
    String table = CliRun.of("evaluate", GOLD).ended(ExitCode.DONE).outText();
    CliRun json = CliRun.of("evaluate", GOLD, "--format", "json").ended(ExitCode.DONE);
    assertEquals(1, json.lines().size());
    for (String figure : figures(table)) {
      String[] parts = figure.split(" ", -1);
      assertTrue(json.outText().contains("\"" + parts[0] + "\":" + parts[1] + ","), figure);
    }
  }

  @Test
  void severalAnnotatorsInTwoFoldersCountByTheFirst() throws IOException {
    Files.createDirectories(temp.resolve("text"));
    Files.createDirectories(temp.resolve("attributions"));
    Files.writeString(temp.resolve("text/a.txt"), TEXT);
    Files.writeString(temp.resolve("attributions/a_ann1.ann"), ANNOTATION);
    Files.writeString(temp.resolve("attributions/a_ann2.ann"), "");
    Files.writeString(temp.resolve("a.txt"), TEXT);
    CliRun run = CliRun.of("evaluate", temp, "--records", records("a")).ended(ExitCode.DONE);
    assertTrue(figures(run.outText()).contains("content 100.0"), run.outText());
    assertEquals("", run.err());
  }

  @Test
  void whatCannotBeUsedIsNamedAndTheRestIsEvaluated() throws IOException {
    gold("a", TEXT, ANNOTATION);
    gold("b", TEXT, "T1\tSource 3\n");
    gold("c", "", "");
    Files.writeString(temp.resolve("lone.txt"), TEXT);
    Files.writeString(temp.resolve("orphan.ann"), ANNOTATION);
    CliRun run = CliRun.of("evaluate", temp).ended(ExitCode.FAILED);
    assertTrue(run.outText().contains("documents             2\n"), run.outText());
    assertTrue(run.outText().contains("missing               1\n"), run.outText());
    assertEquals(4, run.err().lines().count(), run.err());
    for (String message :
        List.of(
            "orphan.ann: there is no text for it",
            "lone.txt: there is no annotation for it; add ",
            "b.ann: line 1: this is not brat standoff",
            "c.txt: the page is empty")) {
      assertTrue(run.err().contains(message), message + " is not in " + run.err());
    }
  }

  @Test
  void recordsAreEvaluatedAsTheTextsThemselves() throws IOException {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", GOLD, "-o", records, "-q").ended(ExitCode.DONE);
    CliRun recorded = CliRun.of("evaluate", GOLD, "--records", records).ended(ExitCode.DONE);
    assertArrayEquals(CliRun.of("evaluate", GOLD).out(), recorded.out());
  }

  @Test
  void onlyStatementsThatAreSureEnoughAreEvaluatedWhereAsked() throws IOException {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", GOLD, "-o", records, "-q").ended(ExitCode.DONE);
    List<Double> confidences =
        Pattern.compile("\"reliability\":([0-9.]+)")
            .matcher(Files.readString(records))
            .results()
            .map(found -> Double.valueOf(found.group(1)))
            .sorted()
            .toList();
    double median = confidences.get(confidences.size() / 2);
    long kept = confidences.stream().filter(each -> each >= median).count();
    assertTrue(kept < confidences.size(), confidences.toString());
    CliRun read = CliRun.of("evaluate", GOLD, "--min-confidence", median).ended(ExitCode.DONE);
    assertTrue(
        Pattern.compile("\ncontent +([\\d.]+ +){3}\\d+ +" + kept + " ")
            .matcher(read.outText())
            .find(),
        kept + " are not in " + read.outText());
    CliRun recorded =
        CliRun.of("evaluate", GOLD, "--min-confidence", median, "--records", records)
            .ended(ExitCode.DONE);
    assertArrayEquals(read.out(), recorded.out());
  }

  @Test
  void aTextWithoutItsRecordIsMissingAndABadRecordIsNamed() throws IOException {
    gold("a", TEXT, ANNOTATION);
    gold("b", TEXT, ANNOTATION);
    Path records = temp.resolve("records.jsonl");
    String other = "{\"page\":{\"source\":\"x/a.txt\",\"text\":\"Other\"},\"statements\":[]}";
    Files.writeString(records, other);
    CliRun run = CliRun.of("evaluate", temp, "--records", records).ended(ExitCode.FAILED);
    assertTrue(run.outText().contains("missing               2\n"), run.outText());
    assertTrue(run.err().contains("b.txt: " + records + " has no record of it"), run.err());
    assertTrue(run.err().contains("a.txt: page.text of its record"), run.err());

    String beyond =
        "\n{\"page\":{\"source\":\"a.txt\",\"text\":\"Oh\"},\"statements\":[{\"cue\":[[0,3]]}]}";
    for (String bad : List.of("\n{", "\n{\"page\":{}}", beyond)) {
      Files.writeString(records, bad);
      CliRun refused = CliRun.of("evaluate", temp, "--records", records).ended(ExitCode.FAILED);
      assertTrue(refused.err().contains("records.jsonl: line 2: "), refused.err());
      assertEquals("", refused.outText());
    }
  }

  @Test
  void aFolderWithoutGoldFailsAndSaysWhatItShouldHold() {
    CliRun run = CliRun.of("evaluate", temp).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("NAME.txt beside NAME.ann"), run.err());
    assertEquals("", run.outText());
  }

  @Test
  void wrongUsageWritesNothing() throws IOException {
    gold("a", TEXT, ANNOTATION);
    List<List<Object>> wrong =
        List.of(
            List.of("evaluate"),
            List.of("evaluate", temp.resolve("none")),
            List.of("evaluate", temp.resolve("a.txt")),
            List.of("evaluate", temp, "--threads", 0),
            List.of("evaluate", temp, "--min-confidence", 1.5),
            List.of("evaluate", temp, "--format", "html"),
            List.of("evaluate", temp, "--speakers", temp.resolve("none")),
            List.of("evaluate", temp, "--records", temp.resolve("none")),
            List.of("evaluate", temp, "--errors", temp),
            List.of("evaluate", temp, "--errors", temp.resolve("a.txt")),
            List.of("evaluate", temp, "--errors", temp.resolve("a.ann")));
    for (List<Object> args : wrong) {
      CliRun run = CliRun.of(args.toArray()).ended(ExitCode.USAGE);
      assertEquals("", run.outText(), args.toString());
      assertTrue(run.err().endsWith("see onrecord evaluate --help\n"), run.err());
    }
    assertEquals(TEXT, Files.readString(temp.resolve("a.txt")));
  }

  @Test
  void thePageOfErrorsIsWellFormedAndLoadsNothing() throws IOException {
    gold("<b>", TEXT, "");
    gold("x", TEXT.replace("The bell is gone", "<script>alert(1)"), "");
    Path page = temp.resolve("out/errors.html");
    CliRun.of("evaluate", temp, "--records", records("<b>", "x"), "--errors", page)
        .ended(ExitCode.DONE);
    String written = Files.readString(page);
    Parser parser = Parser.htmlParser().setTrackErrors(50);
    parser.parseInput(written, "");
    assertEquals(List.of(), parser.getErrors().stream().map(Object::toString).toList());
    Document html = Jsoup.parse(written);
    assertEquals(2, html.select("article.error[data-error=spurious]").size());
    assertEquals(1, html.select("script").size());
    assertTrue(html.select("b, link, img, iframe, [style], [onclick], [src]").isEmpty());
    Set<String> ids = new HashSet<>();
    html.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), "twice: " + e.id()));
    html.select("a[href]").forEach(a -> assertTrue(ids.contains(a.attr("href").substring(1))));
    assertTrue(
        html.select(".side.ours .said").eachText().contains("“<script>alert(1),”"),
        html.select(".side.ours .said").eachText().toString());
    assertFalse(html.select("meta[http-equiv]").attr("content").contains("unsafe"));
  }

  @Test
  void thePageOfErrorsIsTheSameEachTime() throws IOException {
    for (String name : List.of("1.html", "2.html")) {
      CliRun.of("evaluate", GOLD, "--errors", temp.resolve(name)).ended(ExitCode.DONE);
    }
    assertEquals(
        Files.readString(temp.resolve("1.html")), Files.readString(temp.resolve("2.html")));
  }

  /** The acceptance test: equal to the reference scorer, to the last printed digit. */
  @Test
  void theFiguresAreThoseOfTheReferenceScorer() throws Exception {
    Path scorer = SHARED.resolve("tools/score_attributions.py");
    Path allDev = SHARED.resolve("data/polnear/dev");
    assumeTrue(Files.exists(scorer) && Files.isDirectory(allDev), "no ../shared: not compared");
    assumeTrue(hasPython(), "no python3: not compared");
    Path dev = temp.resolve("dev");
    Path speakers = temp.resolve("speakers");
    copySome(allDev, dev, SHARED.resolve("data/speakers/dev"), speakers);
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", dev.resolve("text"), "-o", records, "-q").ended(ExitCode.DONE);
    String[] command = {
      "python3",
      scorer.toString(),
      dev.toString(),
      records.toString(),
      "--speakers",
      speakers.toString(),
      "--json"
    };
    Process python = new ProcessBuilder(command).redirectErrorStream(true).start();
    String expected =
        new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, python.waitFor(), expected);

    CliRun ours = CliRun.of("evaluate", dev, "--speakers", speakers, "-f", "json", "-q");
    ours.ended(ExitCode.DONE);
    String figures = expected.substring(1, expected.length() - 1).replace("\": ", "\":");
    assertTrue(figures.contains("\"found\":"), expected);
    for (String figure : figures.split(", ", -1)) {
      assertTrue(ours.outText().contains(figure + ","), figure + " is not in " + ours.outText());
    }
    CliRun recorded =
        CliRun.of(
            "evaluate", dev, "--records", records, "--speakers", speakers, "-f", "json", "-q");
    assertEquals(ours.outText(), recorded.ended(ExitCode.DONE).outText());
  }

  /** As many texts as a test takes, with what is marked in each and who speaks there. */
  private static void copySome(Path from, Path to, Path speakersFrom, Path speakersTo)
      throws IOException {
    List<Path> texts = files(from.resolve("text"));
    int each = texts.size() / Steps.of(texts.size());
    for (int i = 0; i < texts.size(); i += each) {
      String name = texts.get(i).getFileName().toString();
      String stem = name.substring(0, name.length() - ".txt".length());
      copy(from.resolve("text"), stem + ".", to.resolve("text"));
      copy(from.resolve("attributions"), stem + "_", to.resolve("attributions"));
      copy(speakersFrom, stem + ".", speakersTo);
    }
  }

  private static void copy(Path from, String start, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      if (file.getFileName().toString().startsWith(start)) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "--version").start();
      return python.waitFor(30, TimeUnit.SECONDS) && python.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}

package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExportCommandTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path INTERVIEW = EXAMPLES.resolve("interview.txt");
  private static final Path COLUMN = EXAMPLES.resolve("column.html");
  private static final String PAGE =
      """
      The quay and the ferry

      “The new quay will be open before the storms,” said the mayor, Orla Venn.

      “=HYPERLINK(1) is what I call the quay <b>budget</b>,” said Tam Brandt, a ferryman.
      """;

  @TempDir private Path temp;

  private static JsonNode json(String text) {
    return new ObjectMapper().readTree(text);
  }

  private static CliRun export(Object... args) {
    Object[] all = new Object[args.length + 1];
    all[0] = "export";
    System.arraycopy(args, 0, all, 1, args.length);
    return CliRun.of(all).ended(ExitCode.DONE);
  }

  private Path records() {
    Path file = temp.resolve("records.jsonl");
    CliRun.of("read", COLUMN, INTERVIEW, "-o", file).ended(ExitCode.DONE);
    return file;
  }

  @Test
  void pagesAndTheirRecordsGiveTheSame() {
    Path records = records();
    for (String form :
        List.of("annotations", "hypothesis", "csv", "schema", "timeline", "markdown")) {
      String ofPages = export(COLUMN, INTERVIEW, "-f", form).outText();
      assertEquals(ofPages, export(records, "-f", form).outText(), form);
      assertTrue(ofPages.length() > 1000, form);
    }
  }

  @Test
  void recordsAreReadFromStandardInput() throws IOException {
    byte[] lines = Files.readAllBytes(records());
    CliRun run = new CliRun.Setting().in(lines).run("export", "-", "-f", "annotations");
    assertEquals(
        export(records(), "-f", "annotations").outText(), run.ended(ExitCode.DONE).outText());
  }

  @Test
  void whatIsExportedForBratIsReadBackByEvaluateWithoutADifference() {
    Path gold = temp.resolve("gold");
    Path records = records();
    export(records, "-f", "brat", "-o", gold);
    CliRun again = CliRun.of("evaluate", gold, "--records", records, "--format", "json");
    for (var measure : json(again.ended(ExitCode.DONE).outText()).get("measures").properties()) {
      assertEquals(100.0, measure.getValue().get("f1").doubleValue(), measure.toString());
    }
    CliRun.of("evaluate", gold).ended(ExitCode.DONE);
    assertTrue(Files.exists(gold.resolve("annotation.conf")));
  }

  @Test
  void namesThatAreTheSameBecomeTwoDocuments() throws IOException {
    for (String folder : List.of("2019", "2020")) {
      Files.writeString(
          Files.createDirectories(temp.resolve("in/" + folder)).resolve("a.txt"), PAGE);
    }
    export(temp.resolve("in"), "-f", "brat", "-o", temp.resolve("out"));
    assertEquals(
        Files.readString(temp.resolve("out/a.ann")), Files.readString(temp.resolve("out/a-2.ann")));
  }

  /** The page of a document, the line of a text: a footnote needs it from a ledger, too. */
  @Test
  void fromALedgerAStatementStandsWhereItStandsOnItsPage() throws IOException {
    Path text = Files.writeString(temp.resolve("quay.txt"), PAGE);
    Path film =
        Files.writeString(
            temp.resolve("evening.srt"),
            "1\n00:01:02,000 --> 00:01:04,000\n“The quay is sinking,” Orla Venn said.\n\n"
                + "2\n00:02:10,500 --> 00:02:12,000\n“Nobody measured it,” Ida Moll said.\n");
    Path ledger = temp.resolve("desk.db");
    CliRun.of("add", text, film, COLUMN, "--ledger", ledger).ended(ExitCode.DONE);
    Map<String, String> expected = places(export(text, film, COLUMN, "-f", "csv").outText());
    assertTrue(expected.containsValue("00:02:10"), expected.toString());
    assertEquals(expected, places(export("--ledger", ledger, "-f", "csv").outText()));
  }

  /** The column "place" by the column "key". */
  private static Map<String, String> places(String csv) throws IOException {
    Map<String, String> places = new TreeMap<>();
    CSVFormat headed = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    for (CSVRecord row : CSVParser.parse(new StringReader(csv), headed)) {
      places.put(row.get("key"), row.get("place"));
    }
    return places;
  }

  @Test
  void aLedgerIsExportedAsItWasCorrected() throws IOException {
    Path ledger = temp.resolve("desk.db");
    Path page = Files.writeString(temp.resolve("quay.txt"), PAGE);
    CliRun.of("add", page, COLUMN, "--ledger", ledger).ended(ExitCode.DONE);
    CliRun.of("correct", "1.1", "--speaker", "Ida Moll", "--ledger", ledger).ended(ExitCode.DONE);
    String csv = export("--ledger", ledger, "--words", "quay", "-f", "csv").outText();
    List<CSVRecord> rows = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180).getRecords();
    assertEquals(3, rows.size(), csv);
    assertTrue(csv.contains("Ida Moll") && !csv.contains("Orla Venn,"), csv);
    for (String form : List.of("annotations", "hypothesis", "schema", "timeline", "markdown")) {
      assertTrue(
          export("--ledger", ledger, "-f", form).outText().contains("eleven villages"), form);
    }
    JsonNode annotations = json(export("--ledger", ledger, "-f", "annotations").outText());
    String text = Files.readString(page);
    for (JsonNode annotation : annotations) {
      for (JsonNode target : annotation.get("target")) {
        JsonNode place = target.get("selector").get(1);
        if (target.get("source").stringValue().endsWith("quay.txt")) {
          assertEquals(
              text.substring(place.get("start").intValue(), place.get("end").intValue()),
              target.get("selector").get(0).get("exact").stringValue());
        }
      }
    }
    export("--ledger", ledger, "--by", "brandt", "-f", "brat", "-o", temp.resolve("brat"));
    String ann = Files.readString(temp.resolve("brat/quay.ann"));
    assertEquals(1, ann.lines().filter(line -> line.startsWith("E")).count(), ann);
    assertFalse(Files.exists(temp.resolve("brat/column.html.ann")));
  }

  @Test
  void aVerifiedDraftGetsFootnotesThatNameThePlace() throws IOException {
    Path draft = EXAMPLES.resolve("verify/column.txt");
    Path hearing = EXAMPLES.resolve("verify/hearing.txt");
    CliRun verdicts = CliRun.of("verify", draft, "--against", hearing, "-f", "jsonl");
    String out = verdicts.ended(ExitCode.DONE).outText();
    // As a source with pages gives it.
    byte[] lines =
        out.replace("\"copies\"", "\"place\":\"p. 14\",\"copies\"")
            .getBytes(StandardCharsets.UTF_8);
    String markdown =
        new CliRun.Setting()
            .in(lines)
            .run("export", "-", "-f", "markdown")
            .ended(ExitCode.DONE)
            .outText();
    assertTrue(markdown.contains("council was told,”[^1] Ms. Ilves"), markdown);
    assertTrue(markdown.contains("\n[^1]: Verified against "), markdown);
    assertTrue(markdown.contains("hearing.txt, p. 14, said by MS. ILVES."), markdown);
    assertTrue(markdown.contains("\n[^4]: Altered: differs from "), markdown);
    assertTrue(markdown.contains("\n[^5]: Not found in the sources."), markdown);
    String shown = markdown.substring(0, markdown.indexOf("\n[^1]:")).replaceAll("\\[\\^\\d]", "");
    assertEquals(Files.readString(draft).strip(), shown.strip());
    for (String form : List.of("csv", "annotations")) {
      String exported =
          new CliRun.Setting()
              .in(lines)
              .run("export", "-", "-f", form)
              .ended(ExitCode.DONE)
              .outText();
      assertTrue(exported.contains("p. 14") && exported.contains("notFound"), exported);
    }
    new CliRun.Setting().in(lines).run("export", "-", "-f", "schema").ended(ExitCode.USAGE);
    Path file = Files.write(temp.resolve("verdicts.jsonl"), lines);
    CliRun.of("export", records(), file, "-f", "csv").ended(ExitCode.USAGE);
  }

  @Test
  void aFootnoteNamesThePageOfAPdf() throws IOException {
    Path hearing = Path.of("../sources/src/test/resources/org/onrecord/sources/pdf/hearing.pdf");
    Path draft = temp.resolve("draft.txt");
    Files.writeString(
        draft,
        "The quay\n\n“What I was shown was a drawing of the quay with a price on it, and I said so"
            + " at the time,” said Mr. Brandt.\n");
    Path verdicts = temp.resolve("verdicts.jsonl");
    CliRun.of("verify", draft, "--against", hearing, "-o", verdicts).ended(ExitCode.DONE);
    String markdown = export(verdicts, "-f", "markdown").outText();
    assertTrue(markdown.contains("at the time,”[^1] said Mr. Brandt."), markdown);
    assertTrue(markdown.contains("hearing.pdf, p. 14, said by MR. BRANDT."), markdown);
    String schema = export(hearing, "-f", "schema").outText();
    assertTrue(schema.contains("\"pagination\":\"p. 14\""), schema);
  }

  @Test
  void aLineThatIsNoRecordCostsNoOther() throws IOException {
    List<String> lines = Files.readAllLines(records());
    Path broken = temp.resolve("broken.jsonl");
    Files.write(broken, List.of(lines.get(0), "{\"onrecord\":1,", lines.get(1)));
    CliRun run = CliRun.of("export", broken, "-f", "csv").ended(ExitCode.FAILED);
    assertTrue(run.err().contains("broken.jsonl: line 2"), run.err());
    assertEquals(export(records(), "-f", "csv").outText(), run.outText());
  }

  @Test
  void whatCannotBeDoneIsWrongUsageAndNothingIsWritten() throws IOException {
    Path out = temp.resolve("out.csv");
    for (List<Object> wrong :
        List.<List<Object>>of(
            List.of(),
            List.of(COLUMN),
            List.of(COLUMN, "-f", "brat"),
            List.of(COLUMN, "-f", "csv", "-o", temp + "/"),
            List.of(COLUMN, "-f", "parquet", "-o", out),
            List.of(COLUMN, "--by", "Venn", "-o", out),
            List.of(COLUMN, "--ledger", temp.resolve("x.db"), "-o", out),
            List.of("--ledger", temp.resolve("none.db"), "-o", out),
            List.of("--ledger", temp.resolve("none.db"), "--words", "a*", "-o", out),
            List.of(temp.resolve("nothing.txt"), "-o", out))) {
      Object[] args = new Object[wrong.size() + 1];
      args[0] = "export";
      for (int i = 0; i < wrong.size(); i++) {
        args[i + 1] = wrong.get(i);
      }
      CliRun.of(args).ended(ExitCode.USAGE);
    }
    assertFalse(Files.exists(out));
    Path page = Files.writeString(temp.resolve("page.csv"), PAGE);
    CliRun.of("export", page, "-f", "csv", "-o", page).ended(ExitCode.USAGE);
    assertEquals(PAGE, Files.readString(page));
  }

  /** More than one page of hits, and more than any buffer. */
  @Test
  void nothingIsCutOffHoweverMuchThereIs() throws IOException {
    String line = Files.readAllLines(records()).get(0);
    Path many = temp.resolve("many.jsonl");
    Files.write(many, Collections.nCopies(300, line));
    int one = json(line).get("statements").size();
    String csv = export(many, "-f", "csv").outText();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      assertEquals(1 + 300 * one, parser.getRecords().size());
    }
  }
}

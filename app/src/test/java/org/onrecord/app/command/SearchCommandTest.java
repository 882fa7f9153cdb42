package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SearchCommandTest {
  private static final String PAGE =
      """
      The quay and the ferry

      “The new quay will be open before the storms,” said the mayor, Orla Venn.

      “=HYPERLINK(1) is what I call the quay <b>budget</b>,” said Tam Brandt, a ferryman.
      """;

  @TempDir private Path temp;
  private Path ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = temp.resolve("desk.db");
    Path page = Files.writeString(temp.resolve("quay.txt"), PAGE);
    CliRun.of("add", page, "--ledger", ledger).ended(ExitCode.DONE);
  }

  private CliRun run(Object... args) {
    List<Object> all = new ArrayList<>(List.of("search"));
    all.addAll(Arrays.asList(args));
    all.addAll(List.of("--ledger", ledger));
    return CliRun.of(all.toArray()).ended(ExitCode.DONE);
  }

  @Test
  void aHitStandsInItsContextWithTheWordsMarkedAndThePlace() {
    String text = run("quays", "--by", "venn").outText();
    assertTrue(text.contains("1. Orla Venn"), text);
    assertTrue(text.contains("\n   “The new *quay* will be open before the storms,”\n"), text);
    assertTrue(text.contains("\n   context: […] said the mayor, Orla Venn.\n"), text);
    assertTrue(text.contains("quay.txt#char="), text);
    assertTrue(text.contains("1 hit of 1 statement"), text);
    assertTrue(text.contains("speaker: Orla Venn 1"), text);
  }

  @Test
  void nothingFoundIsDone() {
    assertEquals("0 hits of 0 statements\n", run("lighthouse").outText());
  }

  @Test
  void noCellOfCsvIsAFormula() throws IOException {
    Path file = temp.resolve("hits.csv");
    run("quay", "-o", file);
    String csv = Files.readString(file);
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
      List<CSVRecord> rows = parser.getRecords();
      assertEquals(3, rows.size());
      assertEquals("speaker", rows.get(0).get(1));
      for (CSVRecord row : rows) {
        row.forEach(cell -> assertFalse(cell.matches("(?s)\\s*[=+@-].*"), cell));
      }
    }
  }

  @Test
  void eachHitIsALineOfJson() {
    for (String line : run("quay", "--format", "jsonl").lines()) {
      JsonNode hit = new ObjectMapper().readTree(line);
      String words = hit.get("words").stringValue();
      JsonNode mark = hit.get("marks").get(0);
      assertEquals("quay", words.substring(mark.get(0).intValue(), mark.get(1).intValue()));
    }
  }

  @Test
  void aPageOfHitsHoldsWordsAsText() {
    Document page = Jsoup.parse(run("quay", "--format", "html").outText());
    assertEquals(2, page.select("blockquote").size());
    assertEquals("quay", page.selectFirst("mark").text());
    assertEquals(
        "“The new quay will be open before the storms,”",
        page.selectFirst("blockquote .words").text());
    assertEquals("said the mayor, Orla Venn.", page.selectFirst("blockquote .context").text());
    assertEquals(0, page.select("blockquote b, script, link, img").size());
  }

  @Test
  void aCorrectionIsKeptInTheHistory() {
    CliRun.of(
            "correct",
            "1.1",
            "--speaker",
            "Ida Moll",
            "--note",
            "her site",
            "--who",
            "desk",
            "--ledger",
            ledger)
        .ended(ExitCode.DONE);
    assertTrue(run("storms").outText().contains("Ida Moll · corrected"), run("storms").outText());
    CliRun history = CliRun.of("history", "1.1", "--ledger", ledger).ended(ExitCode.DONE);
    assertTrue(history.outText().contains(": Orla Venn, speech: “The new quay"), history.outText());
    assertTrue(
        history.outText().contains(", desk: corrected, speaker Ida Moll (her site)"),
        history.outText());
    CliRun.of("correct", "1.1", "--reject", "--accept", "--ledger", ledger).ended(ExitCode.USAGE);
    CliRun.of("correct", "1.1", "--ledger", ledger).ended(ExitCode.USAGE);
    CliRun.of("correct", "nine", "--reject", "--ledger", ledger).ended(ExitCode.USAGE);
    CliRun.of("correct", "9.9", "--reject", "--ledger", ledger).ended(ExitCode.FAILED);
  }

  @Test
  void whatCannotBeAskedIsWrongUsage() {
    for (List<Object> wrong :
        List.<List<Object>>of(
            List.of("a*"),
            List.of("x".repeat(10_000)),
            List.of("quay", "--said", "yesterday"),
            List.of("quay", "--certainty", "sure"),
            List.of("quay", "--sort", "size"),
            List.of("quay", "--ledger", temp.resolve("none.db")))) {
      List<Object> args = new ArrayList<>(List.of("search", "--ledger", ledger));
      if (wrong.contains("--ledger")) {
        args = new ArrayList<>(List.of("search"));
      }
      args.addAll(wrong);
      CliRun.of(args.toArray()).ended(ExitCode.USAGE);
    }
  }
}

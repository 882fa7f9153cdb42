package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

class LedgerCommandTest {
  private static final Path COLUMN = Path.of("..", "examples", "column.html");
  private static final Path INTERVIEW = Path.of("..", "examples", "interview.txt");

  @TempDir private Path temp;
  private Path ledger;

  @BeforeEach
  void place() {
    ledger = temp.resolve("desk.db");
  }

  private CliRun run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--ledger", ledger));
    return CliRun.of(all.toArray());
  }

  private static String page(String address, String... paragraphs) {
    return "<html><head><title>Quay</title><link rel=canonical href=\""
        + address
        + "\"><meta property=og:site_name content=\"The Harbour Gazette\"></head><body><article>"
        + "<h1>The quay and the ferry</h1><p>"
        + String.join("</p><p>", paragraphs)
        + "</p></article></body></html>";
  }

  @Test
  void pagesAreAddedOnceAndCounted() {
    CliRun first = run("add", COLUMN, INTERVIEW).ended(ExitCode.DONE);
    assertTrue(first.err().contains("2 pages added with "), first.err());
    CliRun again = run("add", COLUMN, INTERVIEW).ended(ExitCode.DONE);
    assertTrue(
        again.err().contains("0 pages added with 0 statements, 2 there already"), again.err());
    CliRun status = run("ledger", "status").ended(ExitCode.DONE);
    assertTrue(status.outText().contains("pages       2 of "), status.outText());
    run("ledger", "check").ended(ExitCode.DONE);
  }

  @Test
  void documentsAndWhatStandsBesidePagesAreReadAsByRead() throws IOException {
    Path letter =
        Files.writeString(
            temp.resolve("letter.eml"),
            """
            From: Orla Venn <venn@senna.example>
            To: desk@gazette.example
            Date: Thu, 4 Mar 2021 08:00:00 +0000
            Subject: The quay of Senna
            Content-Type: text/plain; charset=utf-8

            “The ferry will be sold before the summer,” Tam Brandt said on Monday.
            """);
    Path note =
        Files.writeString(
            temp.resolve("note.txt"),
            "“The lighthouse was never for sale,” Tam Brandt said on Tuesday.\n");
    Files.writeString(temp.resolve("note.yaml"), "outlet: The Valley Courier\n");
    run("add", letter, note).ended(ExitCode.DONE);
    String ferry = run("search", "ferry", "-f", "jsonl").outText();
    assertTrue(ferry.contains("\"headline\":\"The quay of Senna\""), ferry);
    String lighthouse = run("search", "lighthouse", "-f", "jsonl").outText();
    assertTrue(lighthouse.contains("\"outlet\":\"The Valley Courier\""), lighthouse);
  }

  @Test
  void recordsAreAsGoodAsPagesAndABadLineCostsNoOther() throws IOException {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", "--quiet", COLUMN, INTERVIEW, "-o", records).ended(ExitCode.DONE);
    List<String> lines = Files.readAllLines(records);
    Path mixed =
        Files.write(
            temp.resolve("mixed.jsonl"), List.of(lines.get(0), "{\"onrecord\":1}", lines.get(1)));
    CliRun run = run("add", mixed).ended(ExitCode.FAILED);
    assertTrue(run.err().contains("mixed.jsonl: line 2"), run.err());
    assertTrue(run.err().contains("2 pages added"), run.err());
    // read by this very extractor, so there is nothing to do
    assertTrue(run("add", COLUMN).ended(ExitCode.DONE).err().contains("1 there already"));
  }

  @Test
  void recordsForTheEyeAreReadToo() {
    Path records = temp.resolve("records.json");
    CliRun.of("read", "--quiet", COLUMN, INTERVIEW, "-f", "json", "-o", records);
    CliRun run = run("add", records).ended(ExitCode.DONE);
    assertTrue(run.err().contains("2 pages added"), run.err());
  }

  @Test
  void recordsComeFromStandardInputToo() {
    byte[] records = CliRun.of("read", "--quiet", COLUMN, "-f", "jsonl").out();
    CliRun added =
        new CliRun.Setting().in(records).run("add", "-", "--ledger", ledger).ended(ExitCode.DONE);
    assertTrue(added.err().contains("1 page added"), added.err());
    CliRun page =
        new CliRun.Setting()
            .in("“The quay is closed,” said the harbour master, Ida Moll.")
            .run("add", "-", "--ledger", ledger)
            .ended(ExitCode.DONE);
    assertTrue(page.err().contains("1 page added"), page.err());
  }

  @Test
  void aPageThatChangedIsANewVersionAndTheDifferenceIsTold() throws IOException {
    String address = "https://gazette.example/quay";
    String kept = "“The new quay will be open before the storms,” said the mayor, Orla Venn.";
    Path one =
        Files.writeString(
            temp.resolve("1.html"),
            page(address, kept, "“I will resign if it is not,” she said in the council hall."));
    Path two = Files.writeString(temp.resolve("2.html"), page(address, kept));
    run("add", one).ended(ExitCode.DONE);
    CliRun added = run("add", two).ended(ExitCode.DONE);
    assertTrue(added.err().contains("a new version of " + address + ": 1 taken out"), added.err());
    CliRun versions = run("ledger", "versions", address).ended(ExitCode.DONE);
    assertTrue(
        versions.outText().contains("- Orla Venn: “I will resign if it is not,”"),
        versions.outText());
    run("ledger", "versions", "https://gazette.example/other").ended(ExitCode.FAILED);
  }

  @Test
  void aPageIsRemovedAndABackupIsNotWrittenOver() {
    run("add", COLUMN, INTERVIEW).ended(ExitCode.DONE);
    Path copy = temp.resolve("copy.db");
    run("ledger", "backup", copy).ended(ExitCode.DONE);
    CliRun again = run("ledger", "backup", copy).ended(ExitCode.FAILED);
    assertTrue(again.err().contains("there is such a file already"), again.err());
    run("ledger", "remove", COLUMN).ended(ExitCode.DONE);
    CliRun gone = run("ledger", "remove", COLUMN).ended(ExitCode.FAILED);
    assertTrue(gone.err().contains("there is no such page"), gone.err());
    ledger = copy;
    assertTrue(run("ledger", "status").outText().contains("pages       2 of "));
  }

  @Test
  void whatIsNoLedgerIsWrongUsageAndStays() throws IOException {
    run("ledger", "status").ended(ExitCode.USAGE);
    assertFalse(Files.exists(ledger));
    Files.writeString(ledger, "<p>no ledger</p>");
    run("ledger", "check").ended(ExitCode.USAGE);
    run("add", COLUMN).ended(ExitCode.USAGE);
    assertEquals("<p>no ledger</p>", Files.readString(ledger));
  }

  @Test
  void aLedgerIsNoOutputOfOtherCommands() throws IOException {
    run("add", COLUMN).ended(ExitCode.DONE);
    byte[] before = Files.readAllBytes(ledger);
    CliRun run = CliRun.of("read", INTERVIEW, "-f", "jsonl", "-o", ledger).ended(ExitCode.USAGE);
    assertTrue(run.err().contains("is a ledger"), run.err());
    assertEquals(before.length, Files.size(ledger));
  }

  @Test
  void theEnvironmentNamesTheLedger() {
    new CliRun.Setting()
        .environment("ONRECORD_LEDGER", ledger.toString())
        .run("add", COLUMN)
        .ended(ExitCode.DONE);
    assertTrue(Files.exists(ledger));
  }

  @Test
  void aDamagedRecordIsNamedByTheCheck() throws Exception {
    run("add", INTERVIEW).ended(ExitCode.DONE);
    try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + ledger);
        var statement = connection.createStatement()) {
      statement.execute("update reading set digest = 'sha256:0'");
    }
    CliRun check = run("ledger", "check").ended(ExitCode.FAILED);
    assertTrue(check.err().contains("interview.txt, read by "), check.err());
    assertTrue(check.err().contains("1 wrong"), check.err());
  }
}

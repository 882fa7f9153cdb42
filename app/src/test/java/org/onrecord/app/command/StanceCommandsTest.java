package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

/** {@code onrecord disputes} and {@code onrecord positions}, on a page made up for them. */
class StanceCommandsTest {
  private static final String PAGE =
      """
      Harran closes its harbour

      By Tom Finch

      The council of Harran closed the old harbour on Monday. Belmar did not recognise the order in 2031.

      Fishermen from the northern villages will have to sell their catch in Belmar, which has a market hall.

      Comments

        1. I lived on that quay for thirty years. The cranes were sold long before the war began.

          • “The cranes were sold long before the war began.” No, that is wrong.
      """;

  @TempDir private Path temp;
  private Path page;

  @BeforeEach
  void write() throws IOException {
    page = temp.resolve("harbour.txt");
    Files.writeString(page, PAGE);
  }

  @Test
  void theMapShowsWhoDisputesWhatInTheirWords() {
    CliRun run = CliRun.of("disputes", page);
    run.ended(ExitCode.DONE);
    assertTrue(run.outText().contains("What is disputed"), run.outText());
    assertTrue(run.outText().contains("disputes: No, that is wrong."), run.outText());
  }

  @Test
  void aTableHasARowForEachAnswerThatIsWanted() {
    CliRun run = CliRun.of("disputes", page, "--relation", "disputes", "--format", "csv");
    run.ended(ExitCode.DONE);
    List<String> rows = run.lines();
    assertTrue(rows.get(0).startsWith("source,published,responder,comment,relation"));
    assertTrue(rows.stream().skip(1).allMatch(row -> row.contains(",disputes,")), run.outText());
    assertTrue(rows.size() > 1, run.outText());
  }

  @Test
  void whatIsMoreLikelyWrongThanRightIsSaidToBeDoubtful() {
    String text =
        CliRun.of("disputes", page).ended(ExitCode.DONE).outText().replaceAll("\\s+", " ");
    Matcher figure = Pattern.compile("· (doubtful, )?0\\.([0-9]{2})").matcher(text);
    int figures = 0;
    for (; figure.find(); figures++) {
      boolean doubtful = Integer.parseInt(figure.group(2)) < 50;
      assertEquals(doubtful, figure.group(1) != null, text);
    }
    assertTrue(figures > 0, text);
  }

  @Test
  void recordsGiveTheSameAsTheirPages() {
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", page, "--format", "jsonl", "-o", records).ended(ExitCode.DONE);
    for (String command : List.of("disputes", "positions")) {
      CliRun fromPage = CliRun.of(command, page, "--format", "jsonl");
      CliRun fromRecords = CliRun.of(command, records, "--format", "jsonl");
      assertFalse(fromPage.outText().isEmpty());
      assertEquals(fromPage.outText(), fromRecords.outText());
    }
  }

  @Test
  void aLedgerIsATableOfPositionsByDate() {
    Path ledger = temp.resolve("desk.db");
    CliRun.of("add", page, "--ledger", ledger).ended(ExitCode.DONE);
    CliRun run = CliRun.of("positions", "--ledger", ledger, "--subject", "order");
    run.ended(ExitCode.DONE);
    if (!run.outText().isEmpty()) { // a ledger finds pages by their statements
      assertTrue(run.outText().contains("does not recognise the order · 2031"), run.outText());
    }
  }

  @Test
  void positionsAreChosenByWhoAndWhatAndHow() {
    CliRun run =
        CliRun.of(
            "positions", page, "--stance", "recognises", "--actor", "belmar", "--format", "csv");
    run.ended(ExitCode.DONE);
    assertTrue(run.outText().contains("Belmar,the order,recognises,true,2031"), run.outText());
    CliRun other = CliRun.of("positions", page, "--actor", "nobody");
    other.ended(ExitCode.DONE);
    assertEquals("", other.outText());
  }

  @Test
  void disputesAreAGraphOfArgumentsForProgramsThatDrawThem() throws IOException {
    Path graph = temp.resolve("harbour.aif");
    CliRun.of("disputes", page, "-o", graph).ended(ExitCode.DONE);
    String json = Files.readString(graph);
    assertTrue(json.contains("\"text\":\"No, that is wrong.\",\"type\":\"I\""), json);
    assertTrue(json.contains("\"text\":\"Default Conflict\",\"type\":\"CA\""), json);
    assertEquals(json, CliRun.of("disputes", page, "--format", "aif").outText());
  }

  @Test
  void positionsAreNoGraphOfArguments() {
    CliRun run = CliRun.of("positions", page, "--format", "aif");
    run.ended(ExitCode.USAGE);
    assertTrue(run.err().contains("aif is a form for disputes"), run.err());
  }

  @Test
  void namingNothingIsWrongUsage() {
    CliRun.of("disputes").ended(ExitCode.USAGE);
    CliRun.of("positions", page, "--ledger", temp.resolve("desk.db")).ended(ExitCode.USAGE);
  }
}

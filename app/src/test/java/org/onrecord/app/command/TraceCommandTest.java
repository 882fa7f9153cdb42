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

class TraceCommandTest {
  private static final Path NEWS = Path.of("..", "examples", "ledger");
  private static final String QUAY =
      "the new quay will be open before the winter storms come, and nobody will pay a toll on it";

  @TempDir private Path temp;
  private Path ledger;

  @BeforeEach
  void fill() {
    ledger = temp.resolve("desk.db");
    run("add", NEWS).ended(ExitCode.DONE);
  }

  private CliRun run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--ledger", ledger));
    return CliRun.of(all.toArray());
  }

  @Test
  void wordsAreTracedFromTheFirstPageOnWithWhoChangedThem() {
    String text = run("trace", QUAY).ended(ExitCode.DONE).outText();
    assertTrue(
        text.startsWith("1. 2021-03-04 · The Harbour Gazette · Orla Venn · the first"), text);
    assertTrue(text.contains("- spring for winter (unmarked)\n   - the first to have it so"), text);
    assertTrue(text.contains("given to Tam Brandt by The Coast Weekly"), text);
    String lines = run("trace", QUAY, "-f", "jsonl").ended(ExitCode.DONE).outText();
    assertEquals(4, lines.lines().count());
    assertTrue(lines.contains("\"original\":\"winter\""), lines);
  }

  @Test
  void aStatementIsTracedByItsNumberAgainstASource() throws IOException {
    String lines = run("trace", QUAY, "-f", "jsonl").ended(ExitCode.DONE).outText();
    String number = lines.split("\"statement\":\"", -1)[2].split("\"", -1)[0];
    Path tape = Files.writeString(temp.resolve("tape.txt"), "Well, " + QUAY + ", I say.\n");
    String text = run("trace", number, "--against", tape).ended(ExitCode.DONE).outText();
    assertTrue(text.contains("tape.txt, character 6"), text);
    run("trace", number, "--against", temp.resolve("none.txt")).ended(ExitCode.USAGE);
    run("trace", "999.1").ended(ExitCode.FAILED);
  }

  @Test
  void thePageHasAStripOfTimeAndNeedsNothingElse() throws IOException {
    Path page = temp.resolve("quay.html");
    run("trace", QUAY, "-o", page).ended(ExitCode.DONE);
    String html = Files.readString(page);
    assertTrue(
        html.contains("<svg role=\"group\" aria-label=\"4 appearances from 2021-03-04"), html);
    assertTrue(html.contains("<mark class=\"edit unmarked\">spring</mark>"), html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("src="), html);
    assertFalse(html.contains(" style="), html);
  }

  @Test
  void whatCannotBeTracedIsSaid() {
    run("trace", "…").ended(ExitCode.USAGE);
    run("trace").ended(ExitCode.USAGE);
    run("trace", QUAY, "-f", "csv").ended(ExitCode.USAGE);
    String none = run("trace", "a horse a horse my kingdom").ended(ExitCode.DONE).outText();
    assertEquals("0 appearances\n", none);
  }
}

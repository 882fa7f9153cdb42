package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;

class PeopleCommandTest {
  @TempDir private Path temp;
  private Path ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = temp.resolve("desk.db");
    page(
        "1",
        "The Harbour Gazette",
        "“We will build the quay,” said Orla Venn, the mayor of Senna.");
    page("2", "The Senna Post", "“The quay is a gift,” said Orla Venn, the mayor of Senna.");
    run("add", temp.resolve("1.html"), temp.resolve("2.html")).ended(ExitCode.DONE);
  }

  private void page(String name, String outlet, String paragraph) throws IOException {
    Files.writeString(
        temp.resolve(name + ".html"),
        "<html><head><title>Quay</title><meta property=og:site_name content=\""
            + outlet
            + "\"></head><body><article><h1>The quay and the ferry</h1><p>"
            + paragraph
            + "</p><p>The council meets again in the spring, and the plans are on the table.</p>"
            + "</article></body></html>");
  }

  private CliRun run(Object... args) {
    List<Object> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of("--ledger", ledger));
    return CliRun.of(all.toArray());
  }

  private List<String> numbers() {
    Matcher number = Pattern.compile("\"person\":\"(p[0-9a-f]+)\",\"type\"").matcher(json());
    List<String> numbers = new ArrayList<>();
    while (number.find()) {
      numbers.add(number.group(1));
    }
    return numbers;
  }

  private String json() {
    return run("people", "Venn", "-f", "jsonl").ended(ExitCode.DONE).outText();
  }

  @Test
  void twoAreProposedMergedFoundAndPartedAgain() {
    CliRun proposed = run("people", "propose").ended(ExitCode.DONE);
    assertTrue(proposed.outText().contains("same role: mayor of Senna"), proposed.outText());
    List<String> two = numbers();
    assertEquals(2, two.size());
    CliRun merged =
        run("people", "merge", two.get(0), two.get(1), "--note", "her own site", "--who", "desk")
            .ended(ExitCode.DONE);
    assertTrue(merged.err().contains("event 1: "), merged.err());
    assertEquals(1, numbers().size());
    CliRun shown = run("people", "Orla", "Venn").ended(ExitCode.DONE);
    assertTrue(shown.outText().contains("desk: The Senna Post/Orla Venn and "), shown.outText());
    assertTrue(shown.outText().contains("(her own site)"), shown.outText());
    run("people", "name", "Orla Venn", "O. Venn-Moll").ended(ExitCode.DONE);
    CliRun found = run("search", "--by", "Moll", "--group", "none").ended(ExitCode.DONE);
    assertTrue(found.outText().contains("2 hits"), found.outText());
    run("people", "split", two.get(1)).ended(ExitCode.DONE);
    assertEquals(2, numbers().size());
    run("people", "undo", "3").ended(ExitCode.DONE);
    run("people", "undo", "1").ended(ExitCode.DONE);
    assertEquals(2, numbers().size());
    run("ledger", "check").ended(ExitCode.DONE);
  }

  @Test
  void thePersonOfAPageIsAnotherUntilThatIsTakenBack() throws IOException {
    page("3", "The Harbour Gazette", "“My bread is baked at dawn,” said Orla Venn, a baker.");
    run("add", temp.resolve("3.html")).ended(ExitCode.DONE);
    assertEquals(2, numbers().size());
    CliRun parted =
        run("people", "split", numbers().get(0), "--page", temp.resolve("3.html"), "--who", "desk")
            .ended(ExitCode.DONE);
    assertTrue(
        parted
            .err()
            .matches(
                "(?s).*event 1: The Harbour Gazette/Orla Venn is another on 1 page, p[0-9a-f]{12};"
                    + " onrecord people undo 1 takes it back.*"),
        parted.err());
    assertEquals(3, numbers().size());
    CliRun again = run("people", "split", "p012345", "--statement", "3.1").ended(ExitCode.FAILED);
    assertTrue(again.err().contains("there is nobody"), again.err());
    run("people", "split", numbers().get(0), "--statement", "x").ended(ExitCode.USAGE);
    String baker = parted.err().replaceAll("(?s).*page, (p[0-9a-f]{12});.*", "$1");
    run("people", "name", baker, "Orla the baker").ended(ExitCode.DONE);
    CliRun shown = run("people", "baker").ended(ExitCode.DONE);
    assertTrue(shown.outText().contains("desk: The Harbour Gazette/Orla Venn is another"));
    assertTrue(shown.outText().contains("the other The Harbour Gazette/Orla Venn is called"));
    run("people", "undo", "1").ended(ExitCode.DONE);
    assertEquals(2, numbers().size());
    run("ledger", "check").ended(ExitCode.DONE);
  }

  @Test
  void twoWhoAreToldApartAreNotProposedAgain() {
    List<String> two = numbers();
    CliRun apart =
        run("people", "apart", two.get(0), two.get(1), "--note", "cousins").ended(ExitCode.DONE);
    assertTrue(apart.err().contains(" are two; onrecord people undo 1"), apart.err());
    assertEquals("", run("people", "propose").ended(ExitCode.DONE).outText());
    run("people", "apart", "p012345", two.get(1)).ended(ExitCode.FAILED);
    run("people", "undo", "1").ended(ExitCode.DONE);
    assertTrue(run("people", "propose").outText().contains("same role"));
    run("ledger", "check").ended(ExitCode.DONE);
  }

  @Test
  void aSpeakerIsCorrectedToSomebodyOfTheLedgerOrToAMereName() throws IOException {
    page("3", "The Senna Post", "“It is too late for that,” said Tam Brandt, the ferryman.");
    run("add", temp.resolve("3.html")).ended(ExitCode.DONE);
    CliRun named = run("correct", "1.1", "--speaker", "Tam Brandt").ended(ExitCode.DONE);
    assertTrue(named.err().contains("Tam Brandt is p"), named.err());
    CliRun shown = run("people", "Tam Brandt").ended(ExitCode.DONE);
    assertTrue(shown.outText().contains("2 statements"), shown.outText());
    CliRun several = run("correct", "2.1", "--speaker", "Orla Venn").ended(ExitCode.DONE);
    assertTrue(several.err().contains("give a number (kept as a name)"), several.err());
    assertEquals("", run("correct", "2.1", "--speaker", "Ida Moll", "-q").err());
    assertTrue(run("search", "--by", "Moll").outText().contains("1 hit"));
    CliRun nobody = run("correct", "2.1", "--speaker", "p012345").ended(ExitCode.FAILED);
    assertTrue(nobody.err().contains("there is nobody"), nobody.err());
    run("ledger", "check").ended(ExitCode.DONE);
  }

  @Test
  void peopleAreRowsOfCsvThatNoSpreadsheetRuns() throws IOException {
    page("3", "=cmd()", "“It is too late for that,” said Tam Brandt, the ferryman.");
    run("add", temp.resolve("3.html")).ended(ExitCode.DONE);
    String csv = run("people", "-f", "csv", "Brandt").ended(ExitCode.DONE).outText();
    assertTrue(csv.startsWith("person,type,name,names,identifiers,roles"), csv);
    assertTrue(csv.contains(",ferryman,'=cmd(),1,"), csv);
    String proposals = run("people", "propose", "-f", "csv").ended(ExitCode.DONE).outText();
    assertTrue(proposals.contains("same role: mayor of Senna; same name"), proposals);
  }

  @Test
  void whoIsNotOneIsAskedFor() {
    CliRun several = run("people", "merge", "Orla Venn", "Orla Venn").ended(ExitCode.FAILED);
    assertTrue(several.err().contains("give a number"), several.err());
    CliRun nobody = run("people", "split", "p012345").ended(ExitCode.FAILED);
    assertTrue(nobody.err().contains("there is nobody"), nobody.err());
    run("people", "undo", "5").ended(ExitCode.FAILED);
    run("people", "undo", "x").ended(ExitCode.USAGE);
    run("people", "name", numbers().get(0), " ").ended(ExitCode.USAGE);
    run("people", "-f", "html").ended(ExitCode.USAGE);
    ledger = temp.resolve("none.db");
    run("people").ended(ExitCode.USAGE);
  }
}

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

/** What people said in a ledger is gold. */
class EvaluateLedgerTest {
  private static final Path NEWS = Path.of("..", "examples", "ledger");

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

  private String statement(String words) {
    String line = run("search", words, "-f", "jsonl", "--group", "none").outText();
    return line.split("\"statement\":\"", -1)[1].split("\"", -1)[0];
  }

  private String figures(Object... more) {
    List<Object> all = new ArrayList<>(List.of("evaluate", "-f", "json"));
    all.addAll(Arrays.asList(more));
    return run(all.toArray()).ended(ExitCode.DONE).outText();
  }

  @Test
  void withoutAJudgementThereIsNothingToMeasure() {
    CliRun none = run("evaluate").ended(ExitCode.FAILED);
    assertTrue(none.err().contains("nobody said of a statement"), none.err());
    run("evaluate", "gold").ended(ExitCode.USAGE);
    run("evaluate", "--speakers", "gold").ended(ExitCode.USAGE);
    CliRun.of("evaluate").ended(ExitCode.USAGE);
  }

  @Test
  void acceptedIsRightCorrectedIsNotAndRejectedIsTooMuch() {
    run("correct", statement("\"somebody always pays\""), "--accept").ended(ExitCode.DONE);
    String right = figures();
    assertTrue(right.contains("\"right\":1"), right);
    assertTrue(right.contains("\"gold\":1,\"ours\":1"), right);
    run("correct", statement("\"wish and not\""), "--content", "a wish and not a drawing")
        .ended(ExitCode.DONE);
    run("correct", statement("\"signed whatever\""), "--reject").ended(ExitCode.DONE);
    String mixed = figures();
    assertTrue(mixed.contains("\"documents\":3"), mixed);
    assertTrue(mixed.contains("\"right\":1"), mixed);
    assertTrue(mixed.contains("\"gold\":2,\"ours\":3"), mixed);
  }

  @Test
  void aCorrectedSpeakerIsMeasured() {
    run("correct", statement("\"somebody always pays\""), "--speaker", "Ida Moll");
    String wrong = figures();
    assertTrue(wrong.contains("\"right\":0,\"matched\":1,\"all\":1"), wrong);
  }

  @Test
  void correctedWordsThatAreNotOnThePageAreLeftOutAndSaid() {
    run("correct", statement("\"somebody always pays\""), "--content", "Nobody ever pays");
    CliRun run = run("evaluate", "-f", "json").ended(ExitCode.DONE);
    assertTrue(run.err().contains("do not stand on the page"), run.err());
    assertTrue(run.outText().contains("\"gold\":0,\"ours\":0"), run.outText());
  }

  @Test
  void otherRecordsAreComparedByTheIdsOfTheirPages() throws IOException {
    run("correct", statement("\"somebody always pays\""), "--accept").ended(ExitCode.DONE);
    Path records = temp.resolve("records.jsonl");
    CliRun.of("read", "--quiet", NEWS, "-o", records).ended(ExitCode.DONE);
    Path errors = temp.resolve("errors.html");
    assertEquals(figures(), figures("--records", records, "--errors", errors));
    assertTrue(Files.readString(errors).contains("<html"));
    Path others = temp.resolve("others.jsonl");
    CliRun.of("read", "--quiet", NEWS.resolve("post-quay.html"), "-o", others);
    CliRun missing = run("evaluate", "-f", "json", "--records", others).ended(ExitCode.FAILED);
    assertTrue(missing.err().contains("has no record of it"), missing.err());
    assertFalse(missing.outText().contains("\"right\":1"), missing.outText());
    run("evaluate", "--errors", ledger).ended(ExitCode.USAGE);
  }
}

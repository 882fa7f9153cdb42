package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import org.onrecord.ledger.RunningPostgres;

/** The commands with a ledger in a database of a server, named by the environment. */
class LedgerOnServerTest {
  private static final Path COLUMN = Path.of("..", "examples", "column.html");

  @TempDir private Path temp;
  private RunningPostgres postgres;
  private String address;

  @BeforeEach
  void place() {
    postgres = RunningPostgres.get();
    address = postgres.address(postgres.database(""));
  }

  private CliRun runOn(String ledger, String password, Object... args) {
    return new CliRun.Setting()
        .environment("ONRECORD_LEDGER", ledger)
        .environment("PGPASSWORD", password)
        .environment("XDG_CACHE_HOME", temp.toString())
        .run(args);
  }

  private CliRun run(Object... args) {
    return runOn(address, RunningPostgres.PASSWORD, args);
  }

  @Test
  void pagesAreAddedFoundCorrectedCheckedCopiedAndRemoved() {
    String name = address.replace("%20", " ");
    CliRun none = run("ledger", "status").ended(ExitCode.USAGE);
    assertTrue(none.err().contains("onrecord add makes one"), none.err());
    CliRun added = run("add", COLUMN).ended(ExitCode.DONE);
    assertTrue(added.err().contains(name + ": 1 page added with "), added.err());
    assertTrue(run("add", COLUMN).ended(ExitCode.DONE).err().contains("1 there already"));
    String hit = run("search", "-f", "jsonl", "--limit", "1").ended(ExitCode.DONE).lines().get(0);
    String number = hit.replaceAll(".*\"statement\":\"([0-9.]+)\".*", "$1");
    run("correct", number, "--speaker", "Ida Moll", "--who", "desk").ended(ExitCode.DONE);
    assertTrue(run("history", number).ended(ExitCode.DONE).outText().contains("Ida Moll"));
    assertTrue(run("search", "--by", "Moll").ended(ExitCode.DONE).outText().contains("Ida Moll"));
    assertTrue(run("people", "Corvane").ended(ExitCode.DONE).outText().contains("Ilsabet"));
    assertTrue(run("trace", number).ended(ExitCode.DONE).outText().contains("the first"));
    for (String command : new String[] {"export", "evaluate"}) {
      run(command, "--ledger", address, "--format", command.equals("export") ? "csv" : "text")
          .ended(ExitCode.DONE);
    }
    CliRun status = run("ledger", "status").ended(ExitCode.DONE);
    assertTrue(status.outText().contains("ledger      " + name), status.outText());
    run("ledger", "check").ended(ExitCode.DONE);
    Path copy = temp.resolve("copy.db");
    run("ledger", "backup", copy).ended(ExitCode.DONE);
    CliRun copied = CliRun.of("history", number, "--ledger", copy).ended(ExitCode.DONE);
    assertTrue(copied.outText().contains("Ida Moll"), copied.outText());
    run("ledger", "remove", COLUMN).ended(ExitCode.DONE);
  }

  @Test
  void whatIsWrongWithAnAddressIsToldWithoutThePassword() {
    String secret = "a-secret";
    CliRun form =
        runOn(address.replace("@", ":" + secret + "@") + "?user=x", "", "ledger", "status")
            .ended(ExitCode.USAGE);
    CliRun login =
        runOn(address.replace("@", ":" + secret + "@"), "", "search", "we").ended(ExitCode.FAILED);
    assertTrue(login.err().contains("does not let this user in"), login.err());
    CliRun debug = runOn(address.replace("@", ":" + secret + "@"), "", "search", "we", "--debug");
    assertTrue(debug.err().contains("  at ") || debug.err().contains("\tat "), debug.err());
    for (CliRun run : new CliRun[] {form, login, debug}) {
      assertFalse(run.err().contains(secret), run.err());
    }
    assertEquals(2, runOn("postgresql://nowhere", "", "add", COLUMN).exitCode());
    assertFalse(Files.exists(Path.of("postgresql:")));
  }
}

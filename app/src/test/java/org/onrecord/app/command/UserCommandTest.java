package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.app.cli.CliRun;
import org.onrecord.app.console.ExitCode;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.entry.LedgerAddress;

/** Who may come in, said on the command line. */
class UserCommandTest {
  @TempDir private Path temp;

  private CliRun run(String in, Object... args) {
    return new CliRun.Setting()
        .in(in.getBytes(StandardCharsets.UTF_8))
        .environment("ONRECORD_LEDGER", temp.resolve("desk.db").toString())
        .run(args);
  }

  @Test
  void usersAreAddedListedChangedAndRemoved() throws Exception {
    run("long enough\n", "user", "add", "ida", "--role", "editor").ended(ExitCode.USAGE);
    Ledger.openOrCreate(LedgerAddress.File.of(temp.resolve("desk.db"))).close();
    assertEquals("", run("", "user", "list").ended(ExitCode.DONE).outText());
    run("short\n", "user", "add", "ida", "--role", "editor").ended(ExitCode.USAGE);
    run("long enough\n", "user", "add", "ida").ended(ExitCode.USAGE);
    run("long enough\n", "user", "add", "ida", "--role", "king").ended(ExitCode.USAGE);
    run("long enough\n", "user", "add", "ida", "--role", "editor").ended(ExitCode.DONE);
    CliRun twice = run("long enough\n", "user", "add", "ida", "--role", "owner");
    assertTrue(twice.ended(ExitCode.FAILED).err().contains("already"), twice.err());
    run("long enough\n", "user", "add", "Bo Ek", "--role", "owner").ended(ExitCode.DONE);
    assertEquals(
        "owner\tBo Ek\neditor\tida\n", run("", "user", "list").ended(ExitCode.DONE).outText());
    run("another one\n", "user", "password", "ida").ended(ExitCode.DONE);
    run("another one\n", "user", "password", "nobody").ended(ExitCode.FAILED);
    run("", "user", "remove", "ida").ended(ExitCode.DONE);
    run("", "user", "remove", "ida").ended(ExitCode.FAILED);
    assertEquals("owner\tBo Ek\n", run("", "user", "list").ended(ExitCode.DONE).outText());
  }
}

package org.onrecord.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import org.onrecord.ledger.entry.LedgerAddress;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine.Option;

/** The option of all commands that speak with a ledger. */
final class LedgerOption {
  private static final String VARIABLE = "ONRECORD_LEDGER";
  private static final String USUAL = "onrecord.db";

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = {
        "The ledger: a file, or a server's database as",
        "postgresql://USER@HOST:PORT/DATABASE. Default:",
        "ONRECORD_LEDGER, else onrecord.db in this folder."
      })
  private @Nullable String ledger;

  /** The ledger: as named, else as the environment names it, else the usual one. */
  LedgerAddress address(Console console) {
    String named = ledger == null ? console.environment().get(VARIABLE) : ledger;
    return named(named == null || named.isEmpty() ? USUAL : named, console);
  }

  /** The ledger of this name. */
  static LedgerAddress named(String name, Console console) {
    return LedgerAddress.Server.isMeant(name) ? server(name, console) : file(name);
  }

  private static LedgerAddress server(String address, Console console) {
    try {
      return LedgerAddress.Server.of(address, console.environment());
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static LedgerAddress file(String name) {
    try {
      Path path = FileName.path(name);
      return new LedgerAddress.File(path, FileName.of(path));
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": no file can have this name: " + e.getReason());
    }
  }
}

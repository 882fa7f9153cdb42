package org.onrecord.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code onrecord ledger}: holds those that look after a ledger. */
@Command(
    name = "ledger",
    description = {
      "Looks after a ledger, which onrecord add makes.",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "  onrecord ledger status",
      "  onrecord ledger check --ledger desk.db",
      "  onrecord ledger backup desk-monday.db --ledger desk.db",
      "  onrecord ledger remove news/withdrawn.html"
    },
    exitCodeList = {
      "0:done",
      "1:something is wrong with the ledger, or it could not be read or written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class LedgerCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  private LedgerCommand() {}

  static CommandLine commandLine(Console console) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerStatusCommand(console))
        .addSubcommand(new LedgerCheckCommand(console))
        .addSubcommand(new LedgerVersionsCommand(console))
        .addSubcommand(new LedgerBackupCommand(console))
        .addSubcommand(new LedgerRemoveCommand(console));
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
    String commands = String.join(" or ", command.subcommands().keySet());
    throw new ParameterException(command.commandLine(), "say what to do: " + commands);
  }
}

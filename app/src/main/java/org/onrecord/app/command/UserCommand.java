package org.onrecord.app.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code onrecord user}: holds those that say who may come into the workbench. */
@Command(
    name = "user",
    description = {
      "Says who may come into the workbench of a ledger, and do what.",
      "",
      "Alone on one's machine nobody need be named: the address that onrecord serve prints lets in."
          + " Passwords are kept by Argon2id, beside the ledger's tables; copies of the ledger have"
          + " neither them nor the users.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "  onrecord user add ida --role editor",
      "  onrecord user list",
      "  onrecord user password ida",
      "  onrecord user remove ida"
    },
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the ledger could not be read or written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class UserCommand implements Callable<Integer> {
  private static final int LONGEST = 100;

  @Spec private @Nullable CommandSpec spec;

  private UserCommand() {}

  static CommandLine commandLine(Console console) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(console))
        .addSubcommand(new UserListCommand(console))
        .addSubcommand(new UserPasswordCommand(console))
        .addSubcommand(new UserRemoveCommand(console));
  }

  /** A name that can be kept, and that a header can hold. */
  static String name(String given) {
    String name = Objects.requireNonNullElse(SayingOptions.name(given), "");
    if (name.length() > LONGEST) {
      throw new UsageException("a name has at most " + LONGEST + " characters");
    }
    return name;
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
    String commands = String.join(" or ", command.subcommands().keySet());
    throw new ParameterException(command.commandLine(), "say what to do: " + commands);
  }
}

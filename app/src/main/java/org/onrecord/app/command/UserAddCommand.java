package org.onrecord.app.command;

import java.util.concurrent.Callable;
import org.onrecord.app.console.Console;
import org.onrecord.app.job.UserJob;
import org.onrecord.web.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code onrecord user add}; {@link UserJob} does the work. */
@Command(
    name = "add",
    description = {
      "Lets somebody in by a password, which is asked for, or read from standard input.",
      ""
    },
    footer = {"  onrecord user add ida --role editor"},
    exitCodeList = {
      "0:done",
      "1:it could not be done, or the ledger could not be written",
      "2:wrong usage, such as a ledger that does not exist"
    })
final class UserAddCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "By which they come in.")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      required = true,
      description = {
        "What they may do: reader reads; editor also adds pages and says what is right; moderator"
            + " also lets readers' replies be seen; owner whatever there is."
      })
  private Users.Role role = Users.Role.READER;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private StandardOptions standard = new StandardOptions();

  UserAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return new UserJob(console, ledger.address(console), standard.quiet(), standard.debug())
        .add(UserCommand.name(name), role)
        .number();
  }
}

package org.onrecord.app.cli;

import java.security.Security;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.command.WrongUsage;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.UsageException;

/** Where the process starts, and the one place that ends it. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // The first answer for a host's name counts for the whole run: see AddressGuard. This process
    // is
    // ours alone, so it may be set for all of it.
    Security.setProperty("networkaddress.cache.ttl", "-1");
    System.exit(run(Console.system(), args));
  }

  private static int run(Console console, String[] args) {
    String[] given;
    try {
      given = Arguments.given(args);
    } catch (UsageException e) {
      console.message(WrongUsage.message(e));
      return ExitCode.USAGE.number();
    }
    return OnRecordCommand.execute(console, given);
  }
}

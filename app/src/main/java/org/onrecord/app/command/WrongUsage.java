package org.onrecord.app.command;

import java.util.List;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.OutputIsInputException;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
public final class WrongUsage {
  private WrongUsage() {}

  /** One line; names what was meant, if that can be guessed. */
  public static String message(Exception wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return (wrong instanceof UsageException || wrong instanceof OutputIsInputException)
              && wrong.getMessage() != null
          ? wrong.getMessage() // all of it: a name in it may hold the end of a line
          : Failures.message(wrong);
    }
    String given = unmatched.getUnmatched().get(0);
    CommandLine command = unmatched.getCommandLine();
    boolean holdsCommands = !command.getSubcommands().isEmpty();
    String what =
        unmatched.isUnknownOption()
            ? "there is no option " + given
            : holdsCommands ? "there is no command " + given : given + " is one argument too many";
    List<String> meant = unmatched.getSuggestions();
    boolean guessed = unmatched.isUnknownOption() || holdsCommands;
    return guessed && !meant.isEmpty()
        ? what + "; did you mean " + String.join(" or ", meant) + "?"
        : what;
  }
}

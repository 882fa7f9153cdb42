package org.onrecord.app.command;

import java.util.List;
import java.util.Set;
import org.onrecord.app.console.Console;
import picocli.CommandLine.HelpCommand;

/**
 * The commands below {@code onrecord}, in the order of the help. Picocli reads all options of a
 * command when it is added, which for all of them takes longer than a small job: so each is made
 * only when it is asked for.
 */
final class Subcommands {
  /** Lists all others, so it needs them. */
  private static final String HELP = "help";

  private static final Set<String> VERSION = Set.of("-V", "--version");

  static final List<String> NAMES =
      List.of(
          "read",
          "evaluate",
          "page",
          "verify",
          "index",
          "add",
          "archive",
          "search",
          "export",
          "disputes",
          "positions",
          "correct",
          "history",
          "people",
          "trace",
          "ledger",
          "serve",
          "user",
          "mcp",
          HELP);

  private Subcommands() {}

  /** The names of those that a command line needs: the one that it names, none, or all. */
  static List<String> neededBy(String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return List.of();
    }
    boolean one = args.length > 0 && NAMES.contains(args[0]) && !args[0].equals(HELP);
    return one ? List.of(args[0]) : NAMES;
  }

  /** The command of one of {@link #NAMES}. */
  static Object named(String name, Console console) {
    return switch (name) {
      case "read" -> new ReadCommand(console);
      case "evaluate" -> new EvaluateCommand(console);
      case "page" -> new PageCommand(console);
      case "verify" -> new VerifyCommand(console);
      case "index" -> new IndexCommand(console);
      case "add" -> new AddCommand(console);
      case "archive" -> new ArchiveCommand(console);
      case "search" -> new SearchCommand(console);
      case "export" -> new ExportCommand(console);
      case "disputes" -> new DisputesCommand(console);
      case "positions" -> new PositionsCommand(console);
      case "correct" -> new CorrectCommand(console);
      case "history" -> new HistoryCommand(console);
      case "people" -> PeopleCommand.commandLine(console);
      case "trace" -> new TraceCommand(console);
      case "ledger" -> LedgerCommand.commandLine(console);
      case "serve" -> new ServeCommand(console);
      case "user" -> UserCommand.commandLine(console);
      case "mcp" -> new McpCommand(console);
      case HELP -> new HelpCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}

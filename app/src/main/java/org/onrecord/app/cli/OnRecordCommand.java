package org.onrecord.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.OnRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code onrecord}: holds the others. */
@Command(
    name = "onrecord",
    description =
        "Who said what, in which words, through whom we know it: each answer tied to the"
            + " characters that prove it.",
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "More on a command: onrecord help COMMAND"})
final class OnRecordCommand implements Callable<Integer> {
  private static final int HELP_WIDTH = 80;

  @Spec private CommandSpec spec;

  private OnRecordCommand() {}

  /** The whole command line, ready to execute. */
  static CommandLine commandLine(Console console) {
    CommandLine line =
        new CommandLine(new OnRecordCommand())
            .addSubcommand(new ReadCommand(console))
            .addSubcommand(new HelpCommand());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(
        new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8), true));
    line.setErr(console.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(
        (exception, args) -> {
          console.message(exception.getMessage());
          String command = exception.getCommandLine().getCommandSpec().qualifiedName();
          console.message("see " + command + " --help");
          return ExitCode.USAGE.number();
        });
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> unexpected(console, exception, parsed));
    return line;
  }

  private static int unexpected(Console console, Exception exception, ParseResult parsed) {
    console.message(Failures.internal(exception));
    boolean debug = parsed.originalArgs().contains(ReadCommand.DEBUG);
    if (debug) {
      exception.printStackTrace(console.err());
    }
    return ExitCode.FAILED.number();
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "say what to do: " + commands());
  }

  private String commands() {
    return String.join(" or ", spec.subcommands().keySet());
  }

  /** Prints the version of OnRecord and of the Java it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "onrecord " + OnRecord.VERSION, "Java " + System.getProperty("java.version")
      };
    }
  }
}

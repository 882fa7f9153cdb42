package org.onrecord.app.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.NoModelException;
import org.onrecord.app.console.Printed;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.OutputIsInputException;
import org.onrecord.sources.text.FileName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
public final class OnRecordCommand implements Callable<Integer> {
  private static final int HELP_WIDTH = 80;

  @Spec private @Nullable CommandSpec spec;

  private OnRecordCommand() {}

  /** The whole command line, ready to execute. */
  public static CommandLine commandLine(Console console) {
    return commandLine(console, Subcommands.NAMES);
  }

  /**
   * Runs a command line. Only the command that it names is made.
   *
   * @return the exit code
   */
  public static int execute(Console console, String... args) {
    return commandLine(console, Subcommands.neededBy(args)).execute(args);
  }

  private static CommandLine commandLine(Console console, List<String> names) {
    CommandLine line = new CommandLine(new OnRecordCommand());
    for (String name : names) {
      line.addSubcommand(name, Subcommands.named(name, console));
    }
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Path.class, FileName::path);
    Printed printed = new Printed(console.out());
    line.setOut(new PrintWriter(new OutputStreamWriter(printed, StandardCharsets.UTF_8), true));
    line.setErr(console.err().lines());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(
        (exception, args) -> wrongUsage(console, exception, exception.getCommandLine()));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) ->
            exception instanceof UsageException || exception instanceof OutputIsInputException
                ? wrongUsage(console, exception, command)
                : unexpected(console, exception, parsed));
    line.setExecutionStrategy(parsed -> execute(console, printed, parsed));
    return line;
  }

  private static int wrongUsage(Console console, Exception exception, CommandLine command) {
    console.message(WrongUsage.message(exception));
    console.message("see " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  /** Picocli handles exceptions, but lets errors through. */
  private static int execute(Console console, Printed printed, ParseResult parsed) {
    try {
      int exitCode = new CommandLine.RunLast().execute(parsed);
      IOException failure = printed.failure();
      if (failure == null || Failures.isBrokenPipe(failure)) {
        return exitCode;
      }
      console.message(Failures.ofWriting("standard output", failure));
      return Math.max(exitCode, ExitCode.FAILED.number());
    } catch (Error e) {
      return unexpected(console, e, parsed);
    }
  }

  private static int unexpected(Console console, Throwable failure, ParseResult parsed) {
    boolean expected = failure instanceof NoModelException;
    console.message(expected ? Failures.message(failure) : Failures.why(failure));
    if (parsed.originalArgs().contains(StandardOptions.DEBUG)) {
      console.trace(failure);
    }
    return ExitCode.FAILED.number();
  }

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec, "set by picocli");
    String commands = String.join(" or ", command.subcommands().keySet());
    throw new ParameterException(command.commandLine(), "say what to do: " + commands);
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

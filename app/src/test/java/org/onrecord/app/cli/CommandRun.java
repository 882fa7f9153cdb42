package org.onrecord.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.Messages;

/**
 * One run of the real command line in this process, for programs that are no tests.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int exitCode, String out, String err) {

  /** Runs with nothing on standard input and no terminal. */
  public static CommandRun of(List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            out,
            new Messages(new PrintWriter(err, true)),
            false,
            false,
            Map.of());
    int exitCode = OnRecordCommand.execute(console, args.toArray(String[]::new));
    return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}

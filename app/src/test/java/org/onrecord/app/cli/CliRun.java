package org.onrecord.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.Messages;

/**
 * One run of the real command line, in this process.
 *
 * @param exitCode what the shell would see
 * @param out standard output
 * @param err standard error
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CliRun(int exitCode, byte[] out, String err) {

  /** Runs with nothing on standard input and no terminal. */
  public static CliRun of(Object... args) {
    return new Setting().run(args);
  }

  /** Surroundings that differ from the usual ones. */
  public static final class Setting {
    private InputStream in = InputStream.nullInputStream();
    private @Nullable OutputStream out;
    private boolean terminal;
    private final Map<String, String> environment = new HashMap<>();

    public Setting in(String text) {
      return in(text.getBytes(StandardCharsets.UTF_8));
    }

    public Setting in(byte[] bytes) {
      return in(new ByteArrayInputStream(bytes));
    }

    public Setting in(InputStream stream) {
      in = stream;
      return this;
    }

    /** Standard output goes elsewhere than into the run. */
    public Setting out(OutputStream stream) {
      out = stream;
      return this;
    }

    public Setting onTerminal() {
      terminal = true;
      return this;
    }

    public Setting environment(String name, String value) {
      environment.put(name, value);
      return this;
    }

    public CliRun run(Object... args) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      StringWriter err = new StringWriter();
      OutputStream to = out == null ? printed : out;
      Console console =
          new Console(
              in, to, new Messages(new PrintWriter(err, true)), terminal, terminal, environment);
      int exitCode =
          OnRecordCommand.execute(
              console, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
      return new CliRun(exitCode, printed.toByteArray(), err.toString());
    }
  }

  public String outText() {
    return new String(out, StandardCharsets.UTF_8);
  }

  public List<String> lines() {
    return outText().lines().toList();
  }

  /** Fails unless the run ended so; no run may ever show a stack trace. */
  public CliRun ended(ExitCode expected) {
    assertEquals(expected.number(), exitCode, err);
    assertFalse(err.contains("  at ") || err.contains("internal error"), err);
    return this;
  }
}

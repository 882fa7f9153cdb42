package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.Messages;
import picocli.CommandLine;

class SubcommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();
  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          out,
          new Messages(new PrintWriter(err, true)),
          false,
          false,
          Map.of());

  @Test
  void eachCommandIsCalledAsItCallsItself() {
    for (String name : Subcommands.NAMES) {
      Object command = Subcommands.named(name, console);
      CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
      assertEquals(name, line.getCommandName());
    }
  }

  @Test
  void aCommandLineNeedsTheCommandThatItNames() {
    assertEquals(List.of("verify"), Subcommands.neededBy("verify", "draft.txt", "read"));
  }

  @Test
  void theVersionNeedsNone() {
    assertEquals(List.of(), Subcommands.neededBy("--version"));
    assertEquals(List.of(), Subcommands.neededBy("-V"));
  }

  @Test
  void helpNeedsAllCommandsAndSoDoesALineThatNamesNone() {
    assertEquals(Subcommands.NAMES, Subcommands.neededBy("help", "read"));
    assertEquals(Subcommands.NAMES, Subcommands.neededBy("raed"));
    assertEquals(Subcommands.NAMES, Subcommands.neededBy("--version", "read"));
    assertEquals(Subcommands.NAMES, Subcommands.neededBy());
  }

  @Test
  void aCommandMadeAloneSaysTheSameAsAmongAll() {
    for (String name : Subcommands.NAMES) {
      assertSame(name, "--help");
      assertSame(name, "--vresion");
    }
    assertSame("raed", "page.html");
    assertSame("--version");
    assertSame("-V");
  }

  private void assertSame(String... args) {
    int alone = OnRecordCommand.execute(console, args);
    String expected = alone + said();
    int among = OnRecordCommand.commandLine(console).execute(args);
    assertEquals(expected, among + said());
  }

  private String said() {
    String said = out.toString(StandardCharsets.UTF_8) + err;
    out.reset();
    err.getBuffer().setLength(0);
    return said;
  }
}

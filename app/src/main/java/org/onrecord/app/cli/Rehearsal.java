package org.onrecord.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.onrecord.app.command.OnRecordCommand;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.Messages;
import org.onrecord.app.output.OutputFormat;
import picocli.CommandLine;

/**
 * Reads some pages in every format and prints nothing. The launcher runs it once after a build, to
 * learn which classes an archive for a fast start must hold.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Reads the pages.
   *
   * @param pages files to read
   */
  public static void main(String[] pages) {
    Console nowhere =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new Messages(
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)),
            false,
            false,
            Map.of());
    CommandLine line = OnRecordCommand.commandLine(nowhere);
    line.execute("--help");
    for (OutputFormat format : OutputFormat.values()) {
      for (String page : pages) {
        line.execute("read", "--format", format.toString(), page);
      }
    }
  }
}

package org.onrecord.app.command;

import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.Console;
import org.onrecord.report.TextStyle;
import picocli.CommandLine.Option;

/** The option of all commands that print text for people. */
final class WidthOption {
  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      converter = Numbers.Columns.class,
      description = "Line length of a text report. Default: the terminal's up to 100, else 80.")
  private @Nullable Integer width;

  /** How text looks: as the terminal allows, and always the same anywhere else. */
  TextStyle style(Console console, Destination destination, TextStyle.Colour colour) {
    return width != null
        ? new TextStyle(width, colour)
        : TextStyle.terminal(
            destination == Destination.TERMINAL ? terminalWidth(console) : 0, colour);
  }

  private static int terminalWidth(Console console) {
    try {
      return Integer.parseInt(console.environment().getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}

package org.onrecord.app.command;

import org.onrecord.app.console.Console;
import org.onrecord.report.TextStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of all commands that print reports in colour. */
final class ReportStyleOptions {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = {
        "auto, always or never: colours in a text report. auto is on a terminal, unless NO_COLOR"
            + " is set. Default: auto."
      })
  private Color color = Color.AUTO;

  @Mixin private WidthOption width = new WidthOption();

  /** How a text report looks: as the terminal allows, and always the same anywhere else. */
  TextStyle style(Console console, Destination destination) {
    TextStyle.Colour colour =
        color.isOn(destination, console.environment())
            ? TextStyle.Colour.ANSI
            : TextStyle.Colour.PLAIN;
    return width.style(console, destination, colour);
  }
}

package org.onrecord.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The last options of every command, and how the help of every command looks. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = OnRecordCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = false,
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n")
final class StandardOptions {
  static final String DEBUG = "--debug";

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing on standard error but what failed.")
  private boolean quiet;

  @Option(names = DEBUG, description = "Print the stack trace of what failed.")
  private boolean debug;

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }
}

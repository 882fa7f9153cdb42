package org.onrecord.app.command;

import picocli.CommandLine.Option;

/** The option of all commands that show how far they are. */
final class ProgressOption {
  @Option(names = "--no-progress", description = "Do not show how far the run is.")
  private boolean noProgress;

  boolean isOff() {
    return noProgress;
  }
}

package org.onrecord.app.command;

import picocli.CommandLine.Option;

/** The option of all commands that read several pages at once. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Numbers.Count.class,
      description = "How many pages to read at once. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** At least 1. */
  int threads() {
    return threads;
  }
}

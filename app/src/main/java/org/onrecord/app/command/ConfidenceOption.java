package org.onrecord.app.command;

import picocli.CommandLine.Option;

/** The option of all commands that can leave out what is doubtful. */
final class ConfidenceOption {
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      converter = Numbers.Probability.class,
      description = {
        "Leave out statements that are less likely right than P, 0 to 1: at 0.8 one in twenty of"
            + " those shown is wrong, and a third of all is not shown. Default: 0, all that are"
            + " more than a guess."
      })
  private double minConfidence;

  /** 0 to 1. */
  double minConfidence() {
    return minConfidence;
  }
}

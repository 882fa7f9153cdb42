package org.onrecord.app.command;

import picocli.CommandLine.Option;

/** The option of all commands that can leave out what is doubtful. */
final class ConfidenceOption {
  @Option(
      names = {"--min-confidence", "--min-reliability"},
      paramLabel = "P",
      converter = Numbers.Probability.class,
      description = {
        "Leave out statements whose reliability is less than P, 0 to 1: how likely words, act and"
            + " speaker are right together. They are left out at the end, so that nothing else"
            + " changes. Default: 0, all that are more than a guess."
      })
  private double minConfidence;

  /** 0 to 1. */
  double minConfidence() {
    return minConfidence;
  }
}

package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.ledger.stance.HeldPosition;

/** What readers answer and how somebody stands, in a few words. */
public final class AnswerWords {
  private static final int LONGEST = 500;

  private AnswerWords() {}

  /**
   * Such as "disputed by 3, supported by 1"; what is more likely wrong than right stands behind
   * "perhaps". Empty where nobody answers.
   */
  public static String of(AnswerCounts answers) {
    String likely = of(answers.likely());
    String perhaps = of(answers.perhaps());
    if (perhaps.isEmpty()) {
      return likely;
    }
    return (likely.isEmpty() ? "" : likely + "; ") + "perhaps " + perhaps;
  }

  private static String of(AnswerCounts.Counts counts) {
    List<String> words = new ArrayList<>();
    add(words, "disputed", counts.disputes());
    add(words, "doubted", counts.doubts());
    add(words, "supported", counts.supports());
    return String.join(", ", words);
  }

  private static void add(List<String> words, String what, int count) {
    if (count > 0) {
      words.add(what + " by " + count);
    }
  }

  /** Such as "does not recognise". */
  public static String of(HeldPosition position) {
    return StanceWords.of(position.actor(), position.stance(), position.negated());
  }

  /** The beginning of a long answer; all of it stands on its page. */
  public static String shortened(String words) {
    return Shortened.of(words, LONGEST);
  }

  /** A probability to two places, and that it is doubtful where it is more likely wrong. */
  public static String sureness(double confidence) {
    return StanceWords.sureness(confidence);
  }
}

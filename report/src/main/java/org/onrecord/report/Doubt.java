package org.onrecord.report;

import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.statement.Statement;

/** What to show of how reliable a statement is. */
final class Doubt {
  private static final int LIKELY = 50;
  private static final int SURE = 80;

  private Doubt() {}

  /** Whether a statement is more likely wrong than right, as rounded for its reader. */
  static boolean isDoubtful(Statement statement) {
    return percent(statement) < LIKELY;
  }

  /** Whether a statement needs no word on its reliability. */
  static boolean isSure(Statement statement) {
    return percent(statement) >= SURE;
  }

  /** The class of a statement's marks and card: plain where it is sure. */
  static String className(Statement statement) {
    return isDoubtful(statement) ? " doubtful" : isSure(statement) ? "" : " unsure";
  }

  /** The reliability as it stands in JSON, to two places: "0.97". */
  static String figure(Statement statement) {
    int percent = percent(statement);
    return percent == 100 ? "1.00" : "0." + percent / 10 + percent % 10;
  }

  /** Whether who speaks needs a word on how sure that is: as "she" often does. */
  static boolean isSpeakerUnsure(Statement statement) {
    return statement.speaker() != null && speakerPercent(statement) < SURE;
  }

  /**
   * A word on how sure it is whose a quotation is, such as ", 74% sure"; empty where it is sure.
   */
  static String onSpeaker(PageRecord draft, VerifiedQuotation quotation) {
    return draft.statements().stream()
        .filter(statement -> statement.id().equals(quotation.statement()))
        .filter(Doubt::isSpeakerUnsure)
        .findFirst()
        .map(statement -> ", " + speakerPercent(statement) + "% sure")
        .orElse("");
  }

  /** The confidence in the speaker, in hundredths. */
  static int speakerPercent(Statement statement) {
    return (int) Math.round(statement.speakerConfidence() * 100);
  }

  /** The reliability in hundredths. */
  static int percent(Statement statement) {
    return (int) Math.round(statement.reliability() * 100);
  }
}

package org.onrecord.web.view;

import org.jspecify.annotations.Nullable;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;

/** Fields of forms that the ledger keeps: names of one line, texts without control characters. */
final class Sent {
  private static final int LONGEST_NAME = 400;
  private static final int LONGEST_TEXT = 100_000;

  private Sent() {}

  /**
   * A name.
   *
   * @throws Refusal if it is left out, or is no line
   */
  static String line(Submission sent, String field) {
    String name = name(sent, field);
    if (name == null) {
      throw new Refusal(Reason.BAD, "Say " + field + ".");
    }
    return name;
  }

  /** A name; null where it is left out. */
  static @Nullable String name(Submission sent, String field) {
    String name = sent.known(field, LONGEST_NAME);
    if (name != null && name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(Reason.BAD, field + " is one line.");
    }
    return name;
  }

  /**
   * A text.
   *
   * @throws Refusal if it is left out
   */
  static String whole(Submission sent, String field, int most) {
    String text = text(sent, field, most);
    if (text == null) {
      throw new Refusal(Reason.BAD, "Say " + field + ".");
    }
    return text;
  }

  /** A text; null where it is left out. */
  static @Nullable String text(Submission sent, String field) {
    return text(sent, field, LONGEST_TEXT);
  }

  private static @Nullable String text(Submission sent, String field, int most) {
    String text = sent.known(field, most);
    if (text == null) {
      return null;
    }
    String lines = text.replace("\r\n", "\n");
    if (lines.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw new Refusal(Reason.BAD, field + " has characters that cannot be read.");
    }
    return lines;
  }
}

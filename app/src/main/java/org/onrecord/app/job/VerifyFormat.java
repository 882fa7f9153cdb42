package org.onrecord.app.job;

import java.util.Locale;
import org.onrecord.record.VerificationWriter;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.report.TextStyle;
import org.onrecord.report.VerificationHtml;
import org.onrecord.report.VerificationText;

/** The forms in which verdicts can be printed. */
public enum VerifyFormat {
  /** Quotations above their passages, to read in a terminal. */
  TEXT,
  /** Draft and sources side by side, to read in a browser. */
  HTML,
  /** One line of JSON a draft. */
  JSONL;

  /**
   * The characters of one draft; they end with a line's end.
   *
   * @param style how text looks; the other forms do not know it
   */
  String render(VerifiedDraft draft, TextStyle style) {
    return switch (this) {
      case TEXT -> new VerificationText(style).render(draft);
      case HTML -> new VerificationHtml().render(draft);
      case JSONL -> VerificationWriter.line(draft) + "\n";
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

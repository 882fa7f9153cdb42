package org.onrecord.app.job;

import java.util.Locale;
import org.onrecord.page.PageExplanation;
import org.onrecord.record.ExplanationWriter;
import org.onrecord.report.ExplanationText;
import org.onrecord.report.TextStyle;

/** The forms in which it can be printed why a page was read as it was. */
public enum PageFormat {
  /** To read in a terminal. */
  TEXT,
  /** One line of JSON a page. */
  JSONL;

  /** Ends with a line's end. */
  public String render(PageExplanation explanation, TextStyle style) {
    return this == TEXT
        ? ExplanationText.render(explanation, style)
        : ExplanationWriter.line(explanation) + "\n";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

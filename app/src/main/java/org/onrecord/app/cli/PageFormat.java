package org.onrecord.app.cli;

import java.util.Locale;
import org.onrecord.app.report.ExplanationText;
import org.onrecord.app.report.TextStyle;
import org.onrecord.page.PageExplanation;
import org.onrecord.record.ExplanationJson;

/** The forms in which it can be printed why a page was read as it was. */
enum PageFormat {
  /** To read in a terminal. */
  TEXT,
  /** One line of JSON a page. */
  JSONL;

  /** Ends with a line's end. */
  String render(PageExplanation explanation, TextStyle style) {
    return this == TEXT
        ? ExplanationText.render(explanation, style)
        : ExplanationJson.line(explanation) + "\n";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

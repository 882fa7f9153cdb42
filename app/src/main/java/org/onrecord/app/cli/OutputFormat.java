package org.onrecord.app.cli;

import java.util.Locale;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordJson;

/** The forms in which a record can be printed. */
enum OutputFormat {
  /** The record over several lines. */
  JSON {
    @Override
    Renderer renderer() {
      return page -> RecordJson.pretty(page) + "\n";
    }
  },
  /** The record as one line: the contract with programs. */
  JSONL {
    @Override
    Renderer renderer() {
      return page -> RecordJson.line(page) + "\n";
    }
  };

  /** Makes the characters of one page; thread-safe. They end with a line's end. */
  @FunctionalInterface
  interface Renderer {
    String render(PageRecord page);
  }

  /** What turns a record into this form. */
  abstract Renderer renderer();

  /** The ending of a file of this form, with its dot. */
  String ending() {
    return "." + this;
  }

  /** What stands between two pages in one stream. */
  String separator() {
    return "";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

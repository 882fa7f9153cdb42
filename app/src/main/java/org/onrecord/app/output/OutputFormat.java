package org.onrecord.app.output;

import java.util.Locale;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.report.HtmlReport;
import org.onrecord.report.TextReport;
import org.onrecord.report.TextStyle;

/** The forms in which a record can be printed. */
public enum OutputFormat {
  /** A report to read in a terminal. */
  TEXT("txt") {
    @Override
    public Renderer renderer(TextStyle style) {
      return new TextReport(style)::render;
    }

    @Override
    String separator() {
      return "\n";
    }
  },
  /** A report to read in a browser: one file that needs nothing else. */
  HTML("html") {
    @Override
    public Renderer renderer(TextStyle style) {
      return new HtmlReport()::render;
    }
  },
  /** The record over several lines. */
  JSON("json") {
    @Override
    public Renderer renderer(TextStyle style) {
      return page -> RecordWriter.pretty(page) + "\n";
    }
  },
  /** The record as one line: the contract with programs. */
  JSONL("jsonl") {
    @Override
    public Renderer renderer(TextStyle style) {
      return page -> RecordWriter.line(page) + "\n";
    }
  };

  /** Makes the characters of one page; thread-safe. They end with a line's end. */
  @FunctionalInterface
  public interface Renderer {
    String render(PageRecord page);
  }

  private final String ending;

  OutputFormat(String ending) {
    this.ending = "." + ending;
  }

  /**
   * What turns a record into this form.
   *
   * @param style how text looks; the other forms do not know it
   */
  public abstract Renderer renderer(TextStyle style);

  /** The ending of a file of this form, with its dot. */
  public String ending() {
    return ending;
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

package org.onrecord.report;

import org.onrecord.record.PageRecord;

/**
 * A record as text to read in a terminal: the page, each speaker with all they say, the readers'
 * comments, and what could not be read.
 *
 * <p>No control character and no bidirectional override of the page gets out: a page cannot move
 * the cursor or hide its words. Words are wrapped, never cut, except in the list of comments, which
 * gives the first words only. Immutable and thread-safe; the same record gives the same text on
 * every JDK. Cost: linear in what is shown.
 */
public final class TextReport {
  private final TextStyle style;

  /**
   * Creates a renderer of this look.
   *
   * @param style width and colour
   */
  public TextReport(TextStyle style) {
    this.style = style;
  }

  /**
   * The report on one page, with a line feed after each line.
   *
   * @param record any record
   */
  public String render(PageRecord record) {
    return new TextPage(record, style).render();
  }
}

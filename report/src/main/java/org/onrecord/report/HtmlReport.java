package org.onrecord.report;

import java.util.List;
import org.onrecord.record.PageRecord;

/**
 * A record as an HTML page to read in a browser: the page's own text with every statement marked,
 * the evidence for each, its speakers to choose from, and the readers' comments.
 *
 * <p>What is returned is one self-contained document, to be written as UTF-8. It loads nothing, and
 * its content security policy forbids it to; it reads as a plain document where scripts are off.
 * Everything that comes from the page is escaped. Immutable and thread-safe; the same record gives
 * the same characters on every JDK. Cost: linear in the page and its statements, as long as
 * statements nest no more than a few deep.
 */
public final class HtmlReport {

  /** Creates the renderer. */
  public HtmlReport() {}

  /**
   * The report on one page.
   *
   * @param record any record
   */
  public String render(PageRecord record) {
    return new HtmlPage(record).render();
  }

  /**
   * A list of pages with links to their reports.
   *
   * @param entries in the order to list them
   */
  public String renderIndex(List<IndexEntry> entries) {
    return HtmlIndex.render(entries);
  }
}

package org.onrecord.report;

/**
 * A link.
 *
 * @param address where it leads
 * @param label what is shown of it
 */
public record Link(String address, String label) {

  /** Whether it leads away from here, so that nobody there shall learn from where. */
  boolean leadsAway() {
    return SourceAddress.isWeb(address);
  }

  void writeTo(HtmlWriter html) {
    html.text(" ").start("a").attr("href", address);
    html.attr("rel", leadsAway() ? "noreferrer noopener" : null).text(label).end();
  }
}

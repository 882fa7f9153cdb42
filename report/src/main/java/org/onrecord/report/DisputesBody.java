package org.onrecord.report;

import java.util.List;
import org.onrecord.record.PageRecord;

/** The map of what of a page is disputed, as a part of another's document. */
public final class DisputesBody {
  private DisputesBody() {}

  /**
   * The map, drawn and as a list; empty where nobody supports, doubts or disputes anything. Its
   * style is {@link Assets#allStyles}. Cost: linear in the disputes.
   *
   * @param page address of the page, behind which the places on it stand
   */
  public static String render(PageRecord record, String page) {
    List<DisputeMap.Claim> claims = DisputeMap.of(record).claims();
    if (claims.isEmpty()) {
      return "";
    }
    HtmlWriter html = HtmlWriter.ofPart();
    html.start("section").attr("class", "disputes").attr("aria-label", "What is disputed");
    html.newLine();
    new HtmlStances(html, record, page).writeMap(claims);
    html.end().newLine();
    return html.finish();
  }
}

package org.onrecord.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.report.PageFrame.Tool;

/** One page of an HTML report while it is written: what stands around its article and panel. */
final class HtmlPage {
  private static final Map<String, String> KEYS = keys();

  private final PageRecord record;
  private final HtmlWriter html = HtmlWriter.ofDocument();
  private final PageFrame frame = new PageFrame(html);

  HtmlPage(PageRecord record) {
    this.record = record;
  }

  String render() {
    frame.open(title(record.page()) + " · OnRecord", Assets.REPORT, null);
    frame.skipTo("article", "Skip to the article");
    frame.bar(
        () -> PageBody.figures(record).forEach(figure -> html.element("span", null, figure)),
        List.of(Tool.previous("statement"), Tool.next("statement"), Tool.THEME, Tool.HELP));
    new PageBody(html, record).write(StatementLinks.NONE);
    frame.keys(KEYS);
    writeFoot();
    return frame.close();
  }

  /** The page's language where it is formed like one, so that no nonsense becomes an attribute. */
  static @Nullable String language(Page page) {
    String language = page.metadata().language();
    boolean formed = language != null && language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");
    return formed ? language : null;
  }

  private static String title(Page page) {
    String headline = page.metadata().headline();
    return headline == null ? page.source() : headline;
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("j n →", "next statement");
    keys.put("k p ←", "previous statement");
    keys.put("o", "only this speaker, and back to all");
    keys.put("/", "find a speaker; Enter shows only the first found");
    keys.put("a", "show everything again");
    keys.put("t", "light or dark");
    keys.put("?", "this sheet");
    keys.put("Esc", "close, or let go of the statement");
    return keys;
  }

  private void writeFoot() {
    html.start("footer").attr("class", "foot");
    html.text(
        "Made by OnRecord "
            + record.extractor().version()
            + " with "
            + record.extractor().model()
            + ". Page ");
    html.element("code", null, record.page().id()).end().newLine();
  }
}

package org.onrecord.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.report.PageFrame.Tool;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;

/** One page of an HTML report while it is written: what stands around its article and panel. */
final class HtmlPage {
  private static final Map<String, String> KEYS = keys();

  private final PageRecord record;
  private final Roster roster;
  private final Places places;
  private final HtmlWriter html = new HtmlWriter();
  private final PageFrame frame = new PageFrame(html);

  HtmlPage(PageRecord record) {
    this.record = record;
    this.roster = new Roster(record);
    this.places = new Places(record.page());
  }

  String render() {
    frame.open(title(record.page()) + " · OnRecord", Assets.REPORT, null);
    frame.skipTo("article", "Skip to the article");
    frame.bar(
        () -> Counts.of(record, roster).forEach(count -> html.element("span", null, count)),
        List.of(Tool.previous("statement"), Tool.next("statement"), Tool.THEME, Tool.HELP));
    html.start("div").attr("class", "columns").newLine();
    html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
    writeOrigin();
    HtmlStances stances = new HtmlStances(html, record);
    HtmlText text = new HtmlText(html, record, roster, places);
    text.writeArticle();
    text.writeThread(stances);
    stances.writeMap();
    stances.writePositions();
    text.writeOther();
    html.end().newLine();
    new HtmlPanel(html, record, roster).write();
    html.end().newLine();
    new HtmlStatements(html, record, roster, places).write(text.anchored());
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

  private void writeOrigin() {
    Metadata metadata = record.page().metadata();
    List<String> origin = new ArrayList<>();
    if (metadata.outlet() != null) {
      origin.add(metadata.outlet());
    }
    if (!metadata.authors().isEmpty()) {
      origin.add(String.join(", ", metadata.authors()));
    }
    if (metadata.published() != null) {
      origin.add(metadata.published());
    }
    html.start("div").attr("class", "origin");
    for (String each : origin) {
      html.start("bdi").text(each).end().text(" ");
    }
    html.start("bdi").attr("class", "path").text(record.page().source()).end();
    String address = SourceAddress.of(record.page());
    if (address != null) {
      html.text(" ").start("a").attr("class", "path").attr("href", address);
      html.attr("rel", "noreferrer noopener").text("the page on the web").end();
    }
    html.end().newLine();
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

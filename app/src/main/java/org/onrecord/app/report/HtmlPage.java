package org.onrecord.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;

/** One page of an HTML report while it is written: the frame around its article and panel. */
final class HtmlPage {
  private static final Map<String, String> KEYS = keys();

  private final PageRecord record;
  private final Roster roster;
  private final Places places;
  private final HtmlWriter html = new HtmlWriter();

  HtmlPage(PageRecord record) {
    this.record = record;
    this.roster = new Roster(record);
    this.places = new Places(record.page());
  }

  String render() {
    html.start("html").attr("lang", "en").newLine().start("head").newLine();
    writeMeta(html, title(record.page()) + " · OnRecord");
    Assets.writeTo(html, true);
    html.end().newLine().start("body").newLine();
    html.start("a").attr("class", "skip").attr("href", "#article").text("Skip to the article");
    html.end().newLine();
    writeBar();
    html.start("div").attr("class", "columns").newLine();
    html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
    writeOrigin();
    HtmlText text = new HtmlText(html, record, roster, places);
    text.writeArticle();
    text.writeThread();
    text.writeOther();
    html.end().newLine();
    new HtmlPanel(html, record, roster).write();
    html.end().newLine();
    new HtmlStatements(html, record, roster, places).write(text.anchored());
    writeHelp();
    writeFoot();
    html.end().newLine().end();
    return html.finish();
  }

  /** Writes what every report's head begins with. */
  static void writeMeta(HtmlWriter html, String title) {
    html.start("meta").attr("charset", "utf-8").endVoid().newLine();
    html.start("meta").attr("name", "viewport").attr("content", "width=device-width");
    html.endVoid().newLine();
    html.start("meta").attr("name", "referrer").attr("content", "no-referrer").endVoid();
    html.newLine().element("title", null, title).newLine();
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

  private void writeBar() {
    html.start("header").attr("class", "bar").newLine();
    html.element("span", "brand", "OnRecord");
    html.start("span").attr("class", "figures");
    Counts.of(record, roster).forEach(count -> html.element("span", null, count));
    html.end().newLine();
    html.start("span").attr("class", "tools scripted");
    button("previous", "←", "Previous statement (k)");
    button("next", "→", "Next statement (j)");
    button("theme", "◐", "Light or dark (t)");
    button("help", "?", "Keyboard shortcuts (?)");
    html.end().newLine().end().newLine();
  }

  private void button(String action, String face, String label) {
    html.start("button").attr("type", "button").attr("data-do", action).attr("title", label);
    html.attr("aria-label", label).text(face).end();
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
    html.end().newLine();
  }

  private void writeHelp() {
    html.start("dialog").attr("id", "help").attr("aria-labelledby", "help-title").newLine();
    html.start("h2").attr("id", "help-title").text("Keyboard").end().newLine().start("dl");
    KEYS.forEach(
        (keys, what) -> {
          html.start("dt");
          for (String key : keys.split(" ", -1)) {
            html.element("kbd", null, key).text(" ");
          }
          html.end().element("dd", null, what);
        });
    html.end().newLine();
    html.start("button").attr("type", "button").attr("data-do", "close").text("Close").end();
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

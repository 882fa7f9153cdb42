package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Metadata;
import org.onrecord.record.PageRecord;

/**
 * What a page's report shows: its text with the statements marked, the panel beside it, and who
 * said what. Cost as of {@link HtmlReport}.
 */
public final class PageBody {
  private final HtmlWriter html;
  private final PageRecord record;
  private final Roster roster;
  private final Places places;

  PageBody(HtmlWriter html, PageRecord record) {
    this.html = html;
    this.record = record;
    this.roster = new Roster(record);
    this.places = new Places(record.page());
  }

  /**
   * As elements to stand in another's document, whose style is {@link Assets#allStyles} and whose
   * script is {@link Assets#pageScript}.
   */
  public static String render(PageRecord record, StatementLinks links) {
    HtmlWriter html = HtmlWriter.ofPart();
    new PageBody(html, record).write(links);
    return html.finish();
  }

  /** A record in figures, such as "12 statements by 5 speakers", "7 direct". */
  public static List<String> figures(PageRecord record) {
    return Counts.of(record, new Roster(record));
  }

  void write(StatementLinks links) {
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
    new HtmlStatements(html, record, roster, places, links).write(text.anchored());
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
}

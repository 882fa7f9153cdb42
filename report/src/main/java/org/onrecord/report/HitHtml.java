package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.sources.text.Counted;
import org.onrecord.text.Span;

/** Hits as a page for the browser: one file that needs nothing else and loads nothing. */
public final class HitHtml {
  private final HtmlWriter html = HtmlWriter.ofDocument();
  private final PageFrame frame = new PageFrame(html);

  private HitHtml() {}

  /**
   * The whole page.
   *
   * @param title what was looked for
   * @param found how many there are, and how they divide
   * @param hits all that are shown
   */
  public static String render(String title, Hits found, List<Hit> hits) {
    return new HitHtml().write(title, found, hits);
  }

  private String write(String title, Hits found, List<Hit> hits) {
    frame.open(title + " · OnRecord", Assets.HITS, "hits");
    html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
    html.element("h1", null, title).newLine();
    html.element(
        "p",
        "hint",
        Counted.of(found.groups(), "hit") + " of " + Counted.of(found.statements(), "statement"));
    html.newLine();
    html.start("div").attr("class", "facets").newLine();
    found.facets().forEach(this::write);
    html.end().newLine();
    html.start("ol").attr("class", "found").newLine();
    hits.forEach(this::write);
    html.end().newLine().end().newLine();
    return frame.close();
  }

  private void write(Facet facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    html.start("details").newLine().element("summary", null, facet.name()).newLine();
    html.start("ul").newLine();
    facet
        .values()
        .forEach(
            value ->
                html.start("li")
                    .element("bdi", null, value.value())
                    .text(" " + value.count())
                    .end()
                    .newLine());
    html.end().newLine().end().newLine();
  }

  private void write(Hit hit) {
    html.start("li").attr("class", "hit").newLine().start("p").attr("class", "origin");
    html.element("bdi", "name", hit.speaker() == null ? "somebody" : hit.speaker());
    details(hit).forEach(detail -> html.element("span", null, detail));
    html.end().newLine();
    html.start("blockquote").attr("dir", "auto");
    writeContext(hit.before());
    html.start("span").attr("class", "words");
    int at = 0;
    for (Span mark : hit.marks()) {
      html.text(hit.words().substring(at, mark.start()));
      html.element("mark", null, mark.in(hit.words()));
      at = mark.end();
    }
    html.text(hit.words().substring(at)).end();
    writeContext(hit.after());
    html.end().newLine();
    html.start("p").attr("class", "where");
    writeLink(html, hit);
    html.end().newLine().end().newLine();
  }

  private void writeContext(String words) {
    if (!words.isEmpty()) {
      html.element("span", "context", words);
    }
  }

  /** The way to where a hit stands: a link where its page has an address, else its path. */
  static void writeLink(HtmlWriter html, Hit hit) {
    String address = hit.address();
    if (address != null && (address.startsWith("https://") || address.startsWith("http://"))) {
      html.start("a").attr("href", address + "#" + hit.place()).attr("rel", "noreferrer");
      html.text(hit.headline() == null ? address : hit.headline()).end();
    } else {
      html.element("bdi", "path", hit.source() + "#" + hit.place());
    }
  }

  private static List<String> details(Hit hit) {
    List<String> details = new ArrayList<>();
    if (hit.said() != null) {
      details.add("said " + hit.said());
    }
    if (hit.outlet() != null) {
      details.add(hit.outlet());
    }
    if (hit.published() != null) {
      details.add(hit.published());
    }
    details.add(hit.act());
    details.add(hit.certainty());
    if (hit.appearances() > 1) {
      details.add("the earliest of " + hit.appearances());
    }
    return details;
  }
}

package org.onrecord.app.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.sources.text.Counted;
import org.onrecord.text.Span;

/** Hits as a page for the browser: one file that needs nothing else and loads nothing. */
public final class HitHtml {
  private final HtmlWriter html = new HtmlWriter();
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
    frame.open(title + " · OnRecord", Assets.INDEX, "hits");
    html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
    html.element("h1", null, title).newLine();
    html.element(
        "p",
        "hint",
        Counted.of(found.groups(), "hit") + " of " + Counted.of(found.statements(), "statement"));
    html.newLine();
    found.facets().forEach(this::write);
    html.start("ol").newLine();
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
    html.start("li").newLine().start("p");
    html.element("bdi", "name", hit.speaker() == null ? "somebody" : hit.speaker());
    html.text(" " + String.join(" · ", details(hit))).end().newLine();
    html.start("blockquote").attr("dir", "auto").text(hit.before());
    int at = 0;
    for (Span mark : hit.marks()) {
      html.text(hit.words().substring(at, mark.start()));
      html.element("mark", null, mark.in(hit.words()));
      at = mark.end();
    }
    html.text(hit.words().substring(at) + hit.after()).end().newLine();
    html.start("p").attr("class", "origin");
    String address = hit.address();
    if (address != null && isLink(address)) {
      html.start("a").attr("href", address + "#" + hit.place()).attr("rel", "noreferrer");
      html.text(hit.headline() == null ? address : hit.headline()).end();
    } else {
      html.element("bdi", "path", hit.source() + "#" + hit.place());
    }
    html.end().newLine().end().newLine();
  }

  private static boolean isLink(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
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

package org.onrecord.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.onrecord.sources.text.FileName;

/** Writes the index of a folder of reports. */
final class HtmlIndex {
  private static final String UNRESERVED = "-._~/";

  private HtmlIndex() {}

  static String render(List<IndexEntry> entries) {
    HtmlWriter html = HtmlWriter.ofDocument();
    PageFrame frame = new PageFrame(html);
    frame.open("OnRecord: " + Counts.of(entries.size(), "page"), Assets.INDEX, "index");
    html.start("main").newLine().element("h1", null, "Who said what").newLine();
    String totals =
        Counts.of(entries.size(), "page")
            + " · "
            + Counts.of(sum(entries, IndexEntry::statements), "statement")
            + " · "
            + Counts.of(sum(entries, IndexEntry::problems), "problem");
    html.element("p", "totals", totals).newLine();
    html.start("table").newLine().start("thead").start("tr");
    for (String head : List.of("Page", "Statements", "Speakers", "Problems")) {
      html.start("th").attr("scope", "col").text(head).end();
    }
    html.end().end().newLine().start("tbody").newLine();
    entries.forEach(entry -> writeEntry(html, entry));
    html.end().end().newLine().end().newLine();
    return frame.close();
  }

  private static void writeEntry(HtmlWriter html, IndexEntry entry) {
    html.start("tr").start("th").attr("scope", "row");
    html.start("a").attr("href", reference(entry.href())).attr("dir", "auto");
    html.text(entry.title()).end();
    html.start("span").attr("class", "path").attr("dir", "auto").text(entry.source()).end().end();
    for (int count : new int[] {entry.statements(), entry.speakers(), entry.problems()}) {
      html.element("td", count == 0 ? "none" : null, Integer.toString(count));
    }
    html.end().newLine();
  }

  /**
   * A path's text as a relative reference (RFC 3986) that cannot be taken for one with a scheme.
   */
  private static String reference(String path) {
    StringBuilder reference = new StringBuilder("./");
    for (byte b : FileName.bytes(path)) {
      char c = (char) (b & 0xFF);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || UNRESERVED.indexOf(c) >= 0) {
        reference.append(c);
      } else {
        reference.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return reference.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  private static int sum(List<IndexEntry> entries, ToIntFunction<IndexEntry> count) {
    return entries.stream().mapToInt(count).sum();
  }
}

package org.onrecord.app.errors;

import org.jspecify.annotations.Nullable;
import org.onrecord.app.evaluate.Disagreement;
import org.onrecord.app.evaluate.Disagreement.Side;
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.ErrorClass;
import org.onrecord.report.Counts;
import org.onrecord.report.HtmlWriter;
import org.onrecord.report.Mark;
import org.onrecord.report.Segmentation;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Writes the errors of documents, each with the gold's reading beside OnRecord's. The two have two
 * speakers' colours.
 */
final class ErrorCards {
  private final HtmlWriter html;
  private int written;

  ErrorCards(HtmlWriter html) {
    this.html = html;
  }

  /** Writes one document's; the id is where its link leads. */
  void write(DocumentResult result, String id) {
    html.start("section").attr("class", "document").attr("id", id).newLine();
    html.start("h2").start("bdi").text(result.name()).end().text(" ");
    html.start("span").attr("class", "type");
    html.text(
        Counts.of(result.disagreements().size(), "error") + " · " + result.agreed() + " right");
    html.end().end().newLine();
    if (result.missing() != null) {
      html.element("p", "doubt", result.missing()).newLine();
    }
    SourceText text = SourceText.of(result.text());
    for (Disagreement each : result.disagreements()) {
      writeCard(each, text);
    }
    html.end().newLine();
  }

  private void writeCard(Disagreement each, SourceText text) {
    String id = "e" + ++written;
    Excerpt excerpt = Excerpt.around(each, text.string());
    html.start("article").attr("class", "card error").attr("id", id).attr("tabindex", "-1");
    html.attr("data-error", each.worst().id());
    html.attr("data-kind", each.leading().kind().id()).newLine();
    html.start("header").start("a").attr("class", "label").attr("href", "#" + id);
    html.text("#" + written).end().text(" ");
    for (ErrorClass error : each.classes()) {
      html.element("span", error == each.worst() ? "chip firm" : "chip", error.label()).text(" ");
    }
    html.element("span", "chip", each.leading().kind().id()).text(" ");
    html.element("span", "type", place(excerpt.whole(), text)).end().newLine();
    html.start("div").attr("class", "sides").newLine();
    writeSide("gold v4", "Gold", "not in the gold", each.gold(), excerpt, text.string());
    writeSide("ours v0", "OnRecord", "not found", each.ours(), excerpt, text.string());
    html.end().end().newLine();
  }

  private static String place(Span span, SourceText text) {
    return "characters "
        + text.codePointOffset(span.start())
        + "–"
        + text.codePointOffset(span.end());
  }

  private void writeSide(
      String className,
      String title,
      String none,
      @Nullable Side side,
      Excerpt excerpt,
      String text) {
    html.start("section").attr("class", "side " + className);
    html.start("h3").text(title);
    if (side == null) {
      html.text(" ").element("span", "type", none);
    }
    html.end().newLine();
    html.start("blockquote").attr("dir", "auto");
    Segmentation segmentation = new Segmentation(Excerpt.marks(side));
    int last = 0;
    for (Span window : excerpt.windows()) {
      if (window.start() > last) {
        html.element("span", "gap", last == 0 ? "… " : " … ");
      }
      for (Segmentation.Segment segment : segmentation.within(window)) {
        for (Mark mark : segment.marks()) {
          html.start("span").attr("class", mark.role().className());
        }
        html.text(segment.span().in(text));
        segment.marks().forEach(mark -> html.end());
      }
      last = window.end();
    }
    if (last < text.length()) {
      html.element("span", "gap", " …");
    }
    html.end().end().newLine();
  }
}

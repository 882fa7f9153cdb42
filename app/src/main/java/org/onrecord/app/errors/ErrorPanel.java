package org.onrecord.app.errors;

import java.util.Arrays;
import java.util.List;
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.ErrorClass;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.report.HtmlWriter;
import org.onrecord.statement.Kind;

/** Writes the panel beside a list of errors: which to show, and the documents. */
final class ErrorPanel {
  private final HtmlWriter html;
  private final Scores scores;
  private final List<DocumentResult> results;

  ErrorPanel(HtmlWriter html, Scores scores, List<DocumentResult> results) {
    this.html = html;
    this.scores = scores;
    this.results = results;
  }

  void write() {
    html.start("aside").attr("class", "panel").attr("aria-label", "What to show").newLine();
    html.start("details").attr("class", "choose").attr("open", "").newLine();
    html.start("summary").start("h2").text("Errors").end();
    html.start("span").attr("id", "shown").attr("role", "status").end().end().newLine();
    html.start("ul").attr("class", "speakers").newLine();
    for (ErrorClass error : ErrorClass.values()) {
      writeClass(error);
    }
    html.end().newLine();
    html.start("div").attr("class", "facets scripted").newLine();
    writeKinds();
    html.start("button").attr("type", "button").attr("data-do", "all").attr("class", "all");
    html.text("Show everything").end().newLine().end().newLine();
    html.element("p", "hint", "Counted by the worst that is wrong; each shows all that is.");
    html.newLine().end().newLine();
    writeKey();
    writeDocuments();
    html.end().newLine();
  }

  private void writeClass(ErrorClass error) {
    html.start("li").start("label");
    html.start("input").attr("class", "scripted").attr("type", "checkbox").attr("checked", "");
    html.attr("data-filter", "error").attr("value", error.id()).endVoid();
    html.start("span").attr("class", "who").element("span", "name", error.label()).text(" ");
    html.element("span", "type", error.meaning()).end().end();
    html.start("button").attr("type", "button").attr("class", "only scripted");
    html.attr("data-do", "only").attr("data-who", error.id());
    html.attr("aria-label", "Only " + error.label()).text("only").end();
    html.element("span", "count", Integer.toString(scores.of(error)));
    html.end().newLine();
  }

  private void writeKinds() {
    html.start("fieldset").element("legend", null, "kind").newLine();
    for (String kind : Arrays.stream(Kind.values()).map(Kind::id).toList()) {
      html.start("label").start("input").attr("type", "checkbox").attr("checked", "");
      html.attr("data-filter", "kind").attr("value", kind).endVoid().text(" " + kind).end();
      html.newLine();
    }
    html.end().newLine();
  }

  private void writeKey() {
    html.start("section").attr("class", "key").newLine();
    html.element("h2", null, "How to read the marks").newLine().start("ul").newLine();
    html.start("li").element("span", "said v4", "content").text(" ");
    html.element("span", "source v4", "source").text(" ").element("span", "cue v4", "cue");
    html.text(" in the gold").end().newLine();
    html.start("li").element("span", "said v0", "content").text(" ");
    html.element("span", "source v0", "source").text(" ").element("span", "cue v0", "cue");
    html.text(" by OnRecord").end().newLine();
    html.start("li").start("span").attr("class", "v4").element("span", "alone", "words").end();
    html.text(" that the other side does not have").end().newLine();
    html.end().end().newLine();
  }

  private void writeDocuments() {
    html.start("details").attr("class", "documents").newLine();
    html.start("summary").start("h2").text("Documents").end().end().newLine();
    html.start("input").attr("id", "find").attr("class", "scripted").attr("type", "search");
    html.attr("placeholder", "Find a document  /").attr("aria-label", "Find a document");
    html.attr("autocomplete", "off").endVoid().newLine();
    html.start("ol").newLine();
    for (int i = 0; i < results.size(); i++) {
      DocumentResult result = results.get(i);
      html.start("li").start("a").attr("href", "#d" + (i + 1)).start("bdi");
      html.text(result.name()).end().end().text(" ");
      html.element("span", "count", Integer.toString(result.disagreements().size()));
      html.end().newLine();
    }
    html.end().end().newLine();
  }
}

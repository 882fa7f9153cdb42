package org.onrecord.report;

import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.trace.Step;
import org.onrecord.ledger.trace.Trace;
import org.onrecord.verdict.Edit;

/**
 * A trace as a page for the browser: a strip of time, and below it each appearance with the words
 * that drifted marked. One file without a script, that needs and loads nothing else.
 */
public final class TraceHtml {
  private final HtmlWriter html;
  private final Trace trace;
  private final HitLinks links;

  private TraceHtml(HtmlWriter html, Trace trace, HitLinks links) {
    this.html = html;
    this.trace = trace;
    this.links = links;
  }

  /** The whole page. */
  public static String render(Trace trace) {
    HtmlWriter html = HtmlWriter.ofDocument();
    PageFrame frame = new PageFrame(html);
    frame.open("What became of it · OnRecord", Assets.TRACE, "trace");
    html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
    new TraceHtml(html, trace, HitLinks.NONE).write();
    html.end().newLine();
    return frame.close();
  }

  /**
   * As elements to stand in another's document, whose style is {@link Assets#allStyles}.
   *
   * @param links where else one may go from an appearance
   */
  public static String renderPart(Trace trace, HitLinks links) {
    HtmlWriter html = HtmlWriter.ofPart();
    new TraceHtml(html, trace, links).write();
    return html.finish();
  }

  private void write() {
    html.start("blockquote").attr("class", "asked").attr("dir", "auto").text(trace.words());
    html.end().newLine();
    html.element("p", "hint", TraceText.summary(trace)).newLine();
    hint(TraceText.counts(trace));
    TraceText.speakers(trace).forEach(this::hint);
    new TimeStrip(html, trace.steps()).write();
    html.start("ol").attr("class", "steps").newLine();
    trace.steps().forEach(this::write);
    html.end().newLine();
  }

  private void hint(String words) {
    if (!words.isEmpty()) {
      html.element("p", "hint", words).newLine();
    }
  }

  private void write(Step step) {
    Hit hit = step.hit();
    html.start("li").attr("class", "passage " + StepWords.colours(step));
    html.attr("id", "a" + step.number()).newLine();
    html.start("h2").element("b", "badge", StepWords.sign(step));
    html.text(" " + step.number() + " · ").element("span", null, StepWords.verdict(step));
    html.end().newLine();
    html.start("p").attr("class", "origin");
    html.element("span", "day", StepWords.day(step));
    html.element("bdi", "outlet", StepWords.where(step));
    html.element("bdi", "name", StepWords.speaker(step)).end().newLine();
    html.start("p").attr("class", "words").attr("dir", "auto");
    writeWords(step);
    html.end().newLine();
    html.start("ul").attr("class", "edits").newLine();
    for (Comparison.Stretch stretch : StepWords.edits(step)) {
      Edit edit = stretch.edit();
      if (edit != null) {
        html.element("li", edit.isUnmarkedChange() ? "warning" : null, EditWords.of(stretch, edit));
        html.newLine();
      }
    }
    StepWords.notes(trace, step).forEach(note -> html.element("li", null, note).newLine());
    html.end().newLine();
    writeSource(hit);
    html.end().newLine();
  }

  private void writeWords(Step step) {
    String words = step.hit().words();
    int at = 0;
    for (Comparison.Stretch stretch : StepWords.edits(step)) {
      Edit edit = stretch.edit();
      if (edit == null || edit.quote().start() < at) {
        continue;
      }
      html.text(words.substring(at, edit.quote().start()));
      if (edit.quote().isEmpty()) {
        html.start("span").attr("class", "gap").attr("title", "words are missing here");
        html.text("‸").end();
      } else {
        String name = edit.isUnmarkedChange() ? "edit unmarked" : "edit marked";
        html.element("mark", name, edit.quote().in(words));
      }
      at = edit.quote().end();
    }
    html.text(words.substring(at));
  }

  private void writeSource(Hit hit) {
    html.start("p").attr("class", "links");
    HitHtml.writeLink(html, hit);
    links.of(hit).forEach(link -> link.writeTo(html));
    html.end().newLine();
  }
}

package org.onrecord.app.errors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.app.evaluate.DocumentResult;
import org.onrecord.app.evaluate.ErrorClass;
import org.onrecord.app.evaluate.Measure;
import org.onrecord.app.evaluate.Scores;
import org.onrecord.app.evaluate.Tally;
import org.onrecord.report.Assets;
import org.onrecord.report.Counts;
import org.onrecord.report.HtmlWriter;
import org.onrecord.report.PageFrame;
import org.onrecord.report.PageFrame.Tool;

/**
 * The errors of an evaluation as an HTML page: the figures, then every place where the gold and
 * OnRecord differ, side by side in its text, to be chosen by class, kind and document.
 *
 * <p>What is returned is one self-contained document, to be written as UTF-8, with the same
 * guarantees as {@link org.onrecord.report.HtmlReport}'s. Immutable and thread-safe. Cost: linear
 * in the errors and the words around them.
 */
public final class ErrorReport {
  private static final Assets ASSETS =
      Assets.of(ErrorReport.class::getResourceAsStream, "errors.css", "errors.js");
  private static final String TITLE = "Errors in ";

  /**
   * The page.
   *
   * @param gold the folder of gold, as given
   * @param scores the figures over the documents
   * @param results the documents, in the order to list them
   */
  public String render(String gold, Scores scores, List<DocumentResult> results) {
    return new Writing(gold, scores, results).render();
  }

  /** Whether such a page begins so. */
  public static boolean beginsWith(String head) {
    return head.startsWith("<!") && head.contains("<title>" + TITLE);
  }

  /** One page while it is written. */
  private static final class Writing {
    private final String gold;
    private final Scores scores;
    private final List<DocumentResult> results;
    private final HtmlWriter html = HtmlWriter.ofDocument();
    private final PageFrame frame = new PageFrame(html);

    private Writing(String gold, Scores scores, List<DocumentResult> results) {
      this.gold = gold;
      this.scores = scores;
      this.results = results;
    }

    private String render() {
      frame.open(TITLE + gold + " · OnRecord", ASSETS, "errors");
      frame.skipTo("list", "Skip to the errors");
      frame.bar(
          this::writeTotals,
          List.of(Tool.previous("error"), Tool.next("error"), Tool.THEME, Tool.HELP));
      html.start("div").attr("class", "columns").newLine();
      new ErrorPanel(html, scores, results).write();
      html.start("main").attr("id", "list").attr("tabindex", "-1").newLine();
      html.element("h1", null, "Where the gold and OnRecord differ").newLine();
      html.start("div").attr("class", "origin").start("bdi").attr("class", "path").text(gold);
      html.end().end().newLine();
      writeFigures();
      ErrorCards cards = new ErrorCards(html);
      for (int i = 0; i < results.size(); i++) {
        cards.write(results.get(i), "d" + (i + 1));
      }
      if (total() == 0) {
        html.element("p", "hint", "They do not differ anywhere.").newLine();
      }
      html.end().newLine().end().newLine();
      frame.keys(keys());
      return frame.close();
    }

    private int total() {
      return results.stream().mapToInt(result -> result.disagreements().size()).sum();
    }

    private void writeTotals() {
      html.element("span", null, Counts.of(total(), "error"));
      html.element("span", null, scores.agreed() + " right");
      html.element("span", null, Counts.of(scores.documents(), "document"));
    }

    private void writeFigures() {
      html.start("details").attr("class", "scores").attr("open", "").newLine();
      html.element("summary", null, "Figures").newLine();
      html.start("div").attr("class", "wide").start("table").newLine().start("thead").start("tr");
      for (String head : List.of("", "F1", "precision", "recall", "gold", "ours", "people")) {
        html.start("th").attr("scope", "col").text(head).end();
      }
      html.end().end().newLine().start("tbody").newLine();
      for (Measure measure : Measure.values()) {
        Tally tally = scores.of(measure);
        Double people = measure.people();
        html.start("tr").start("th").attr("scope", "row").text(measure.id()).end();
        html.element("td", null, tally.f1().toPlainString());
        html.element("td", null, tally.precision().toPlainString());
        html.element("td", null, tally.recall().toPlainString());
        html.element("td", null, Integer.toString(tally.gold()));
        html.element("td", null, Integer.toString(tally.ours()));
        html.element("td", null, people == null ? "" : people.toString()).end().newLine();
      }
      html.end().end().end().end().newLine();
    }

    private static Map<String, String> keys() {
      Map<String, String> keys = new LinkedHashMap<>();
      keys.put("j n →", "next error");
      keys.put("k p ←", "previous error");
      keys.put("1 … " + ErrorClass.values().length, "only this class, and back to all");
      keys.put("a", "show everything again");
      keys.put("/", "find a document");
      keys.put("t", "light or dark");
      keys.put("?", "this sheet");
      keys.put("Esc", "close, or let go of the error");
      return keys;
    }
  }
}

package org.onrecord.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every HTML page of a report has around its content: the head with policy and assets, the bar
 * with figures and tools, the sheet of keys, and the end.
 */
public final class PageFrame {
  private final HtmlWriter html;

  /**
   * A button of the bar.
   *
   * @param action what the script does
   * @param face a character or two
   * @param label what a pointer and a screen reader are given, with the key in brackets
   */
  public record Tool(String action, String face, String label) {
    /** Turns light to dark and back. */
    public static final Tool THEME = new Tool("theme", "◐", "Light or dark (t)");

    /** Shows the sheet of keys. */
    public static final Tool HELP = new Tool("help", "?", "Keyboard shortcuts (?)");

    /** Leads to the one before, such as a statement. */
    public static Tool previous(String what) {
      return new Tool("previous", "←", "Previous " + what + " (k)");
    }

    /** Leads to the one after. */
    public static Tool next(String what) {
      return new Tool("next", "→", "Next " + what + " (j)");
    }
  }

  /** Frames what this writes. */
  public PageFrame(HtmlWriter html) {
    this.html = html;
  }

  /** Writes the head and opens the body. */
  public void open(String title, Assets assets, @Nullable String className) {
    html.start("html").attr("lang", "en").newLine().start("head").newLine();
    html.start("meta").attr("charset", "utf-8").endVoid().newLine();
    html.start("meta").attr("name", "viewport").attr("content", "width=device-width");
    html.endVoid().newLine();
    html.start("meta").attr("name", "referrer").attr("content", "no-referrer").endVoid();
    html.newLine().element("title", null, title).newLine();
    assets.writeTo(html);
    html.end().newLine().start("body").attr("class", className).newLine();
  }

  /** Writes the link by which a keyboard passes over the bar. */
  public void skipTo(String id, String label) {
    html.start("a").attr("class", "skip").attr("href", "#" + id).text(label).end().newLine();
  }

  /** Writes the bar; the figures are written by the page itself. */
  public void bar(Runnable figures, List<Tool> tools) {
    html.start("header").attr("class", "bar").newLine();
    html.element("span", "brand", "OnRecord");
    html.start("span").attr("class", "figures");
    figures.run();
    html.end().newLine();
    html.start("span").attr("class", "tools scripted");
    for (Tool tool : tools) {
      html.start("button").attr("type", "button").attr("data-do", tool.action());
      html.attr("title", tool.label()).attr("aria-label", tool.label()).text(tool.face()).end();
    }
    html.end().newLine().end().newLine();
  }

  /**
   * Writes the sheet of keys.
   *
   * @param keys what each key does, in the order to list them; several keys stand side by side,
   *     with a space between
   */
  public void keys(Map<String, String> keys) {
    html.start("dialog").attr("id", "help").attr("aria-labelledby", "help-title").newLine();
    html.start("h2").attr("id", "help-title").text("Keyboard").end().newLine().start("dl");
    keys.forEach(
        (names, what) -> {
          html.start("dt");
          for (String key : names.split(" ", -1)) {
            html.element("kbd", null, key).text(" ");
          }
          html.end().element("dd", null, what);
        });
    html.end().newLine();
    html.start("button").attr("type", "button").attr("data-do", "close").text("Close").end();
    html.end().newLine();
  }

  /** Closes the body. */
  public String close() {
    html.end().newLine().end();
    return html.finish();
  }
}

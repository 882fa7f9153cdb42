package org.onrecord.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.Comment;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.PageExplanation;
import org.onrecord.page.Part;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Shows why a page was read as it was, for people who debug a site. Places are in code points, as
 * in the record.
 */
public final class ExplanationText {
  /** A page of links may have thousands. */
  private static final int MOST_LEFT_OUT = 40;

  private final PageExplanation explanation;
  private final Page page;
  private final Places places;
  private final int columns;
  private final StringBuilder out = new StringBuilder();

  private ExplanationText(PageExplanation explanation, int columns) {
    this.explanation = explanation;
    this.page = explanation.page();
    this.places = new Places(page);
    this.columns = columns;
  }

  /**
   * All of it; ends with a line's end.
   *
   * @param style of which only the width counts
   */
  public static String render(PageExplanation explanation, TextStyle style) {
    return new ExplanationText(explanation, style.columns()).render();
  }

  private String render() {
    line(page.source());
    line(page.mediaType() + " · " + page.id());
    capture(page.capture());
    SourceText source = page.decodedSource() == null ? page.text() : page.decodedSource();
    line(
        String.format(
            Locale.ROOT,
            "%d characters of text out of %d, %s of them led back to the source",
            at(page.text().length()),
            source.codePointLength(),
            covered()));
    choices();
    leftOut();
    metadata();
    parts();
    comments();
    diagnostics();
    return out.toString();
  }

  private void capture(@Nullable Capture capture) {
    if (capture == null) {
      return;
    }
    line("captured as " + capture.type() + dated(capture.date()) + or(capture.url(), ""));
    line("  record " + or(capture.record(), "–") + " · digest " + or(capture.digest(), "–"));
    line("  content type " + or(capture.contentType(), "–"));
  }

  private static String dated(@Nullable String date) {
    return date == null ? " · " : " · " + date + " · ";
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }

  private String covered() {
    boolean document = page.sourceMap().runs().isEmpty() && !page.locators().isEmpty();
    if (document || page.mediaType().equals("text/plain") || page.text().length() == 0) {
      return "all";
    }
    long sum = page.sourceMap().runs().stream().mapToLong(OffsetMap.Run::length).sum();
    return String.format(Locale.ROOT, "%.1f %%", sum * 100.0 / page.text().length());
  }

  private void choices() {
    heading("Chosen");
    if (explanation.choices().isEmpty()) {
      boolean plain = page.locators().isEmpty();
      line(plain ? "  plain text: all of it is the page" : "  a document: all of it is the page");
    }
    explanation.choices().forEach(this::choice);
    if (!explanation.rejected().isEmpty()) {
      heading("Rejected");
      explanation.rejected().forEach(this::choice);
    }
  }

  private void choice(PageExplanation.Choice choice) {
    String where = choice.element() + onLine(choice.line());
    line(String.format(Locale.ROOT, "  %-9s %s", choice.what(), where));
    line("            " + choice.rule().sentence());
    for (String fact : choice.facts()) {
      line("            " + fact);
    }
  }

  private static String onLine(int line) {
    return line == 0 ? "" : " · line " + line;
  }

  private void leftOut() {
    List<PageExplanation.LeftOut> leftOut = explanation.leftOut();
    if (leftOut.isEmpty()) {
      return;
    }
    heading("Left out of the article (" + leftOut.size() + ")");
    for (PageExplanation.LeftOut one :
        leftOut.subList(0, Math.min(leftOut.size(), MOST_LEFT_OUT))) {
      line("  " + one.element() + onLine(one.line()));
      line("            " + one.rule().sentence());
      line(
          String.format(
              Locale.ROOT, "            %d characters: %s", one.characters(), one.words()));
    }
    if (leftOut.size() > MOST_LEFT_OUT) {
      line("  and " + (leftOut.size() - MOST_LEFT_OUT) + " more; jsonl has them all");
    }
  }

  private void metadata() {
    heading("Metadata");
    Metadata metadata = page.metadata();
    field("headline", metadata.headline());
    field("outlet", metadata.outlet());
    field("authors", String.join(", ", metadata.authors()));
    field("published", metadata.published());
    field("language", metadata.language());
  }

  private void field(String name, @Nullable String value) {
    boolean known = value != null && !value.isEmpty();
    List<PageExplanation.Stated> told =
        explanation.told().stream().filter(one -> one.field().equals(name)).toList();
    boolean taken = told.stream().anyMatch(one -> one.use() == PageExplanation.Use.TAKEN);
    String shown = known && !taken ? "  (from the page's text)" : "";
    line(String.format(Locale.ROOT, "  %-9s %s%s", name, known ? value : "–", shown));
    for (PageExplanation.Stated one : told) {
      line("            " + one.use().id() + ": " + one.place() + " = " + one.value());
    }
  }

  /** Where each part begins in the document; nothing for text and HTML. */
  private String located(Span span) {
    String shown = places.inDocument(span.start());
    return shown == null ? "" : shown + " · ";
  }

  private void parts() {
    heading("Parts (" + page.parts().size() + ")");
    for (Part part : page.parts()) {
      line(
          "  "
              + place(part.span())
              + String.format(Locale.ROOT, " %-8s ", part.role().id())
              + located(part.span())
              + words(part.span()));
    }
  }

  private void comments() {
    if (page.comments().isEmpty()) {
      return;
    }
    heading("Comments (" + page.comments().size() + ")");
    for (Comment comment : page.comments()) {
      String answers = comment.parent() == null ? "" : " to " + comment.parent();
      String by = " · " + or(comment.author(), "–") + " · " + or(comment.posted(), "–") + " · ";
      line(
          "  " + place(comment.span()) + " " + comment.id() + answers + by + words(comment.span()));
    }
  }

  private void diagnostics() {
    if (page.diagnostics().isEmpty()) {
      return;
    }
    heading("Diagnostics (" + page.diagnostics().size() + ")");
    for (Diagnostic diagnostic : page.diagnostics()) {
      line(
          "  "
              + place(diagnostic.span())
              + " "
              + diagnostic.code().id()
              + ": "
              + diagnostic.message());
    }
  }

  private String words(Span span) {
    return page.text().slice(new Span(span.start(), Math.min(span.end(), span.start() + columns)));
  }

  private String place(Span span) {
    return String.format(Locale.ROOT, "%6d–%-6d", at(span.start()), at(span.end()));
  }

  private int at(int offset) {
    return page.text().codePointOffset(offset);
  }

  private void heading(String words) {
    out.append('\n').append(words).append('\n');
  }

  /** One line, cut to the width; indentation stays. */
  private void line(String text) {
    int indent = 0;
    while (indent < text.length() && text.charAt(indent) == ' ') {
      indent++;
    }
    String safe = " ".repeat(indent) + spaced(text.substring(indent));
    int most = safe.codePointCount(0, safe.length());
    out.append(
            most <= columns
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, columns - 1)) + "…")
        .append('\n');
  }

  /** Terminal-safe, with the columns of a table kept. */
  private static String spaced(String text) {
    StringBuilder safe = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf("  ", at);
      if (end < 0) {
        return safe.append(TerminalText.of(text.substring(at))).toString();
      }
      safe.append(TerminalText.of(text.substring(at, end)));
      while (end < text.length() && text.charAt(end) == ' ') {
        safe.append(' ');
        end++;
      }
      at = end;
    }
    return safe.toString();
  }
}

package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.Places;
import org.onrecord.text.Span;

/**
 * A draft in Markdown with a footnote behind each quotation that says against what it was verified.
 * A draft of plain text stays as it is, since it may be Markdown; of any other the paragraphs are
 * taken, and nothing in them is markup.
 */
public final class FootnoteForm implements VerdictForm {
  private int notes;

  /** A footnote's mark and where it stands in the draft. */
  private record Mark(int offset, String text) {}

  @Override
  public Frame frame() {
    return new Frame("", "\n", "");
  }

  @Override
  public String entry(VerifiedDraft draft) {
    Page page = draft.draft().page();
    Places places = new Places(page);
    List<Mark> marks = new ArrayList<>();
    StringBuilder footnotes = new StringBuilder();
    for (VerifiedQuotation quotation : draft.quotations()) {
      String mark = "[^" + ++notes + "]";
      marks.add(new Mark(quotation.span().end(), mark));
      String sentence = VerdictRow.of(draft, quotation, places).sentence();
      footnotes.append(mark).append(": ").append(footnote(sentence)).append('\n');
    }
    String text =
        page.mediaType().equals("text/plain")
            ? marked(page.text().string(), 0, marks, Escaping.NONE).strip() + "\n"
            : paragraphs(page, marks);
    return text + (footnotes.isEmpty() ? "" : "\n" + footnotes);
  }

  private static String footnote(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT)
        + Markdown.plain(sentence.substring(1))
        + ".";
  }

  private static String paragraphs(Page page, List<Mark> marks) {
    StringBuilder text = new StringBuilder();
    List<Mark> left = new ArrayList<>(marks);
    for (Part part : page.parts()) {
      if (part.role() == PartRole.OTHER) {
        continue;
      }
      Span span = part.span();
      List<Mark> within = marks.stream().filter(mark -> isAt(mark, span)).toList();
      left.removeAll(within);
      text.append(text.isEmpty() ? "" : "\n")
          .append(part.role() == PartRole.HEADLINE ? "# " : "")
          .append(marked(page.text().slice(span), span.start(), within, Escaping.MARKDOWN))
          .append('\n');
    }
    if (!left.isEmpty()) {
      text.append("\nOutside the article: ")
          .append(String.join("", left.stream().map(Mark::text).toList()))
          .append('\n');
    }
    return text.toString();
  }

  private static boolean isAt(Mark mark, Span span) {
    return mark.offset() > span.start() && mark.offset() <= span.end();
  }

  /** What is done to the text between marks. */
  private enum Escaping {
    NONE,
    MARKDOWN
  }

  private static String marked(String text, int begin, List<Mark> marks, Escaping escaping) {
    StringBuilder marked = new StringBuilder();
    int from = 0;
    for (Mark mark : marks.stream().sorted((a, b) -> a.offset() - b.offset()).toList()) {
      int to = mark.offset() - begin;
      marked.append(between(text.substring(from, to), escaping)).append(mark.text());
      from = to;
    }
    return marked.append(between(text.substring(from), escaping)).toString();
  }

  private static String between(String text, Escaping escaping) {
    if (escaping == Escaping.NONE || text.isBlank()) {
      return text;
    }
    String before = Character.isWhitespace(text.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(text.charAt(text.length() - 1)) ? " " : "";
    return before + Markdown.plain(text) + after;
  }
}

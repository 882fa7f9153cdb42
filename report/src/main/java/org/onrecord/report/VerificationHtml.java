package org.onrecord.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.PageFrame.Tool;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;

/**
 * The verdicts on a draft as a page for the browser: the draft, and beside it the passages its
 * quotations come from. One file that needs nothing else. Thread-safe.
 */
public final class VerificationHtml {
  private static final List<Tool> TOOLS =
      List.of(
          Tool.previous("quotation"),
          Tool.next("quotation"),
          new Tool("finding", "≠", "Next finding (f)"),
          Tool.THEME);

  /** Creates the renderer. */
  public VerificationHtml() {}

  /** The whole page. */
  public String render(VerifiedDraft verified) {
    return new Writing(HtmlWriter.ofDocument(), verified).render();
  }

  /**
   * As elements to stand in another's document, whose style is {@link Assets#allStyles} and whose
   * script is {@link Assets#verdictScript}.
   */
  public String renderPart(VerifiedDraft verified) {
    return new Writing(HtmlWriter.ofPart(), verified).renderPart();
  }

  /** One page while it is written. */
  private static final class Writing {
    private final VerifiedDraft verified;
    private final Page page;
    private final String text;
    private final HtmlWriter html;
    private final PageFrame frame;

    private Writing(HtmlWriter html, VerifiedDraft verified) {
      this.html = html;
      this.frame = new PageFrame(html);
      this.verified = verified;
      this.page = verified.draft().page();
      this.text = page.text().string();
    }

    private String render() {
      frame.open("Quotations in " + title() + " · OnRecord", Assets.VERDICTS, "verification");
      frame.bar(this::writeCounts, TOOLS);
      writeBody();
      html.start("footer").attr("class", "foot").text("Made by OnRecord ");
      html.text(
          verified.draft().extractor().version() + ". Not found means: not in these sources.");
      html.end().newLine();
      return frame.close();
    }

    private String renderPart() {
      html.start("p").attr("class", "figures");
      writeCounts();
      html.end().newLine();
      writeBody();
      return html.finish();
    }

    private void writeBody() {
      html.start("div").attr("class", "columns").newLine();
      html.start("main").attr("id", "article").attr("tabindex", "-1").newLine();
      html.start("div").attr("class", "origin");
      html.start("bdi").attr("class", "path").text(page.source()).end().end().newLine();
      html.start("article").attr("lang", HtmlPage.language(page)).attr("dir", "auto").newLine();
      page.parts().forEach(this::writePart);
      html.end().newLine().end().newLine();
      html.start("aside").attr("class", "passages").attr("aria-label", "Sources").newLine();
      for (int i = 0; i < verified.quotations().size(); i++) {
        VerifiedQuotation quotation = verified.quotations().get(i);
        new PassageCard(html, text, quotation, i + 1)
            .write(Doubt.onSpeaker(verified.draft(), quotation));
      }
      for (Diagnostic diagnostic : verified.diagnostics()) {
        html.element("p", "passage", diagnostic.message()).newLine();
      }
      html.end().newLine().end().newLine();
    }

    private String title() {
      String headline = page.metadata().headline();
      return headline == null ? page.source() : headline;
    }

    private void writeCounts() {
      Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
      verified
          .quotations()
          .forEach(quotation -> counts.merge(quotation.verification().verdict(), 1, Integer::sum));
      counts.forEach(
          (verdict, count) -> {
            html.start("span").attr("class", PassageCard.colours(verdict));
            html.element("b", "badge", sign(verdict));
            html.text(" " + count + " " + EditWords.verdict(verdict)).end();
          });
    }

    private void writePart(Part part) {
      String name = part.role() == PartRole.HEADLINE ? "h1" : "p";
      html.start(name).attr("class", part.role().id());
      int at = part.span().start();
      for (int i = 0; i < verified.quotations().size(); i++) {
        VerifiedQuotation quotation = verified.quotations().get(i);
        for (Span span : quotation.spans()) {
          if (part.span().contains(span) && span.start() >= at) {
            html.text(text.substring(at, span.start()));
            writeQuotation(quotation, span, i + 1);
            at = span.end();
          }
        }
      }
      html.text(text.substring(at, part.span().end())).end().newLine();
    }

    private void writeQuotation(VerifiedQuotation quotation, Span span, int number) {
      Verdict verdict = quotation.verification().verdict();
      html.start("a").attr("class", "quote " + PassageCard.colours(verdict));
      html.attr("href", "#q" + number).attr("data-q", Integer.toString(number));
      boolean first = span.equals(quotation.spans().get(0));
      html.attr("id", first ? "d" + number : null);
      html.attr("title", EditWords.verdict(verdict));
      int at = span.start();
      for (Edit edit : editsIn(quotation, span)) {
        html.text(text.substring(at, edit.quote().start()));
        writeEdit(edit);
        at = edit.quote().end();
      }
      html.text(text.substring(at, span.end()));
      if (span.equals(quotation.spans().get(quotation.spans().size() - 1))) {
        html.element("sup", "badge", sign(verdict) + " " + number);
      }
      html.end();
    }

    private void writeEdit(Edit edit) {
      String name = edit.isUnmarkedChange() ? "unmarked" : "marked";
      if (edit.quote().isEmpty()) {
        html.start("span").attr("class", "gap").attr("title", "words are missing here");
        html.text("‸").end();
      } else {
        html.element("span", "edit " + name, edit.quote().in(text));
      }
    }

    private static List<Edit> editsIn(VerifiedQuotation quotation, Span span) {
      List<Edit> edits = new ArrayList<>();
      int at = span.start();
      for (Edit edit : quotation.verification().edits()) {
        if (span.contains(edit.quote()) && edit.quote().start() >= at) {
          edits.add(edit);
          at = edit.quote().end();
        }
      }
      return edits;
    }
  }

  /** A verdict's sign, for those who see no colours. */
  static String sign(Verdict verdict) {
    return switch (verdict) {
      case VERBATIM -> "✓";
      case ELIDED -> "…";
      case BRACKETED -> "[ ]";
      case ALTERED -> "≠";
      case TOO_SHORT -> "~";
      case NOT_FOUND -> "?";
    };
  }

  /** Where one quotation comes from, beside the draft. */
  private static final class PassageCard {
    private final HtmlWriter html;
    private final String text;
    private final VerifiedQuotation quotation;
    private final int number;

    private PassageCard(HtmlWriter html, String text, VerifiedQuotation quotation, int number) {
      this.html = html;
      this.text = text;
      this.quotation = quotation;
      this.number = number;
    }

    /** Each verdict has its colours. */
    private static String colours(Verdict verdict) {
      return switch (verdict) {
        case VERBATIM -> "v2 verbatim";
        case ELIDED -> "v0 elided";
        case BRACKETED -> "v3 bracketed";
        case ALTERED -> "v4 altered";
        case TOO_SHORT -> "v1 tooShort";
        case NOT_FOUND -> "v1 notFound";
      };
    }

    /**
     * Writes the card.
     *
     * @param doubt how sure it is who the draft says speaks; empty where it is
     */
    private void write(String doubt) {
      Verdict verdict = quotation.verification().verdict();
      boolean finding = !verdict.isFaithful() || quotation.isAnothersWords();
      html.start("section").attr("class", "passage " + colours(verdict)).attr("id", "q" + number);
      html.attr("data-q", Integer.toString(number)).attr("tabindex", "-1");
      html.attr("data-finding", finding ? "yes" : null).newLine();
      html.start("h2").element("b", "badge", sign(verdict) + " " + number);
      html.text(" " + EditWords.verdict(verdict)).end().newLine();
      Passage found = quotation.verification().found();
      if (found == null) {
        html.element("p", "words", quotation.span().in(text)).newLine();
        html.element("p", "note", "No passage of these sources is close to it.").newLine();
      } else {
        writePassage(found);
      }
      note(doubt.isEmpty() ? null : quotation.speaker() + doubt, "doubt");
      html.start("p").attr("class", "links").start("a").attr("href", "#d" + number);
      html.text("in the draft").end().end().newLine().end().newLine();
    }

    private void writePassage(Passage found) {
      List<Comparison.Stretch> stretches = Comparison.of(text, quotation, found);
      html.start("p").attr("class", "words").attr("dir", "auto");
      boolean cut = found.start() > found.before().length();
      html.element("span", "context", (cut ? "…" : "") + found.before());
      html.start("span").attr("class", "here");
      for (Comparison.Stretch stretch : stretches) {
        Edit edit = stretch.edit();
        if (edit == null) {
          html.text(stretch.source());
        } else if (edit.source().isEmpty()) {
          html.element("span", "gap", "‸");
        } else {
          html.element(
              "span",
              "edit " + (edit.isUnmarkedChange() ? "unmarked" : "marked"),
              stretch.source());
        }
      }
      html.end().element("span", "context", found.after().isBlank() ? "" : found.after() + "…");
      html.end().newLine();
      note(EditWords.place(found), "path");
      note(EditWords.speakers(quotation, found), quotation.isAnothersWords() ? "warning" : "note");
      html.start("ul").attr("class", "edits");
      for (Comparison.Stretch stretch : stretches) {
        Edit edit = stretch.edit();
        if (edit != null) {
          html.element(
              "li", edit.isUnmarkedChange() ? "warning" : null, EditWords.of(stretch, edit));
        }
      }
      html.end().newLine();
      for (Passage also : quotation.verification().also()) {
        note("also in " + EditWords.place(also), "path");
      }
    }

    private void note(@Nullable String words, String name) {
      if (words != null && !words.isEmpty()) {
        html.element("p", name, words).newLine();
      }
    }
  }
}

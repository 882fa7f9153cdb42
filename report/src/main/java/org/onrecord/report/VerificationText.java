package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.StyledText.Ink;
import org.onrecord.text.Diagnostic;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;

/**
 * The verdicts on a draft as lines for a terminal: each quotation above its passage, word over
 * word, with a line of marks between where they differ. Thread-safe.
 */
public final class VerificationText {
  private static final String INDENT = "  ";
  private static final String DRAFT = "  draft   ";
  private static final String MARKS = "          ";
  private static final String SOURCE = "  source  ";

  private final TextStyle style;

  /** Creates a renderer of this look. */
  public VerificationText(TextStyle style) {
    this.style = style;
  }

  /** The whole report, ending with a line's end. */
  public String render(VerifiedDraft verified) {
    StringBuilder out = new StringBuilder();
    String source = verified.draft().page().source();
    new StyledText().add(source, Ink.HEADING).writeTo(out, style, "", "");
    int count = verified.quotations().size();
    String quotations = count == 1 ? "1 quotation" : count + " quotations";
    new StyledText().add(quotations, Ink.DETAIL).writeTo(out, style, "", "");
    for (VerifiedQuotation quotation : verified.quotations()) {
      out.append('\n');
      write(out, verified, quotation);
    }
    for (Diagnostic diagnostic : verified.diagnostics()) {
      out.append('\n');
      new StyledText().add(diagnostic.message(), Ink.DOUBT).writeTo(out, style, "", INDENT);
    }
    return out.toString();
  }

  private void write(StringBuilder out, VerifiedDraft verified, VerifiedQuotation quotation) {
    String text = verified.draft().page().text().string();
    Verdict verdict = quotation.verification().verdict();
    Ink ink = verdict.isFaithful() ? Ink.SPEAKER : Ink.DOUBT;
    StyledText head = new StyledText().add(EditWords.verdict(verdict), ink);
    int at = verified.draft().page().text().codePointOffset(quotation.span().start());
    head.add(" · character " + at, Ink.DETAIL);
    if (quotation.speaker() != null) {
      String doubt = Doubt.onSpeaker(verified.draft(), quotation);
      head.add(" · " + quotation.speaker(), Ink.DETAIL).add(doubt, Ink.DOUBT);
    }
    head.writeTo(out, style, "", INDENT);
    Passage found = quotation.verification().found();
    if (found == null) {
      String words = quotation.span().in(text);
      new StyledText().add(words, Ink.QUOTED).writeTo(out, style, DRAFT, MARKS);
      return;
    }
    List<Comparison.Stretch> stretches = Comparison.of(text, quotation, found);
    rows(out, stretches);
    line(out, EditWords.place(found));
    line(out, EditWords.speakers(quotation, found));
    for (Comparison.Stretch stretch : stretches) {
      Edit edit = stretch.edit();
      if (edit != null) {
        line(out, "- " + EditWords.of(stretch, edit));
      }
    }
    for (Passage also : quotation.verification().also()) {
      line(out, "also in " + EditWords.place(also));
    }
  }

  private void line(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      new StyledText().add(text, Ink.DETAIL).writeTo(out, style, INDENT, INDENT + INDENT);
    }
  }

  /** A column: words over words. */
  private record Column(String quote, String source, String mark) {
    int width() {
      return Math.max(Cells.of(quote), Math.max(Cells.of(source), 1));
    }
  }

  private void rows(StringBuilder out, List<Comparison.Stretch> stretches) {
    boolean first = true;
    int room = style.columns() - MARKS.length();
    List<Column> row = new ArrayList<>();
    int used = 0;
    for (Column column : columns(stretches)) {
      if (!row.isEmpty() && used + column.width() > room) {
        writeRow(out, row, first);
        first = false;
        row.clear();
        used = 0;
      }
      row.add(column);
      used += column.width() + 1;
    }
    writeRow(out, row, first);
  }

  private static List<Column> columns(List<Comparison.Stretch> stretches) {
    List<Column> columns = new ArrayList<>();
    for (Comparison.Stretch stretch : stretches) {
      List<String> quote = words(stretch.quote());
      List<String> source = words(stretch.source());
      Edit edit = stretch.edit();
      String mark = edit == null ? " " : edit.isUnmarkedChange() ? "^" : "·";
      if (!columns.isEmpty()) {
        Column last = columns.remove(columns.size() - 1);
        String more = takeMark(source);
        columns.add(new Column(last.quote() + takeMark(quote), last.source() + more, last.mark()));
      }
      for (int i = 0; i < Math.max(quote.size(), source.size()); i++) {
        columns.add(
            new Column(
                i < quote.size() ? quote.get(i) : "",
                i < source.size() ? source.get(i) : "",
                mark));
      }
    }
    return columns;
  }

  /** Takes away a first word that is a mark, which belongs to the column before; gives it. */
  private static String takeMark(List<String> words) {
    return words.isEmpty() || !isMark(words.get(0)) || words.get(0).contains("…")
        ? ""
        : words.remove(0);
  }

  /** The words, each with the marks that follow it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : TerminalText.of(text).strip().split(" +", -1)) {
      boolean joins = !words.isEmpty() && isMark(word) && !word.contains("…");
      if (joins) {
        words.set(words.size() - 1, words.get(words.size() - 1) + " " + word);
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static boolean isMark(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static void writeRow(StringBuilder out, List<Column> row, boolean first) {
    if (!first) {
      out.append('\n');
    }
    StringBuilder draft = new StringBuilder(DRAFT);
    StringBuilder marks = new StringBuilder(MARKS);
    StringBuilder source = new StringBuilder(SOURCE);
    for (Column column : row) {
      int width = column.width();
      pad(draft, column.quote(), width);
      pad(source, column.source(), width);
      marks.append(column.mark().repeat(width)).append(' ');
    }
    out.append(draft.toString().stripTrailing()).append('\n');
    if (!marks.toString().isBlank()) {
      out.append(marks.toString().stripTrailing()).append('\n');
    }
    out.append(source.toString().stripTrailing()).append('\n');
  }

  private static void pad(StringBuilder line, String word, int width) {
    line.append(word).append(" ".repeat(width - Cells.of(word) + 1));
  }
}

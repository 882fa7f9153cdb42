package org.onrecord.sources.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Metadata;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.DocumentText;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Makes one text of the pages of a PDF. For one document. */
final class PdfText {
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}");

  /** Characters of the first page in which title and author must stand. */
  private static final int FIRST = 2000;

  private final PDDocument document;
  private final List<Sheet> sheets;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Integer> blank = new ArrayList<>();

  PdfText(PDDocument document, List<Sheet> sheets) {
    this.document = document;
    this.sheets = sheets;
  }

  DocumentText read() {
    Furniture furniture = new Furniture(sheets);
    List<List<Line>> pages = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      pages.add(Columns.lines(furniture.text(i)));
    }
    float usual = Footnotes.usualSize(pages);
    Paragraphs paragraphs = new Paragraphs(new Hyphens(pages), usual);
    String[] labels = labels();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      String printed = furniture.label(i);
      String label = !printed.isEmpty() ? printed : labels[i];
      Footnotes.Split split = Footnotes.split(pages.get(i), usual);
      tell(sheet, label, paragraphs.length());
      paragraphs.page(sheet.number(), label, split.text(), split.notes());
      paragraphs.apart(sheet.number(), label, Columns.rows(sheet.turned()));
    }
    MappedText text = paragraphs.end();
    SourceText words = text.text();
    tellBlank(words.length());
    return DocumentText.builder("application/pdf", DocumentText.Prose.ARTICLE, words)
        .metadata(metadata(words.string(), text.parts()))
        .parts(text.parts())
        .locators(paragraphs.locators())
        .diagnostics(diagnostics)
        .build();
  }

  /** What the document calls its pages; their numbers where it says nothing. */
  private String[] labels() {
    String[] labels = new String[sheets.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Integer.toString(i + 1);
    }
    try {
      PDPageLabels told = document.getDocumentCatalog().getPageLabels();
      String[] names = told == null ? new String[0] : told.getLabelsByPageIndices();
      for (int i = 0; i < Math.min(names.length, labels.length); i++) {
        labels[i] = names[i] == null || names[i].isBlank() ? labels[i] : names[i];
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return labels; // the numbers are as good
    }
    return labels;
  }

  private void tell(Sheet sheet, String label, int at) {
    if (!sheet.problem().isEmpty()) {
      String page = "p. " + label + " (page " + sheet.number() + " of the file)";
      String what = sheet.isEmpty() ? " cannot be read: " : " cannot be read to its end: ";
      Diagnostic.Code code =
          sheet.problem().contains(" = ")
              ? Diagnostic.Code.LIMIT_REACHED
              : Diagnostic.Code.TRUNCATED;
      diagnostics.add(
          new Diagnostic(
              code, new Span(at, at), page + what + sheet.problem() + "; go on by hand"));
    } else if (sheet.isEmpty()) {
      blank.add(sheet.number());
    }
  }

  /** Pages without text, in one diagnostic: a blank page or two are no reason for one. */
  private void tellBlank(int length) {
    int count = document.getNumberOfPages();
    if (count > sheets.size()) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Code.LIMIT_REACHED,
              new Span(length, length),
              "only the first MAX_SHEETS = " + sheets.size() + " of " + count + " pages are read"));
    }
    if (length == 0 || blank.size() > 2 || blank.size() * 4 > count) {
      String which =
          length == 0
              ? "none of the " + count + " pages has text"
              : "no text on page " + ranges() + " of the file";
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Code.NO_TEXT,
              new Span(0, 0),
              which + ": what is scanned needs OCR (ocrmypdf does it) before it can be read"));
    }
  }

  /** "3–7, 9". */
  private String ranges() {
    StringBuilder ranges = new StringBuilder();
    int i = 0;
    while (i < blank.size()) {
      int end = i;
      while (end + 1 < blank.size() && blank.get(end + 1) == blank.get(end) + 1) {
        end++;
      }
      ranges.append(ranges.length() == 0 ? "" : ", ").append(blank.get(i));
      ranges.append(end > i ? "–" + blank.get(end) : "");
      i = end + 1;
    }
    return ranges.toString();
  }

  private Metadata metadata(String text, List<Part> parts) {
    String first = folded(text.substring(0, Math.min(text.length(), FIRST)));
    String title = null;
    List<String> authors = List.of();
    try {
      PDDocumentInformation told = document.getDocumentInformation();
      title = shown(told.getTitle(), first);
      String author = shown(told.getAuthor(), first);
      authors = author == null ? List.of() : Arrays.asList(author.split("\\s*[;,]\\s*", 20));
    } catch (RuntimeException e) {
      title = null; // its data are broken; the text is not
    }
    if (title == null && !parts.isEmpty() && parts.get(0).role() == PartRole.HEADLINE) {
      title = parts.get(0).span().in(text);
    }
    return new Metadata(title, null, authors, null, language());
  }

  private @Nullable String language() {
    try {
      String told = document.getDocumentCatalog().getLanguage();
      return told != null && LANGUAGE.matcher(told).matches() ? told : null;
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** What the data say, where the page shows it. */
  private static @Nullable String shown(@Nullable String told, String first) {
    String value = told == null ? "" : told.strip();
    return value.length() > 2 && first.contains(folded(value)) ? value : null;
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\p{C}]+", " ").strip().toLowerCase(Locale.ROOT);
  }
}

package org.onrecord.sources.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.page.Metadata;
import org.onrecord.page.PartRole;
import org.onrecord.read.DocumentText;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Gathers the paragraphs of a document. One may begin inside another: it then comes behind it. Not
 * thread-safe.
 */
final class OfficeText {
  private final MappedText text = new MappedText("");
  private final List<Locator> locators = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Open> waiting = new ArrayList<>();
  private @Nullable String file;
  private int number;

  /** A paragraph that is being read. */
  private static final class Open {
    private final StringBuilder words = new StringBuilder();
    private PartRole role;

    private Open(PartRole role) {
      this.role = role;
    }
  }

  /**
   * What follows stands in another file of the document, whose paragraphs have their own numbers.
   */
  void file(@Nullable String name) {
    endAll();
    file = name;
    number = 0;
  }

  /** Begins a paragraph. */
  void begin(PartRole role) {
    open.push(new Open(role));
  }

  /** Says what the paragraph is. */
  void role(PartRole role) {
    if (!open.isEmpty()) {
      open.element().role = role;
    }
  }

  /** Whether a paragraph is open. */
  boolean isOpen() {
    return !open.isEmpty();
  }

  /** Adds characters to the paragraph; what stands in none is dropped, as it is layout. */
  void add(String characters) {
    if (!open.isEmpty()) {
      open.element().words.append(characters);
    }
  }

  /** Ends the paragraph. */
  void end() {
    if (open.isEmpty()) {
      return;
    }
    Open ended = open.pop();
    if (open.isEmpty()) {
      write(ended);
      waiting.forEach(this::write);
      waiting.clear();
    } else {
      waiting.add(ended);
    }
  }

  private void endAll() {
    while (!open.isEmpty()) {
      end();
    }
  }

  private void write(Open paragraph) {
    int from = text.length();
    for (String word : paragraph.words.toString().split("[\\s\\p{Cntrl}\\u00a0\\u200b]+", -1)) {
      text.space();
      text.add(word.replace("\u00ad", ""));
    }
    Span span = text.since(from);
    text.endParagraph(paragraph.role);
    if (!span.isEmpty()) {
      locators.add(new Locator.Paragraph(span, file, ++number));
    }
  }

  /** Says what could not be read; null says nothing. */
  void problem(@Nullable String problem) {
    if (problem != null && !problem.isEmpty()) {
      Diagnostic.Code code =
          problem.contains(" = ") ? Diagnostic.Code.LIMIT_REACHED : Diagnostic.Code.TRUNCATED;
      Span end = new Span(text.length(), text.length());
      String where = file == null ? "" : file + ": ";
      diagnostics.add(
          new Diagnostic(code, end, where + problem + "; what follows there is not read"));
    }
  }

  /** All of it. */
  DocumentText read(String mediaType, DublinCore told, boolean trusted) {
    endAll();
    file = null;
    if (told.broken() != null) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Code.MALFORMED_METADATA,
              new Span(0, 0),
              "its data (title, author) " + told.broken()));
    }
    SourceText words = text.text();
    if (words.length() == 0) {
      diagnostics.add(
          new Diagnostic(Diagnostic.Code.NO_TEXT, new Span(0, 0), "the document holds no words"));
    }
    String title = told.title(words.string(), trusted);
    Metadata metadata =
        new Metadata(
            title != null ? title : headline(words.string()),
            null,
            told.authors(words.string(), trusted),
            trusted ? told.date() : null,
            told.language());
    return DocumentText.builder(mediaType, DocumentText.Prose.ARTICLE, words)
        .metadata(metadata)
        .parts(text.parts())
        .locators(locators)
        .diagnostics(diagnostics)
        .build();
  }

  private @Nullable String headline(String words) {
    return text.parts().stream()
        .filter(part -> part.role() == PartRole.HEADLINE)
        .map(part -> part.span().in(words))
        .findFirst()
        .orElse(null);
  }
}

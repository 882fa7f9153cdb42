package org.onrecord.read.html.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/**
 * Collects the words that a page's markup shows as somebody else's: those of block quotations, and
 * of {@code q} elements, whose marks a browser adds. Not thread-safe.
 */
final class SetOffQuotations {
  /** What begins the line that names the speaker under a block quotation. */
  private static final String DASHES = "—–―-~";

  private final List<List<Span>> found = new ArrayList<>();
  private List<Span> paragraphs = new ArrayList<>();
  private int blocks;
  private int inlineFrom = -1;

  /** A block quotation begins. */
  void openBlock() {
    blocks++;
  }

  /** A paragraph of the article ended. */
  void paragraph(Span span) {
    if (blocks > 0) {
      paragraphs.add(span);
    }
  }

  /** A block quotation ends. */
  void closeBlock(HtmlText text) {
    blocks--;
    if (blocks > 0) {
      return;
    }
    int last = paragraphs.size() - 1;
    if (last > 0 && DASHES.indexOf(text.charAt(paragraphs.get(last).start())) >= 0) {
      paragraphs.remove(last);
    }
    if (!paragraphs.isEmpty()) {
      found.add(List.copyOf(paragraphs));
    }
    paragraphs = new ArrayList<>();
  }

  /** A quotation within a paragraph begins. */
  void openInline(int at) {
    inlineFrom = blocks > 0 || inlineFrom >= 0 ? inlineFrom : at;
  }

  /** It ends. */
  void closeInline(HtmlText text) {
    Span words = inlineFrom < 0 ? null : text.since(inlineFrom);
    if (words != null) {
      found.add(List.of(words));
    }
    inlineFrom = -1;
  }

  /** For each its paragraphs, in text order. */
  List<List<Span>> found() {
    return found;
  }
}

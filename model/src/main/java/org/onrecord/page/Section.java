package org.onrecord.page;

import java.util.List;
import org.onrecord.text.Span;

/**
 * A stretch of a page written by one hand, read as a whole: the body of the article, its headline,
 * one comment. Quotations and pronouns reach across the paragraphs of a section, never out of it.
 *
 * @param name "body", another role's name, or the id of a comment
 * @param paragraphs in text order, not empty
 */
public record Section(String name, List<Span> paragraphs) {

  /** Copies the list. */
  public Section {
    paragraphs = List.copyOf(paragraphs);
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("a section has at least one paragraph");
    }
  }

  /** From the first paragraph's start to the last one's end. */
  public Span span() {
    return paragraphs.get(0).cover(paragraphs.get(paragraphs.size() - 1));
  }
}

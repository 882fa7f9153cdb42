package org.onrecord.attribution;

import java.util.List;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * One thing said: the words that name who said it, the words that attribute it, and what was said.
 *
 * <p>Each list is in text order, without overlap.
 *
 * @param kind how the words are given
 * @param source the words that name the speaker; empty where none do
 * @param cue the words that attribute; empty where none do
 * @param content what was said, quotation marks included; not empty
 * @param section name of the section that holds it
 * @param confidence probability, 0 to 1, that source and content are right
 */
public record Attribution(
    Kind kind,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    String section,
    double confidence) {

  /** Copies the lists. */
  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution has content");
    }
  }

  /**
   * The same with other content.
   *
   * @param others in text order, without overlap, not empty
   */
  public Attribution withContent(List<Span> others) {
    return new Attribution(kind, source, cue, others, section, confidence);
  }

  /**
   * The same with another confidence.
   *
   * @param other 0 to 1
   */
  public Attribution withConfidence(double other) {
    return new Attribution(kind, source, cue, content, section, other);
  }

  /** From the content's first character to its last. */
  public Span extent() {
    return content.get(0).cover(content.get(content.size() - 1));
  }
}

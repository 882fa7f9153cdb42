package org.onrecord.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Certainty;
import org.onrecord.text.Span;

/**
 * How somebody stands to somebody or something, and according to whom. Spans are UTF-16 and point
 * into the page's text.
 *
 * @param id "x1" for the first on the page
 * @param actor id of the person or body that takes the stance; null where the page does not list
 *     them
 * @param actorSpan the words that name them here
 * @param subject towards whom or what
 * @param stance which
 * @param negated whether they do not: "did not recognise"
 * @param words the evidence, in text order, not empty
 * @param statements ids of the statements that hold it, innermost first
 * @param by id of whose statement it is; null for the page's author
 * @param through ids of those who tell it, outermost first, without {@code by}
 * @param certainty how firmly it is put
 * @param when it was so, ISO 8601; null where the page does not tell
 * @param confidence probability that actor, subject and stance are right, 0 to 1
 */
public record Position(
    String id,
    @Nullable String actor,
    Span actorSpan,
    Subject subject,
    Stance stance,
    boolean negated,
    List<Span> words,
    List<String> statements,
    @Nullable String by,
    List<String> through,
    Certainty certainty,
    @Nullable String when,
    double confidence) {

  /**
   * Towards whom or what somebody stands so.
   *
   * @param span the words
   * @param person id of the person or body; null where the page does not list them
   * @param name what to call it
   */
  public record Subject(Span span, @Nullable String person, String name) {}

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are no words, or the confidence is no probability
   */
  public Position {
    words = List.copyOf(words);
    statements = List.copyOf(statements);
    through = List.copyOf(through);
    if (words.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no position: " + words + ", " + confidence);
    }
  }
}

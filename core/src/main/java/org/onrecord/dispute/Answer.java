package org.onrecord.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.quote.FirstWords;
import org.onrecord.text.Span;

/**
 * A stretch of a comment in its writer's own words.
 *
 * @param words in text order, not empty
 * @param quotation the quotation that it follows; null where it follows none
 * @param turn its place in a concession
 */
record Answer(List<Span> words, @Nullable Linked quotation, Turn turn) {

  /** Where an answer stands in "you are right there, but I see it otherwise". */
  enum Turn {
    /** It is no part of a concession. */
    NONE,
    /** It grants something. */
    CONCEDES,
    /** It goes on with "but" behind what it granted. */
    OBJECTS
  }

  Answer {
    words = List.copyOf(words);
  }

  /** An answer that is no part of a concession. */
  Answer(List<Span> words, @Nullable Linked quotation) {
    this(words, quotation, Turn.NONE);
  }

  /** Other words of the same answer. */
  Answer of(List<Span> part) {
    return new Answer(part, quotation, turn);
  }

  /**
   * A quotation and where its words stood first.
   *
   * @param words without the marks around them
   * @param found where; null where nobody wrote them on this page
   */
  record Linked(List<Span> words, FirstWords.@Nullable Found found) {
    Linked {
      words = List.copyOf(words);
    }
  }
}

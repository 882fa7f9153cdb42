package org.onrecord.dispute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/**
 * A stretch of a comment in its writer's own words.
 *
 * @param words in text order, not empty
 * @param quotation the quotation that it follows; null where it follows none
 */
record Answer(List<Span> words, @Nullable Linked quotation) {

  Answer {
    words = List.copyOf(words);
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

package org.onrecord.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Verdict;

/**
 * Words that an answer repeats of what it answers.
 *
 * @param words where the answer has them, without the marks around them; in text order, not empty
 * @param source where they were written first, from the first of the words found there to the last;
 *     null in records made before this was told
 * @param verdict whether they are what was written first; never {@link Verdict#NOT_FOUND} or {@link
 *     Verdict#TOO_SHORT}
 * @param edits what was changed, in the order of the quotation; both sides point into the page
 */
public record Quoting(List<Span> words, @Nullable Span source, Verdict verdict, List<Edit> edits) {

  /** Copies the lists. */
  public Quoting {
    words = List.copyOf(words);
    edits = List.copyOf(edits);
  }
}

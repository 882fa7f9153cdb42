package org.onrecord.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying one quotation.
 *
 * @param verdict the verdict
 * @param found the passage, of several equally good ones the one published first; null if not found
 * @param edits how the quotation differs from {@code found}, in the order of the quotation
 * @param also further passages with the same verdict and as few changes, the earliest published
 *     first, undated ones last
 */
public record Verification(
    Verdict verdict, @Nullable Passage found, List<Edit> edits, List<Passage> also) {
  public static final Verification NOT_FOUND =
      new Verification(Verdict.NOT_FOUND, null, List.of(), List.of());

  /** Copies the lists. */
  public Verification {
    edits = List.copyOf(edits);
    also = List.copyOf(also);
  }
}

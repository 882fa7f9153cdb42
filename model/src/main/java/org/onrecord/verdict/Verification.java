package org.onrecord.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of verifying one quotation.
 *
 * @param verdict the verdict
 * @param found the passage: of several equally good ones that of the named speaker, of these the
 *     one published first; null if not found
 * @param edits how the quotation differs from {@code found}, in the order of the quotation
 * @param also further passages with the same verdict and as few changes, in the same order, undated
 *     ones last; a source that repeats another is one of its {@code copies}
 * @param chance how many passages as close as this one the sources would hold by chance, were their
 *     words in random order, at most 1; 0 if not found
 */
public record Verification(
    Verdict verdict, @Nullable Passage found, List<Edit> edits, List<Passage> also, double chance) {
  /** More passages as close as one that is called altered may not be expected by chance. */
  public static final double MOST_BY_CHANCE = 1e-4;

  public static final Verification NOT_FOUND =
      new Verification(Verdict.NOT_FOUND, null, List.of(), List.of(), 0);

  /** Copies the lists. */
  public Verification {
    edits = List.copyOf(edits);
    also = List.copyOf(also);
  }

  /** Whether a passage may be so close without being what the quotation was made from. */
  public boolean mayBeChance() {
    return chance > MOST_BY_CHANCE;
  }
}

package org.onrecord.ledger.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two versions of a page differ in what they say that was said. Case, white space and the shape
 * of quotation marks do not count.
 *
 * @param address the canonical address of both
 * @param older id of the older page
 * @param newer id of the newer page
 * @param gone what only the older has
 * @param added what only the newer has
 * @param changed what both have, in other words or by another speaker
 * @param kept how many stand in both in the same words and by the same speaker
 */
public record VersionDifference(
    String address,
    String older,
    String newer,
    List<Said> gone,
    List<Said> added,
    List<Change> changed,
    int kept) {

  /**
   * What somebody said.
   *
   * @param speaker their name; null where unknown
   * @param words the content
   */
  public record Said(@Nullable String speaker, String words) {}

  /**
   * One statement that is not as it was: other words, or the same by somebody else.
   *
   * @param before as the older version has it
   * @param after as the newer has it
   */
  public record Change(Said before, Said after) {}

  /** Copies the lists. */
  public VersionDifference {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /** Whether both say the same was said in the same words. */
  public boolean isEmpty() {
    return gone.isEmpty() && added.isEmpty() && changed.isEmpty();
  }
}

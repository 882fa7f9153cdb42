package org.onrecord.web.work;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a work at one moment.
 *
 * @param id in its address
 * @param who began it
 * @param begun when
 * @param state how far it has come
 * @param names of what was sent
 * @param bytes of all files
 * @param read bytes of them that were read
 * @param added pages that are new in the ledger
 * @param present pages that were there already
 * @param failed what could not be read
 * @param statements that were added
 * @param pages the first of those that were added
 * @param problems the first of them, in sentences
 */
public record WorkReport(
    String id,
    String who,
    Instant begun,
    WorkState state,
    List<String> names,
    long bytes,
    long read,
    int added,
    int present,
    int failed,
    long statements,
    List<Page> pages,
    List<String> problems) {

  /** Copies the lists. */
  public WorkReport {
    names = List.copyOf(names);
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }

  /**
   * A page that was added.
   *
   * @param id of the page
   * @param source where it was read from
   * @param statements how many it has
   */
  public record Page(String id, String source, int statements) {}

  /** Whether nothing more will happen. */
  public boolean ended() {
    return state == WorkState.DONE || state == WorkState.FAILED;
  }

  /** How much of it was read, in hundredths. */
  public int percent() {
    if (ended()) {
      return 100;
    }
    return bytes == 0 ? 0 : (int) Math.min(99, 100 * read / bytes);
  }
}

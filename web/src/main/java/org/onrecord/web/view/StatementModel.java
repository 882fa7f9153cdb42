package org.onrecord.web.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Event;

/**
 * What is shown of a statement that is to be judged, by itself or in a queue.
 *
 * @param card the statement; null where the queue is empty
 * @param events what was said of it, the first first
 * @param seen the number of the last of them
 * @param people the names on its page
 * @param before what stands on the page before its words
 * @param words the words from its first character to its last
 * @param after what stands behind
 * @param queue where it is one of several; null where it stands alone
 */
public record StatementModel(
    @Nullable HitCard card,
    List<Event> events,
    long seen,
    List<String> people,
    String before,
    String words,
    String after,
    @Nullable Queue queue) {

  /**
   * Where in a queue.
   *
   * @param open how many nobody has judged
   * @param done how many somebody has
   * @param skip address of the next; null where there is none
   * @param again address of the queue from its beginning, where some were skipped; null else
   * @param kept what is kept of the address: names and values
   * @param last the statement that was just judged; null where none was
   * @param lastSeen its last event
   * @param lastDeed what was said of it
   * @param chosen what narrows the queue, to be let go of
   */
  public record Queue(
      long open,
      long done,
      @Nullable String skip,
      @Nullable String again,
      List<Map.Entry<String, String>> kept,
      @Nullable String last,
      long lastSeen,
      String lastDeed,
      List<Chip> chosen) {}

  static StatementModel of(Judging.Judged judged, @Nullable Queue queue) {
    return new StatementModel(
        judged.card(),
        judged.events(),
        judged.seen(),
        judged.people(),
        judged.before(),
        judged.words(),
        judged.after(),
        queue);
  }

  static StatementModel none(Queue queue) {
    return new StatementModel(null, List.of(), 0, List.of(), "", "", "", queue);
  }

  /** How much is done, in hundredths. */
  public static int percent(Queue queue) {
    long all = queue.open() + queue.done();
    return all == 0 ? 100 : (int) (100 * queue.done() / all);
  }
}

package org.onrecord.ledger.hit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.text.Span;

/**
 * A statement that was found, or several that count once: then the one of the earliest date.
 *
 * @param statement its number in the ledger, see {@link org.onrecord.ledger.entry.StatementNumber}
 * @param speaker the name of who said it; null where unknown
 * @param to the addressee's name; null where unknown
 * @param through the names of those who tell it, outermost first
 * @param words what was said, as it stands on the page
 * @param marks where in {@code words} what was looked for stands, in UTF-16, in order
 * @param before the words on the page before it, up to a hundred characters
 * @param after the words on the page behind it, likewise
 * @param kind direct, mixed or indirect
 * @param act speech, writing, thought, wish or other
 * @param certainty how firmly
 * @param said when, as far as the page tells; null where it does not
 * @param reliability from 0 to 1
 * @param page id of the page
 * @param source where the page was read from
 * @param address its address; null where unknown
 * @param place of the content, as a fragment of the address: code points, as in char=848,1310
 * @param headline of the page; null where unknown
 * @param outlet of the page; null where unknown
 * @param published when; null where unknown
 * @param judged accepted or corrected, where somebody said so; else null
 * @param answers how many readers of the page answer it
 * @param appearances how many statements count as this one here
 */
public record Hit(
    long statement,
    @Nullable String speaker,
    @Nullable String to,
    List<String> through,
    String words,
    List<Span> marks,
    String before,
    String after,
    String kind,
    String act,
    String certainty,
    @Nullable String said,
    double reliability,
    String page,
    String source,
    @Nullable String address,
    String place,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String judged,
    AnswerCounts answers,
    int appearances) {

  /** Copies the lists. */
  public Hit {
    through = List.copyOf(through);
    marks = List.copyOf(marks);
  }
}

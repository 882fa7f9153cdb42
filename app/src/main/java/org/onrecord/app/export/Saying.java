package org.onrecord.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;

/**
 * A statement with all that an export may tell of it. Immutable.
 *
 * @param key what identifies it beyond its page, see {@link org.onrecord.statement.StatementKey}
 * @param number "s3" of its record, or "12.3" of its ledger
 * @param pieces the words, in text order; at least one
 * @param speaker who said it; null where unknown
 * @param speakerId who that is beyond the page, such as a Wikidata id; null where unknown
 * @param speakerType what kind of speaker; null where unknown
 * @param to the addressee's name; null where unknown
 * @param through the names of those who tell it, outermost first
 * @param kind direct, mixed or indirect
 * @param act speech, writing, thought, wish or other
 * @param certainty how firmly
 * @param said when, as far as the page tells; null where it does not
 * @param reliability from 0 to 1
 * @param place where it stands, in the words of a footnote: "p. 14", "line 3"; null where unknown
 * @param origin the page
 */
public record Saying(
    String key,
    String number,
    List<Piece> pieces,
    @Nullable String speaker,
    @Nullable String speakerId,
    @Nullable PersonType speakerType,
    @Nullable String to,
    List<String> through,
    String kind,
    String act,
    String certainty,
    @Nullable String said,
    double reliability,
    @Nullable String place,
    Origin origin) {

  /** Copies the lists. */
  public Saying {
    pieces = List.copyOf(pieces);
    through = List.copyOf(through);
  }

  /** Tells it from another speaker's saying of the very same words, too. */
  String name() {
    return speaker == null ? key : key + " " + speaker;
  }

  /** All of the words, with an ellipsis where something stands between them. */
  public String words() {
    return pieces.stream().map(Piece::exact).collect(Collectors.joining(Piece.GAP));
  }
}

package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.report.Places;
import org.onrecord.statement.SaidAt;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;

/** Makes sayings of what was read and of what was found. */
public final class Sayings {
  private static final String PLACE = "char=";

  private Sayings() {}

  /** All of a record, in its order. Statements without words are left out. */
  public static List<Saying> of(PageRecord record) {
    Places places = new Places(record.page());
    Origin origin = Origin.of(record.page());
    Map<String, Person> people = new HashMap<>();
    record.people().forEach(person -> people.put(person.id(), person));
    List<Saying> sayings = new ArrayList<>();
    for (Statement statement : record.statements()) {
      if (!statement.content().isEmpty()) {
        sayings.add(saying(record, statement, people, places.of(statement), origin));
      }
    }
    return sayings;
  }

  private static Saying saying(
      PageRecord record,
      Statement statement,
      Map<String, Person> people,
      String place,
      Origin origin) {
    SourceText text = record.page().text();
    Person speaker = named(people, statement.speaker());
    SaidAt said = statement.said();
    return new Saying(
        statement.key(record.page().id(), text).toString(),
        statement.id(),
        statement.content().stream().map(span -> Piece.of(text, span)).toList(),
        name(speaker),
        speaker == null ? null : record.identity(speaker).identifier(),
        speaker == null ? null : speaker.type(),
        name(named(people, statement.to())),
        statement.through().stream()
            .map(id -> name(named(people, id)))
            .filter(Objects::nonNull)
            .toList(),
        statement.kind().id(),
        statement.act().id(),
        statement.certainty().id(),
        said == null ? null : said.date(),
        statement.reliability(),
        place,
        origin);
  }

  private static @Nullable Person named(Map<String, Person> people, @Nullable String id) {
    return id == null ? null : people.get(id);
  }

  private static @Nullable String name(@Nullable Person person) {
    return person == null || person.name().isEmpty() ? null : person.name();
  }

  /**
   * What a ledger found, as people have corrected it.
   *
   * @param place where it stands on its page; null where unknown
   */
  public static Saying of(Hit hit, @Nullable String place) {
    return new Saying(
        hit.page() + "#" + hit.place(),
        new StatementNumber(hit.statement()).toString(),
        pieces(hit),
        hit.speaker(),
        null,
        null,
        hit.to(),
        hit.through(),
        hit.kind(),
        hit.act(),
        hit.certainty(),
        hit.said(),
        hit.reliability(),
        place,
        new Origin(
            hit.source(),
            hit.address(),
            null,
            hit.headline(),
            hit.outlet(),
            List.of(),
            hit.published(),
            null));
  }

  /** The words cut where the page has something between them; all in one where that is unknown. */
  private static List<Piece> pieces(Hit hit) {
    List<Piece.Range> ranges = ranges(hit.place());
    SourceText words = SourceText.of(hit.words());
    int length = ranges.stream().mapToInt(range -> range.end() - range.start()).sum();
    int gaps = Math.max(0, ranges.size() - 1) * Piece.GAP.length();
    if (ranges.isEmpty() || words.codePointLength() != length + gaps) {
      return List.of(new Piece(hit.words(), hit.before(), hit.after(), null)); // corrected words
    }
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < ranges.size(); i++) {
      Piece.Range range = ranges.get(i);
      int end = at + range.end() - range.start();
      pieces.add(
          new Piece(
              words.string().substring(words.utf16Offset(at), words.utf16Offset(end)),
              i == 0 ? hit.before() : "",
              i == ranges.size() - 1 ? hit.after() : "",
              range));
      at = end + Piece.GAP.length();
    }
    return pieces;
  }

  /** The ranges of "char=848,1310;1400,1421"; empty where it is something else. */
  private static List<Piece.Range> ranges(String place) {
    List<Piece.Range> ranges = new ArrayList<>();
    if (!place.startsWith(PLACE)) {
      return ranges;
    }
    for (String pair : place.substring(PLACE.length()).split(";", -1)) {
      int comma = pair.indexOf(',');
      if (comma < 1) {
        return List.of();
      }
      ranges.add(
          new Piece.Range(
              Integer.parseInt(pair.substring(0, comma)),
              Integer.parseInt(pair.substring(comma + 1))));
    }
    return ranges;
  }
}

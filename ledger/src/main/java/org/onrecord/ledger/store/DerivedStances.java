package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;
import org.onrecord.statement.Statement;

/**
 * What readers answer on a page and who stands how to whom there, as rows: made of the record and
 * of who is who in it, so that they can be made again. Each row is its columns in the order of the
 * table.
 */
final class DerivedStances {
  private static final String DISPUTE =
      "reading, position, statement, relation, of_claim, confidence, responder, name, part, words";
  private static final String STANCE =
      "reading, position, actor, actor_name, actor_words, subject, subject_name, subject_words,"
          + " stance, negated, held, day, first_day, last_day, told_by, through, certainty,"
          + " confidence, words, statement";
  private static final String ANSWERED = "reading, day, supports, doubts, disputes, likely";

  /** The place of no statement. */
  private static final String NOWHERE = "";

  /** From here on something is more likely right than wrong, in hundredths. */
  static final int LIKELY = 50;

  private final long reading;
  private final PageRecord record;
  private final PagePeople people;
  private final Map<String, Long> statements = new HashMap<>();
  private final Map<String, String> contents = new HashMap<>();

  private DerivedStances(long reading, PageRecord record, PagePeople people) {
    this.reading = reading;
    this.record = record;
    this.people = people;
    for (int i = 0; i < record.statements().size(); i++) {
      Statement statement = record.statements().get(i);
      statements.put(statement.id(), StatementNumber.of(reading, i).id());
      contents.put(statement.id(), Places.of(statement.content(), record.page().text()));
    }
  }

  /** Writes the rows of a reading. */
  static void insert(Sql sql, long reading, PageRecord record, PagePeople people)
      throws SQLException {
    DerivedStances derived = new DerivedStances(reading, record, people);
    for (Object[] row : derived.disputes()) {
      sql.update(insert("dispute", DISPUTE), row);
    }
    for (Object[] row : derived.answered()) {
      sql.update(insert("answered", ANSWERED), row);
    }
    for (Object[] row : derived.positions()) {
      sql.update(insert("stance", STANCE), row);
    }
  }

  private static String insert(String table, String columns) {
    return "insert into "
        + table
        + " ("
        + columns
        + ") values ("
        + columns.replaceAll("[a-z_]+", "?")
        + ")";
  }

  /** Takes the rows of a reading out. */
  static void remove(Sql sql, long reading) throws SQLException {
    sql.update("delete from dispute where reading = ?", reading);
    sql.update("delete from answered where reading = ?", reading);
    sql.update("delete from stance where reading = ?", reading);
  }

  /** Whether the tables hold of a reading what follows from its record, and no more. */
  static boolean areRight(Sql sql, long reading, PageRecord record, PagePeople people)
      throws SQLException {
    DerivedStances derived = new DerivedStances(reading, record, people);
    return held(sql, "dispute", DISPUTE, reading).equals(text(derived.disputes()))
        && held(sql, "answered", ANSWERED, reading).equals(text(derived.answered()))
        && held(sql, "stance", STANCE, reading).equals(text(derived.positions()));
  }

  private static List<String> held(Sql sql, String table, String columns, long reading)
      throws SQLException {
    String[] names = columns.split(", ", -1);
    String order = table.equals("answered") ? "reading" : "position";
    return sql.list(
        "select " + columns + " from " + table + " where reading = ? order by " + order,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= names.length; i++) {
            values.add(
                names[i - 1].equals("confidence")
                    ? Double.toString(row.getDouble(i))
                    : String.valueOf(row.getString(i)));
          }
          return values.toString();
        },
        reading);
  }

  private static List<String> text(List<Object[]> rows) {
    List<String> text = new ArrayList<>();
    for (Object[] row : rows) {
      List<String> values = new ArrayList<>();
      for (Object value : row) {
        values.add(String.valueOf(value));
      }
      text.add(values.toString());
    }
    return text;
  }

  private List<Object[]> disputes() {
    List<Object[]> rows = new ArrayList<>();
    for (Dispute dispute : record.disputes()) {
      DisputeTarget target = dispute.target();
      boolean statement = target.kind() == DisputeTarget.Kind.STATEMENT;
      rows.add(
          row(
              reading,
              rows.size(),
              statement ? statements.get(String.valueOf(target.id())) : null,
              dispute.relation().id(),
              dispute.scope().isOfClaim() ? 1 : 0,
              rounded(dispute.confidence()),
              number(known(dispute.responder(), NOWHERE)),
              responder(dispute),
              dispute.part(),
              Places.of(dispute.words(), record.page().text())));
    }
    return rows;
  }

  /** What to call who answers: a comment of nobody by its own name. */
  private String responder(Dispute dispute) {
    PagePeople.Known known = known(dispute.responder(), NOWHERE);
    return known == null ? "reader " + dispute.part() : known.person().name();
  }

  /** One row where anybody supports, doubts or disputes a claim, else none. */
  private List<Object[]> answered() {
    int supports = 0;
    int doubts = 0;
    int disputes = 0;
    int likely = 0;
    for (Dispute dispute : record.disputes()) {
      if (dispute.scope().isOfClaim()) {
        supports += dispute.relation() == Relation.SUPPORTS ? 1 : 0;
        doubts += dispute.relation() == Relation.DOUBTS ? 1 : 0;
        disputes += dispute.relation() == Relation.DISPUTES ? 1 : 0;
        boolean sure = Math.round(dispute.confidence() * 100) >= LIKELY;
        likely += sure && dispute.relation().isAgainst() ? 1 : 0;
      }
    }
    if (supports + doubts + disputes == 0) {
      return List.of();
    }
    int day = days(record.page().metadata().published()).map(DateRange::from).orElse(0);
    List<Object[]> rows = new ArrayList<>();
    rows.add(row(reading, day, supports, doubts, disputes, likely));
    return rows;
  }

  private List<Object[]> positions() {
    List<Object[]> rows = new ArrayList<>();
    for (Position position : record.positions()) {
      String when = position.when();
      String day = when == null ? record.page().metadata().published() : when;
      Optional<DateRange> days = days(day);
      String content = content(position);
      String actor = actor(position, content);
      String subject = position.subject().name();
      rows.add(
          row(
              reading,
              rows.size(),
              number(known(position.actor(), content)),
              actor,
              folded(actor),
              number(known(position.subject().person(), content)),
              subject,
              folded(subject),
              position.stance().id(),
              position.negated() ? 1 : 0,
              when,
              day,
              days.map(DateRange::from).orElse(0),
              days.map(DateRange::to).orElse(0),
              position.by() == null ? null : name(position.by(), content),
              String.join("\n", position.through().stream().map(id -> name(id, content)).toList()),
              position.certainty().id(),
              rounded(position.confidence()),
              Places.of(position.words(), record.page().text()),
              position.statements().isEmpty()
                  ? null
                  : statements.get(position.statements().get(0))));
    }
    return rows;
  }

  /** The place of the innermost statement that holds a position. */
  private String content(Position position) {
    return position.statements().isEmpty()
        ? NOWHERE
        : contents.getOrDefault(position.statements().get(0), NOWHERE);
  }

  private String actor(Position position, String content) {
    String id = position.actor();
    return id == null ? record.page().text().slice(position.actorSpan()) : name(id, content);
  }

  /** What to call somebody of the record. */
  private String name(String id, String content) {
    PagePeople.Known known = known(id, content);
    return known == null ? id : known.person().name();
  }

  /** Who somebody of the record is in the statement of a place, or on the page. */
  private PagePeople.@Nullable Known known(@Nullable String id, String content) {
    return people.in(content, id);
  }

  private static @Nullable Long number(PagePeople.@Nullable Known known) {
    return known == null ? null : (Long) known.id();
  }

  /** Words of a name, to be looked for whole or by their beginning. */
  static String folded(String name) {
    return " " + String.join(" ", Words.folded(name)) + " ";
  }

  private static Optional<DateRange> days(@Nullable String date) {
    return date == null ? Optional.empty() : DateRange.of(date);
  }

  /** As the record's line has it. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  @SuppressWarnings("NullAway") // columns may be null
  private static Object[] row(@Nullable Object... columns) {
    return columns;
  }
}

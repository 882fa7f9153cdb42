package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.DateRange;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Row;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.ledger.stance.AnsweredPage;
import org.onrecord.ledger.stance.HeldPosition;
import org.onrecord.ledger.stance.PositionQuery;
import org.onrecord.ledger.stance.StatementAnswer;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;
import org.onrecord.text.SourceText;

/** Reads who answers what, and who stands how to whom. */
public final class StanceReader {
  private static final String ANSWER =
      "select d.statement, d.name, d.part, d.relation, d.of_claim, d.words, d.confidence, p.digest,"
          + " p.id from dispute d join reading r on r.id = d.reading join page p on p.id = r.page"
          + " where d.statement = ? order by d.position";
  private static final String COUNTED =
      "select statement, relation, name, confidence from dispute where of_claim = 1"
          + " and relation <> 'neutral' and ";
  private static final String POSITION =
      "select t.actor, coalesce(a.name, t.actor_name), t.subject, coalesce(b.name, t.subject_name),"
          + " t.stance, t.negated, t.held, t.told_by, t.through, t.certainty, t.words,"
          + " t.confidence, t.statement, p.digest, p.source, p.headline, p.outlet, p.published,"
          + " p.id from stance t"
          + " join reading r on r.id = t.reading and r.shown = 1 join page p on p.id = r.page"
          + " left join shown_person a on a.person = t.actor"
          + " left join shown_person b on b.person = t.subject"
          + " left join statement s on s.id = t.statement"
          + " where coalesce(s.superseded, 0) = 0";

  private final Sql sql;
  private final Map<Long, SourceText> texts = new HashMap<>();

  /** Reads by this connection. */
  public StanceReader(Sql sql) {
    this.sql = sql;
  }

  /** Pages on which something is answered, the newest first. */
  public List<AnsweredPage> pages(int from, int limit) throws SQLException {
    return sql.list(
        "select p.digest, p.source, p.headline, p.outlet, p.published, x.supports, x.doubts,"
            + " x.disputes, x.likely from answered x join reading r on r.id = x.reading"
            + " and r.shown = 1 join page p on p.id = r.page"
            + " order by x.day desc, x.reading desc limit ? offset ?",
        row ->
            new AnsweredPage(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9)),
        limit,
        from);
  }

  /** What is answered to a statement, in the order of its page. */
  public List<StatementAnswer> answers(long statement) throws SQLException, IOException {
    record Answered(StatementAnswer answer, long page) {}
    List<Answered> found =
        sql.list(
            ANSWER,
            row ->
                new Answered(
                    new StatementAnswer(
                        new StatementNumber(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        org.onrecord.stance.Relation.valueOf(
                            row.getString(4).toUpperCase(Locale.ROOT)),
                        row.getInt(5) == 1,
                        row.getString(6),
                        row.getDouble(7),
                        row.getString(8)),
                    row.getLong(9)),
            statement);
    List<StatementAnswer> answers = new ArrayList<>();
    for (Answered each : found) {
      StatementAnswer answer = each.answer();
      answers.add(
          new StatementAnswer(
              answer.statement(),
              answer.name(),
              answer.comment(),
              answer.relation(),
              answer.ofClaim(),
              words(answer.words(), each.page()),
              answer.confidence(),
              answer.page()));
    }
    return answers;
  }

  /**
   * What is doubted and disputed of what somebody said, by the newest of their statements first.
   *
   * @param limit how many at most
   */
  public List<StatementAnswer> against(PersonNumber person, int limit)
      throws SQLException, IOException {
    Set<Long> disputed = disputed(CastTable.parts(sql, person.id()));
    if (disputed.isEmpty()) {
      return List.of(); // of most; to put all that they said in order takes long
    }
    List<StatementAnswer> against = new ArrayList<>();
    List<Long> said = new PersonReader(sql).statements(person, Relation.BY);
    for (long statement : said) {
      if (disputed.contains(statement)) {
        for (StatementAnswer answer : answers(statement)) {
          if (answer.relation().isAgainst() && answer.ofClaim() && against.size() < limit) {
            against.add(answer);
          }
        }
      }
    }
    return against;
  }

  /** The statements of some people, and those that were corrected, that anybody answers. */
  private Set<Long> disputed(List<Long> people) throws SQLException {
    Set<Long> disputed = new LinkedHashSet<>();
    for (long person : people) {
      disputed.addAll(
          sql.list(
              "select d.statement from dispute d join statement s on s.id = d.statement"
                  + " where s.speaker = ?",
              row -> row.getLong(1),
              person));
    }
    disputed.addAll(new PersonReader(sql).corrected(people));
    return disputed;
  }

  /** How many answer a statement. */
  public AnswerCounts counts(long statement) throws SQLException {
    return counted(COUNTED + "statement = ?", statement).getOrDefault(statement, AnswerCounts.NONE);
  }

  /** How many answer each statement of a reading; those that nobody answers are left out. */
  public Map<Long, AnswerCounts> ofReading(long reading) throws SQLException {
    return counted(COUNTED + "reading = ? and statement is not null", reading);
  }

  private Map<Long, AnswerCounts> counted(String query, long argument) throws SQLException {
    Map<Long, Tally> tallies = new LinkedHashMap<>();
    sql.each(
        query,
        row -> {
          Tally tally = tallies.computeIfAbsent(row.getLong(1), id -> new Tally());
          boolean likely = Math.round(row.getDouble(4) * 100) >= DerivedStances.LIKELY;
          tally.add(row.getString(2), row.getString(3), likely);
        },
        argument);
    Map<Long, AnswerCounts> counts = new LinkedHashMap<>();
    tallies.forEach((statement, tally) -> counts.put(statement, tally.counts()));
    return counts;
  }

  /** Names by what they do. */
  private static final class Tally {
    private final Map<String, Set<String>> likely = new HashMap<>();
    private final Map<String, Set<String>> perhaps = new HashMap<>();

    void add(String relation, String name, boolean isLikely) {
      (isLikely ? likely : perhaps)
          .computeIfAbsent(relation, key -> new LinkedHashSet<>())
          .add(name);
    }

    AnswerCounts counts() {
      likely.forEach(
          (relation, names) ->
              perhaps.getOrDefault(relation, Collections.emptySet()).removeAll(names));
      return new AnswerCounts(counts(likely), counts(perhaps));
    }

    private static AnswerCounts.Counts counts(Map<String, Set<String>> names) {
      return new AnswerCounts.Counts(
          names.getOrDefault("supports", Set.of()).size(),
          names.getOrDefault("doubts", Set.of()).size(),
          names.getOrDefault("disputes", Set.of()).size());
    }
  }

  /** Positions, the newest first; those without a date last. */
  public List<HeldPosition> positions(PositionQuery query) throws SQLException, IOException {
    StringBuilder text = new StringBuilder(POSITION);
    List<Object> arguments = new ArrayList<>();
    name(text, arguments, "actor", query.actor());
    name(text, arguments, "subject", query.subject());
    if (!query.stances().isEmpty()) {
      List<String> ids = query.stances().stream().map(Stance::id).sorted().toList();
      text.append(" and t.stance in (").append(marks(ids.size())).append(')');
      arguments.addAll(ids);
    }
    DateRange days = query.days();
    if (days != null) {
      text.append(" and t.first_day > 0 and t.last_day >= ? and t.first_day <= ?");
      arguments.addAll(Arrays.asList(days.from(), days.to()));
    }
    PersonNumber person = query.person();
    if (person != null) {
      List<Long> parts = CastTable.parts(sql, person.id());
      String marks = marks(parts.size());
      text.append(" and (t.actor in (").append(marks).append(") or t.subject in (");
      text.append(marks).append("))");
      arguments.addAll(parts);
      arguments.addAll(parts);
    }
    text.append(" order by t.first_day desc, t.reading desc, t.position limit ? offset ?");
    arguments.addAll(Arrays.asList(query.limit(), query.from()));
    List<Found> found = sql.list(text.toString(), StanceReader::found, arguments.toArray());
    List<HeldPosition> positions = new ArrayList<>();
    for (Found each : found) {
      positions.add(each.with(words(each.places(), each.page())));
    }
    return positions;
  }

  /** Each word of a name begins one of theirs, as a page has it or as they are shown. */
  private static void name(StringBuilder text, List<Object> arguments, String column, String name) {
    for (String word : Words.folded(name)) {
      text.append(" and (t.").append(column).append("_words like ? escape '!'");
      arguments.add("% " + escaped(word) + "%");
      text.append(" or t.").append(column);
      text.append(" in (select person from shown_person where lower(name) like ? escape '!'))");
      arguments.add("%" + escaped(word) + "%");
    }
  }

  private static String escaped(String word) {
    return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private static String marks(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private record Found(HeldPosition position, String places, long page) {
    HeldPosition with(String words) {
      return new HeldPosition(
          position.actor(),
          position.actorNumber(),
          position.subject(),
          position.subjectNumber(),
          position.stance(),
          position.negated(),
          position.when(),
          position.by(),
          position.through(),
          position.certainty(),
          words,
          position.confidence(),
          position.statement(),
          position.page(),
          position.source(),
          position.headline(),
          position.outlet(),
          position.published());
    }
  }

  private static Found found(Row row) throws SQLException {
    String through = row.getString(9);
    HeldPosition position =
        new HeldPosition(
            row.getString(2),
            person(row, 1),
            row.getString(4),
            person(row, 3),
            Stance.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
            row.getInt(6) == 1,
            row.getString(7),
            row.getString(8),
            through.isEmpty() ? List.of() : List.of(through.split("\n", -1)),
            Certainty.valueOf(row.getString(10).toUpperCase(Locale.ROOT)),
            "",
            row.getDouble(12),
            row.getString(13) == null ? null : new StatementNumber(row.getLong(13)),
            row.getString(14),
            row.getString(15),
            row.getString(16),
            row.getString(17),
            row.getString(18));
    return new Found(position, row.getString(11), row.getLong(19));
  }

  private static @Nullable PersonNumber person(Row row, int column) throws SQLException {
    return row.getString(column) == null ? null : new PersonNumber(row.getLong(column));
  }

  private String words(String places, long page) throws SQLException, IOException {
    SourceText text = texts.get(page);
    if (text == null) {
      text = Pages.text(sql, page);
      texts.put(page, text);
    }
    try {
      return Places.words(Places.spans(places, text), text);
    } catch (DamagedRowException e) {
      throw Pages.damaged(e);
    }
  }
}

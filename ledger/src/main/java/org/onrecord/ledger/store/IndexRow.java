package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Review;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.stance.AnswerCounts;
import org.onrecord.text.SourceText;

/**
 * A statement as an index sees it.
 *
 * @param id its number
 * @param group of nearly the same words
 * @param words what was said
 * @param speaker the name under which the speaker is shown
 * @param speakerNames all of their names
 * @param toNames all names of the addressee
 * @param throughNames all names of those who tell it
 * @param review open, or done where somebody accepted or corrected it
 * @param disputed how sure it is that a reader doubts or disputes it
 */
public record IndexRow(
    long id,
    long group,
    String words,
    @Nullable String speaker,
    List<String> speakerNames,
    List<String> toNames,
    List<String> throughNames,
    String kind,
    String act,
    String certainty,
    @Nullable String said,
    double reliability,
    @Nullable String headline,
    @Nullable String outlet,
    @Nullable String published,
    Review review,
    Disputed disputed) {

  /**
   * A reading that changed.
   *
   * @param reading its number
   * @param page its page's number; 0 where it is not shown
   * @param change its last one
   */
  public record Changed(long reading, long page, long change) {}

  /** The readings that changed after a change and are there, in the order of their last one. */
  public static List<Changed> changed(Sql sql, long after) throws SQLException {
    return sql.list(
        "select id, case when shown = 1 then page else 0 end, change from reading where change > ?"
            + " order by change",
        row -> new Changed(row.getLong(1), row.getLong(2), row.getLong(3)),
        after);
  }

  /** The readings that were removed after a change. */
  public static List<Long> removed(Sql sql, long after) throws SQLException {
    return sql.list(
        "select reading from removal where change > ? order by change",
        row -> row.getLong(1),
        after);
  }

  /** The statements of a reading that can be found, in their order. */
  public static List<IndexRow> of(Sql sql, Changed changed, ShownPeople people)
      throws SQLException, IOException {
    SourceText text = Pages.text(sql, changed.page());
    Map<Long, List<String>> told = told(sql, changed.reading(), people);
    Map<Long, AnswerCounts> answers = new StanceReader(sql).ofReading(changed.reading());
    List<Row> rows =
        sql.list(
            "select s.id, s.words, s.content, q.name, t.name, s.kind,"
                + " coalesce(j.act, s.act), coalesce(j.certainty, s.certainty), s.said, s.reliability, p.headline,"
                + " p.outlet, p.published, j.content, s.speaker, s.addressee, j.speaker, j.person, c.name,"
                + " j.verdict"
                + " from statement s"
                + " join reading r on r.id = s.reading join page p on p.id = r.page"
                + " left join person q on q.id = s.speaker"
                + " left join person t on t.id = s.addressee"
                + " left join judgement j on j.target = p.digest || '#char=' || s.content"
                + " left join person c on c.id = j.person"
                + " where s.reading = ? and s.superseded = 0"
                + " and coalesce(j.verdict, '') <> 'rejected' order by s.id",
            row ->
                new Row(
                    row.getString(3),
                    row.getString(14),
                    new IndexRow(
                        row.getLong(1),
                        row.getLong(2),
                        "",
                        speaker(row, people),
                        speakerNames(row, people),
                        people.names(row.getLong(16), row.getString(5)),
                        told.getOrDefault(row.getLong(1), List.of()),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getDouble(10),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(20) == null ? Review.OPEN : Review.DONE,
                        disputed(answers.getOrDefault(row.getLong(1), AnswerCounts.NONE)))),
            changed.reading());
    List<IndexRow> found = new ArrayList<>();
    for (Row row : rows) {
      try {
        String words =
            row.corrected() == null
                ? Places.words(Places.spans(row.content(), text), text)
                : row.corrected();
        found.add(row.row().withWords(words));
      } catch (DamagedRowException e) {
        throw Pages.damaged(e);
      }
    }
    return found;
  }

  /** A corrected speaker is one of the ledger's people or a mere name. */
  private static @Nullable String speaker(org.onrecord.ledger.sql.Row row, ShownPeople people)
      throws SQLException {
    String corrected = row.getString(17);
    String person = row.getString(19);
    if (corrected == null) {
      return people.shown(row.getLong(15), row.getString(4));
    }
    return person == null ? corrected : people.shown(row.getLong(18), person);
  }

  private static List<String> speakerNames(org.onrecord.ledger.sql.Row row, ShownPeople people)
      throws SQLException {
    String corrected = row.getString(17);
    String person = row.getString(19);
    if (corrected == null) {
      return people.names(row.getLong(15), row.getString(4));
    }
    return person == null ? List.of(corrected) : people.names(row.getLong(18), person);
  }

  private record Row(String content, @Nullable String corrected, IndexRow row) {}

  private IndexRow withWords(String said) {
    return new IndexRow(
        id,
        group,
        said,
        speaker,
        speakerNames,
        toNames,
        throughNames,
        kind,
        act,
        certainty,
        this.said,
        reliability,
        headline,
        outlet,
        published,
        review,
        disputed);
  }

  private static Disputed disputed(AnswerCounts answers) {
    if (answers.likely().against() > 0) {
      return Disputed.LIKELY;
    }
    return answers.perhaps().against() > 0 ? Disputed.PERHAPS : Disputed.ALL;
  }

  private static Map<Long, List<String>> told(Sql sql, long reading, ShownPeople people)
      throws SQLException {
    Map<Long, List<String>> told = new HashMap<>();
    sql.each(
        "select t.statement, q.id, q.name from told t join statement s on s.id = t.statement"
            + " join person q on q.id = t.person where s.reading = ?"
            + " order by t.statement, t.position",
        row ->
            told.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .addAll(people.names(row.getLong(2), row.getString(3))),
        reading);
    return told;
  }
}

package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Reads what is shown of a statement that was found. */
public final class HitReader {
  private static final int CONTEXT = 100;

  private final Sql sql;
  private final Function<String, List<Span>> marker;

  /**
   * Reads by this connection.
   *
   * @param marker finds in what was said the places of what was looked for
   */
  public HitReader(Sql sql, Function<String, List<Span>> marker) {
    this.sql = sql;
    this.marker = marker;
  }

  private record Row(
      long page,
      String content,
      @Nullable String speaker,
      @Nullable String to,
      String kind,
      String act,
      String certainty,
      @Nullable String said,
      double reliability,
      String digest,
      String source,
      @Nullable String address,
      @Nullable String headline,
      @Nullable String outlet,
      @Nullable String published,
      @Nullable String corrected,
      @Nullable String verdict) {}

  /**
   * Reads one.
   *
   * @param appearances how many statements count as this one
   * @return empty where it was taken out meanwhile
   */
  public Optional<Hit> read(long statement, int appearances) throws SQLException, IOException {
    Optional<Row> found =
        sql.first(
            "select p.id, s.content, case when j.speaker is null then coalesce(qs.name, q.name)"
                + " else coalesce(cs.name, c.name, j.speaker) end,"
                + " coalesce(ts.name, t.name), s.kind,"
                + " coalesce(j.act, s.act), coalesce(j.certainty, s.certainty), s.said,"
                + " s.reliability, p.digest, p.source, p.canonical, p.headline, p.outlet,"
                + " p.published, j.content, j.verdict from statement s"
                + " join reading r on r.id = s.reading join page p on p.id = r.page"
                + " left join person q on q.id = s.speaker"
                + " left join shown_person qs on qs.person = s.speaker"
                + " left join person t on t.id = s.addressee"
                + " left join shown_person ts on ts.person = s.addressee"
                + " left join judgement j on j.target = p.digest || '#char=' || s.content"
                + " left join person c on c.id = j.person"
                + " left join shown_person cs on cs.person = j.person"
                + " where s.id = ?",
            row ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getDouble(9),
                    row.getString(10),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13),
                    row.getString(14),
                    row.getString(15),
                    row.getString(16),
                    row.getString(17)),
            statement);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(hit(statement, appearances, found.get()));
  }

  private Hit hit(long statement, int appearances, Row row) throws SQLException, IOException {
    SourceText text = Pages.text(sql, row.page());
    List<Span> content;
    try {
      content = Places.spans(row.content(), text);
    } catch (DamagedRowException e) {
      throw Pages.damaged(e);
    }
    String words = row.corrected() == null ? Places.words(content, text) : row.corrected();
    return new Hit(
        statement,
        row.speaker(),
        row.to(),
        through(statement),
        words,
        marker.apply(words),
        content.isEmpty() || row.corrected() != null
            ? ""
            : before(text.string(), content.get(0).start()),
        content.isEmpty() || row.corrected() != null
            ? ""
            : after(text.string(), content.get(content.size() - 1).end()),
        row.kind(),
        row.act(),
        row.certainty(),
        row.said(),
        row.reliability(),
        row.digest(),
        row.source(),
        row.address(),
        "char=" + row.content(),
        row.headline(),
        row.outlet(),
        row.published(),
        row.verdict(),
        new StanceReader(sql).counts(statement),
        appearances);
  }

  private List<String> through(long statement) throws SQLException {
    return sql.list(
        "select coalesce(s.name, q.name) from told t join person q on q.id = t.person"
            + " left join shown_person s on s.person = t.person where t.statement = ?"
            + " order by t.position",
        row -> row.getString(1),
        statement);
  }

  /** Whole words of the same paragraph. */
  private static String before(String text, int end) {
    int paragraph = text.lastIndexOf('\n', end - 1) + 1;
    int from = Math.max(paragraph, end - CONTEXT);
    while (from > paragraph && from < end && !Character.isWhitespace(text.charAt(from - 1))) {
      from++;
    }
    return text.substring(from, end);
  }

  private static String after(String text, int begin) {
    int paragraph = text.indexOf('\n', begin);
    int end = paragraph < 0 ? text.length() : paragraph;
    int to = Math.min(end, begin + CONTEXT);
    while (to < end && to > begin && !Character.isWhitespace(text.charAt(to))) {
      to--;
    }
    return text.substring(begin, to);
  }
}

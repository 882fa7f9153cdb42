package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.Deed;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.entry.JudgedStatement;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.WordCursor;

/** Reads what people said of the statements of a page. */
public final class Judged {
  private final Sql sql;

  /** Reads by this connection. */
  public Judged(Sql sql) {
    this.sql = sql;
  }

  private record Row(
      String verdict, String place, @Nullable String speaker, @Nullable String content) {}

  private record Found(String source, String cue, @Nullable String speaker) {}

  /** The ids of the pages that are here and have such statements, in the order of their adding. */
  public List<String> pages() throws SQLException {
    Map<Long, String> pages = new TreeMap<>();
    for (String target : sql.list("select target from judgement", row -> row.getString(1))) {
      StatementPlace place = StatementPlace.of(target);
      sql.first(
              "select p.id from statement s join reading r on r.id = s.reading"
                  + " join page p on p.id = r.page where p.digest = ? and s.content = ? limit 1",
              row -> row.getLong(1),
              place.page(),
              place.content())
          .ifPresent(id -> pages.put(id, place.page()));
    }
    return List.copyOf(pages.values());
  }

  /**
   * Reads a page.
   *
   * @param page its id
   * @return empty where it was taken out meanwhile
   */
  public Optional<JudgedPage> read(String page) throws SQLException, IOException {
    Optional<Long> reading =
        sql.first(
            "select r.id from reading r join page p on p.id = r.page"
                + " where p.digest = ? and r.shown = 1",
            row -> row.getLong(1),
            page);
    if (reading.isEmpty()) {
      return Optional.empty();
    }
    SourceText text = SourceText.of(Pages.text(sql, page));
    List<JudgedStatement> statements = new ArrayList<>();
    for (Row row : rows(page)) {
      Optional<Found> found = found(page, row.place());
      if (found.isPresent()) {
        statements.add(statement(row, found.get(), text));
      }
    }
    return Optional.of(
        new JudgedPage(Readings.record(sql, reading.get()), reading.get(), statements));
  }

  private List<Row> rows(String page) throws SQLException {
    return sql.list(
        "select distinct j.verdict, s.content, j.speaker, j.content from statement s"
            + " join reading r on r.id = s.reading join page p on p.id = r.page"
            + " join judgement j on j.target = p.digest || '#char=' || s.content"
            + " where p.digest = ? order by s.content",
        row -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        page);
  }

  /** Of several readings that have it, the one that is shown, else the last. */
  private Optional<Found> found(String page, String place) throws SQLException {
    return sql.first(
        "select s.source, s.cue, coalesce(x.name, q.name) from statement s"
            + " join reading r on r.id = s.reading join page p on p.id = r.page"
            + " left join person q on q.id = s.speaker"
            + " left join shown_person x on x.person = s.speaker"
            + " where p.digest = ? and s.content = ? order by r.shown desc, s.id desc limit 1",
        row -> new Found(row.getString(1), row.getString(2), row.getString(3)),
        page,
        place);
  }

  private static JudgedStatement statement(Row row, Found found, SourceText text)
      throws DamagedRowException {
    List<Span> place = Places.spans(row.place(), text);
    String corrected = row.content();
    int near = place.isEmpty() ? 0 : place.get(0).start();
    return new JudgedStatement(
        Deed.valueOf(row.verdict().toUpperCase(Locale.ROOT)),
        place,
        Places.spans(found.source(), text),
        Places.spans(found.cue(), text),
        corrected == null ? place : find(Words.folded(corrected), text.string(), near),
        row.speaker() == null ? found.speaker() : row.speaker());
  }

  /** Where some words stand in a text, whatever the marks around them, as near as can be. */
  private static @Nullable List<Span> find(List<String> wanted, String text, int near) {
    List<String> words = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    WordCursor cursor = new WordCursor(text, 0, text.length());
    while (cursor.next()) {
      String word = Fold.word(text.substring(cursor.start(), cursor.end()));
      if (!word.isEmpty()) {
        words.add(word);
        places.add(new Span(cursor.start(), cursor.end()));
      }
    }
    Span best = null;
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= words.size(); i++) {
      if (words.subList(i, i + wanted.size()).equals(wanted)) {
        Span here = places.get(i).cover(places.get(i + wanted.size() - 1));
        boolean nearer =
            best == null || Math.abs(here.start() - near) < Math.abs(best.start() - near);
        best = nearer ? here : best;
      }
    }
    return best == null ? null : List.of(best);
  }
}

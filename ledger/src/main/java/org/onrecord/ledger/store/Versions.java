package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.ledger.entry.VersionDifference.Change;
import org.onrecord.ledger.entry.VersionDifference.Said;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.SourceText;

/**
 * Pages of one address whose bytes differ: versions, the oldest first. What an older version says
 * is superseded where a newer says it in the same words by the same speaker; what the newer ones
 * lack stays, for that it was once said there is the point of keeping versions.
 */
public final class Versions {
  private final Sql sql;

  public Versions(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of an address.
   *
   * @param reading the one that is shown
   */
  private record Version(long page, String digest, long reading) {}

  private record Row(
      long id, String content, long wording, long words, String speaker, boolean superseded) {
    String sameness() {
      return wording + " " + speaker;
    }
  }

  private List<Version> of(String address) throws SQLException {
    return sql.list(
        "select p.id, p.digest, r.id from page p join reading r on r.page = p.id and r.shown = 1"
            + " where p.canonical = ? order by p.as_of, p.id",
        row -> new Version(row.getLong(1), row.getString(2), row.getLong(3)),
        address);
  }

  private List<Row> rows(long reading) throws SQLException {
    return sql.list(
        "select s.id, s.content, s.wording, s.words, coalesce(q.name, ''), s.superseded"
            + " from statement s left join person q on q.id = s.speaker"
            + " where s.reading = ? order by s.id",
        row ->
            new Row(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getInt(6) == 1),
        reading);
  }

  /** Which statements of an address are superseded though not marked so, or the other way round. */
  Map<Long, Boolean> wrong(String address) throws SQLException {
    Map<Long, Boolean> wrong = new LinkedHashMap<>();
    List<Version> versions = of(address);
    Set<String> newer = new HashSet<>();
    for (int i = versions.size() - 1; i >= 0; i--) {
      Set<String> here = new HashSet<>();
      for (Row row : rows(versions.get(i).reading())) {
        boolean superseded = newer.contains(row.sameness());
        if (superseded != row.superseded()) {
          wrong.put(row.id(), superseded);
        }
        here.add(row.sameness());
      }
      newer.addAll(here);
    }
    return wrong;
  }

  /** Marks what is superseded. */
  void refresh(String address) throws SQLException {
    Set<Long> readings = new HashSet<>();
    for (Map.Entry<Long, Boolean> change : wrong(address).entrySet()) {
      sql.update(
          "update statement set superseded = ? where id = ?",
          change.getValue() ? 1 : 0,
          change.getKey());
      readings.add(new StatementNumber(change.getKey()).reading());
    }
    for (long reading : readings) {
      sql.update("update reading set change = ? where id = ?", Changes.next(sql), reading);
    }
  }

  /** How a page differs from its neighbour among the versions; null where it is the only one. */
  @Nullable VersionDifference difference(String address, long page)
      throws SQLException, LedgerException {
    List<Version> versions = of(address);
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).page() == page && versions.size() > 1) {
        int older = Math.max(0, i - 1);
        return difference(address, versions.get(older), versions.get(older + 1));
      }
    }
    return null;
  }

  /** From each version of an address to the next. */
  public List<VersionDifference> differences(String address) throws SQLException, LedgerException {
    List<Version> versions = of(address);
    List<VersionDifference> differences = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      differences.add(difference(address, versions.get(i - 1), versions.get(i)));
    }
    return differences;
  }

  private VersionDifference difference(String address, Version older, Version newer)
      throws SQLException, LedgerException {
    List<Row> before = rows(older.reading());
    List<Row> after = rows(newer.reading());
    int kept = removeEqual(before, after);
    List<Change> changes = new ArrayList<>();
    Words wordsBefore = new Words(older.page());
    Words wordsAfter = new Words(newer.page());
    for (Row row : List.copyOf(before)) {
      Row match =
          after.stream().filter(other -> other.words() == row.words()).findFirst().orElse(null);
      if (match != null) {
        before.remove(row);
        after.remove(match);
        changes.add(new Change(wordsBefore.said(row), wordsAfter.said(match)));
      }
    }
    return new VersionDifference(
        address,
        older.digest(),
        newer.digest(),
        wordsBefore.said(before),
        wordsAfter.said(after),
        changes,
        kept);
  }

  /** Takes out what both have; returns how many. */
  private static int removeEqual(List<Row> before, List<Row> after) {
    Map<String, List<Row>> bySameness = new LinkedHashMap<>();
    after.forEach(
        row -> bySameness.computeIfAbsent(row.sameness(), k -> new ArrayList<>()).add(row));
    Set<Row> gone = new HashSet<>();
    for (Row row : before) {
      List<Row> same = bySameness.getOrDefault(row.sameness(), List.of());
      if (!same.isEmpty()) {
        gone.add(row);
        gone.add(same.remove(0));
      }
    }
    before.removeIf(gone::contains);
    after.removeIf(gone::contains);
    return gone.size() / 2;
  }

  /** Cuts contents out of a page's text. */
  private final class Words {
    private final SourceText text;

    private Words(long page) throws SQLException, LedgerException {
      this.text = Pages.text(sql, page);
    }

    private Said said(Row row) throws LedgerException {
      try {
        String words = Places.words(Places.spans(row.content(), text), text);
        return new Said(row.speaker().isEmpty() ? null : row.speaker(), words);
      } catch (IOException e) {
        throw Pages.damaged(e);
      }
    }

    private List<Said> said(List<Row> rows) throws LedgerException {
      List<Said> said = new ArrayList<>();
      for (Row row : rows) {
        said.add(said(row));
      }
      return said;
    }
  }
}

package org.onrecord.ledger.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.CheckReport;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.sql.Row;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;

/**
 * Compares each record with its digest, derives from it again what the other tables hold of it, and
 * says where they differ. One record is in memory at a time.
 */
public final class Checker {
  private static final int SHOWN = 100;

  private final Sql sql;
  private final List<String> findings = new ArrayList<>();
  private Partings partings = Partings.none();
  private long wrong;
  private long statements;

  /** Checks by this connection. */
  public Checker(Sql sql) {
    this.sql = sql;
  }

  /**
   * Checks all.
   *
   * @param faults what the database finds wrong with itself
   * @param progress told how many readings were checked
   */
  public CheckReport check(List<String> faults, LongConsumer progress) throws SQLException {
    partings = Partings.of(sql);
    faults.forEach(fault -> finding("the file: " + fault));
    List<Long> readings = sql.list("select id from reading order by id", row -> row.getLong(1));
    long done = 0;
    for (long reading : readings) {
      check(reading);
      progress.accept(++done);
    }
    checkVersions();
    checkEvents();
    checkStrays();
    return new CheckReport(readings.size(), statements, findings, wrong);
  }

  private void finding(String sentence) {
    wrong++;
    if (findings.size() < SHOWN) {
      findings.add(sentence);
    }
  }

  private void check(long reading) throws SQLException {
    String where = where(reading);
    PageRecord record;
    try {
      record = Readings.record(sql, reading);
    } catch (DamagedRowException e) {
      finding(where + ": there is " + e.getMessage());
      return;
    }
    checkExtractor(where, reading, record.extractor());
    PagePeople people = PagePeople.of(record, partings);
    checkPeople(where, reading, people);
    checkRoles(where, reading, Roles.of(record, people));
    List<DerivedStatement> derived = DerivedStatement.of(reading, record, people);
    statements += derived.size();
    checkStatements(where, reading, derived);
    if (!DerivedStances.areRight(sql, reading, record, people)) {
      finding(where + ": who answers what, or stands how, is not as the record has it");
    }
    checkPage(where, reading, record.page());
  }

  private void checkExtractor(String where, long reading, Provenance extractor)
      throws SQLException {
    String held =
        sql.only(
            "select extractor, version from reading where id = ?",
            row -> self(row.getString(1), row.getString(2)),
            reading);
    if (!held.equals(self(Extractors.key(extractor), extractor.version()))) {
      finding(where + ": what made it is not what the record names");
    }
  }

  private String where(long reading) throws SQLException {
    return sql.first(
            "select p.source, r.version from reading r left join page p on p.id = r.page"
                + " where r.id = ?",
            row -> row.getString(1) + ", read by " + row.getString(2),
            reading)
        .orElse("reading " + reading);
  }

  private void checkPeople(String where, long reading, PagePeople people) throws SQLException {
    Map<String, String> expected = new TreeMap<>();
    people
        .appearances()
        .forEach(
            (local, known) ->
                expected.put(
                    local, known.id() + " " + known.identity() + " " + known.person().name()));
    Map<String, String> held = new TreeMap<>();
    sql.each(
        "select a.local, q.id, q.identity, a.name from appearance a join person q on q.id ="
            + " a.person where a.reading = ?",
        row ->
            held.put(
                row.getString(1), row.getLong(2) + " " + row.getString(3) + " " + row.getString(4)),
        reading);
    if (!expected.equals(held)) {
      finding(where + ": its people are not those of the record");
    }
    for (PagePeople.Known known : people.appearances().values()) {
      if (People.firstReading(sql, known.id()) == reading
          && !People.isAsIn(sql, people.first(known.id()).orElseThrow())) {
        finding(where + ": " + known.person().name() + " is not as the record has them");
      }
    }
  }

  private void checkRoles(String where, long reading, Map<Long, Set<String>> expected)
      throws SQLException {
    Map<Long, Set<String>> held = new TreeMap<>();
    sql.each(
        "select person, role from person_role where reading = ?",
        row -> held.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getString(2)),
        reading);
    if (!expected.equals(held)) {
      finding(where + ": the roles of its people are not those of the record");
    }
  }

  private void checkStatements(String where, long reading, List<DerivedStatement> derived)
      throws SQLException {
    Map<Long, String> held = new LinkedHashMap<>();
    Map<Long, Long> groups = new LinkedHashMap<>();
    sql.each(
        "select id, content, source, cue, kind, act, certainty, speaker, addressee, said,"
            + " reliability, wording, words from statement where reading = ? order by id",
        row -> {
          held.put(row.getLong(1), columns(row));
          groups.put(row.getLong(1), row.getLong(13));
        },
        reading);
    WordGroups known = new WordGroups(sql);
    for (DerivedStatement statement : derived) {
      String place = where + ", statement " + (new StatementNumber(statement.id()).index() + 1);
      String columns = held.remove(statement.id());
      if (columns == null) {
        finding(place + ": it is missing");
      } else if (!columns.equals(columns(statement))
          || !told(statement.id()).equals(statement.told())
          || !about(statement.id()).equals(statement.about())) {
        finding(place + ": it is not as the record has it");
      } else if (known.find(statement.id(), statement.wording(), statement.speakerName())
          != Objects.requireNonNull(groups.get(statement.id()))) {
        finding(place + ": its words are counted with those of another");
      }
    }
    if (!held.isEmpty()) {
      finding(where + ": there are " + held.size() + " statements that the record does not have");
    }
  }

  private static String columns(Row row) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 2; i <= 12; i++) {
      columns.add(i == 11 ? Double.toString(row.getDouble(i)) : String.valueOf(row.getString(i)));
    }
    return columns.toString();
  }

  private static String columns(DerivedStatement row) {
    List<String> columns = new ArrayList<>();
    columns.add(row.content());
    columns.add(row.source());
    columns.add(row.cue());
    columns.add(row.kind());
    columns.add(row.act());
    columns.add(row.certainty());
    columns.add(String.valueOf(row.speaker()));
    columns.add(String.valueOf(row.addressee()));
    columns.add(String.valueOf(row.said()));
    columns.add(Double.toString(row.reliability()));
    columns.add(Long.toString(row.wording().exact()));
    return columns.toString();
  }

  private List<Long> told(long statement) throws SQLException {
    return sql.list(
        "select person from told where statement = ? order by position",
        row -> row.getLong(1),
        statement);
  }

  private List<Long> about(long statement) throws SQLException {
    return sql.list(
        "select person from about where statement = ? order by person",
        row -> row.getLong(1),
        statement);
  }

  private void checkPage(String where, long reading, Page page) throws SQLException {
    long id = sql.number("select page from reading where id = ?", reading);
    List<Readings.Row> readings = Readings.ofPage(sql, id);
    if (readings.stream().noneMatch(row -> row.id() == reading)) {
      finding(where + ": its page does not lead to it");
      return;
    }
    Readings.Row newest = Readings.newest(readings);
    for (Readings.Row row : readings) {
      if (row.id() == reading && row.shown() != (newest.id() == reading)) {
        finding(
            where
                + ": "
                + (row.shown() ? "it is shown, and is not" : "it is not shown, and is")
                + " the newest reading of its page");
      }
    }
    if (newest.id() != reading) {
      return;
    }
    String expected =
        self(
            page.id(),
            Additions.address(page),
            page.metadata().headline(),
            page.metadata().outlet(),
            page.metadata().published());
    String held =
        sql.first(
                "select digest, canonical, headline, outlet, published from page where id = ?",
                row ->
                    self(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                id)
            .orElse("");
    if (!held.equals(expected)) {
      finding(where + ": what the page says of itself is not as the record has it");
    }
    try {
      if (!Pages.text(sql, id).equals(page.text())) {
        finding(where + ": the page's text is not the record's");
      }
    } catch (IOException e) {
      finding(where + ": " + e.getMessage());
    }
  }

  private static String self(@Nullable String... values) {
    return Arrays.asList(values).toString();
  }

  private void checkVersions() throws SQLException {
    Versions versions = new Versions(sql);
    List<String> addresses =
        sql.list(
            "select canonical from page where canonical is not null group by canonical"
                + " having count(*) > 1",
            row -> row.getString(1));
    for (String address : addresses) {
      int count = versions.wrong(address).size();
      if (count > 0) {
        finding(address + ": " + count + " statements are not marked as its versions demand");
      }
    }
  }

  private void checkEvents() throws SQLException {
    Optional<Long> broken = Chain.broken(sql);
    if (broken.isPresent()) {
      finding("history: event " + broken.get() + " or the one before was changed or taken out");
    }
    if (!Judgements.areRight(sql)) {
      finding("history: what the events come to is not what is shown");
    }
    if (!CastTable.isRight(sql)) {
      finding("history: who is one with whom is not what the events come to");
    }
    if (!OtherNames.areRight(sql)) {
      finding("the tables: the names of people are not those of the pages");
    }
  }

  private void checkStrays() throws SQLException {
    stray(
        "pages without a reading",
        "page p where not exists (select 1 from reading r where r.page = p.id)");
    stray(
        "people who appear nowhere",
        "person q where not exists (select 1 from appearance a where a.person = q.id)");
    stray(
        "statements of no reading",
        "statement s where not exists (select 1 from reading r where r.id = s.reading)");
    stray(
        "answers and positions of no reading",
        "(select reading from dispute union all select reading from answered union all select"
            + " reading from stance) x where not exists (select 1 from reading r where r.id ="
            + " x.reading)");
    stray(
        "appearances in no reading",
        "appearance a where not exists (select 1 from reading r where r.id = a.reading)");
    stray(
        "statements that a newer version hides, where there is none",
        "statement s join reading r on r.id = s.reading and r.shown = 1 join page p on p.id ="
            + " r.page where s.superseded = 1 and (select count(*) from page v where v.canonical ="
            + " p.canonical) < 2");
    stray(
        "statements that are neither hidden nor shown",
        "statement s where s.superseded is null or s.superseded not in (0, 1)");
    stray(
        "statements whose words have no group",
        "statement s where not exists (select 1 from words w where w.id = s.words)");
  }

  private void stray(String what, String from) throws SQLException {
    long count = sql.number("select count(*) from " + from);
    if (count > 0) {
      finding("the tables: " + count + " " + what);
    }
  }
}

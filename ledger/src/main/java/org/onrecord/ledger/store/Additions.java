package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.AddedPage;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.entry.Outcome;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.entry.VersionDifference;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.page.Capture;
import org.onrecord.page.Page;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.record.RecordWriter;
import org.onrecord.text.Sha256;

/** Adds records, in the transaction of the caller. */
public final class Additions {
  private static final int LONGEST_ID = 200;

  private final Sql sql;
  private final long now;
  private final Versions versions;
  // known once they are asked for: nobody else writes meanwhile
  private long lastPage = -1;
  private long lastReading = -1;
  private @Nullable Boolean castIsNeeded;
  private @Nullable Boolean peopleAreNamed;
  private @Nullable Partings partings;
  private final List<Long> newcomers = new ArrayList<>();

  /**
   * Begins.
   *
   * @param now milliseconds since 1970
   */
  public Additions(Sql sql, long now) {
    this.sql = sql;
    this.now = now;
    this.versions = new Versions(sql);
  }

  /** Whether this extractor's reading of a page is there. */
  public static boolean holds(Sql sql, String page, Provenance extractor) throws SQLException {
    return sql.number(
            "select count(*) from reading r join page p on p.id = r.page"
                + " where p.digest = ? and r.extractor = ?",
            page,
            Extractors.key(extractor))
        > 0;
  }

  /**
   * Adds a record, unless it is there.
   *
   * @throws LedgerException if it cannot be kept: it names no page
   */
  public AddedPage add(PageRecord record) throws SQLException, LedgerException {
    Page page = record.page();
    refuseUnfit(record);
    Optional<Long> known =
        sql.first("select id from page where digest = ?", row -> row.getLong(1), page.id());
    if (known.isPresent() && holds(sql, page.id(), record.extractor())) {
      return new AddedPage(page.id(), page.source(), Outcome.PRESENT, 0, null);
    }
    long id = known.isPresent() ? known.get() : insertPage(page);
    long reading = insertReading(id, record);
    Readings.show(sql, id);
    if (known.isPresent() && Readings.newest(Readings.ofPage(sql, id)).id() == reading) {
      updatePage(id, page);
    }
    Outcome outcome = known.isPresent() ? Outcome.READ_AGAIN : Outcome.ADDED;
    VersionDifference difference = null;
    String address = address(page);
    if (address != null) {
      versions.refresh(address);
      difference = known.isPresent() ? null : versions.difference(address, id);
      outcome = difference == null ? outcome : Outcome.NEW_VERSION;
    }
    sql.later("update reading set change = ? where id = ?", Changes.next(sql), reading);
    welcome();
    return new AddedPage(page.id(), page.source(), outcome, record.statements().size(), difference);
  }

  /** Somebody of whom events tell may be back. */
  private void welcome() throws SQLException {
    if (newcomers.isEmpty()) {
      return;
    }
    if (castIsNeeded == null || peopleAreNamed == null) {
      castIsNeeded = CastTable.isNeeded(sql);
      peopleAreNamed = Judgements.namePeople(sql);
    }
    if (castIsNeeded) {
      CastTable.project(sql);
    }
    if (peopleAreNamed) {
      for (long person : newcomers) {
        CastTable.touchCorrected(sql, person);
      }
    }
    newcomers.clear();
  }

  private static void refuseUnfit(PageRecord record) throws LedgerException {
    String id = record.page().id();
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw new LedgerException(
          LedgerException.Fault.REFUSED,
          "the record has no id of its page, by which it could be known again");
    }
    if (record.people().stream().anyMatch(person -> person.id().length() > LONGEST_ID)) {
      throw new LedgerException(
          LedgerException.Fault.REFUSED,
          "the record has a person whose id is longer than " + LONGEST_ID + " characters");
    }
    if (record.statements().size() >= StatementNumber.MOST) {
      throw new LedgerException(
          LedgerException.Fault.REFUSED,
          "the record has more than " + (StatementNumber.MOST - 1) + " statements");
    }
  }

  /** By which versions of a page belong together; null where the page does not tell. */
  static @Nullable String address(Page page) {
    Capture capture = page.capture();
    String canonical = page.metadata().canonical();
    return canonical == null && capture != null ? capture.url() : canonical;
  }

  private long insertPage(Page page) throws SQLException {
    if (lastPage < 0) {
      lastPage = sql.number("select coalesce(max(id), 0) from page");
    }
    long id = ++lastPage;
    sql.later(
        "insert into page (id, digest, source, canonical, headline, outlet, published, as_of,"
            + " added, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        page.id(),
        page.source(),
        address(page),
        page.metadata().headline(),
        page.metadata().outlet(),
        page.metadata().published(),
        asOf(page),
        now,
        Deflated.of(page.text().string().getBytes(StandardCharsets.UTF_8)));
    return id;
  }

  /** What the page says of itself is as its newest reading has it. */
  private void updatePage(long id, Page page) throws SQLException {
    Optional<String> before =
        sql.first(
            "select coalesce(canonical, '') from page where id = ?", row -> row.getString(1), id);
    sql.update(
        "update page set canonical = ?, headline = ?, outlet = ?, published = ?, body = ?"
            + " where id = ?",
        address(page),
        page.metadata().headline(),
        page.metadata().outlet(),
        page.metadata().published(),
        Deflated.of(page.text().string().getBytes(StandardCharsets.UTF_8)),
        id);
    String address = before.orElse("");
    if (!address.isEmpty() && !address.equals(address(page))) {
      versions.refresh(address);
    }
  }

  private long asOf(Page page) {
    Capture capture = page.capture();
    if (capture == null || capture.date() == null) {
      return now;
    }
    try {
      return OffsetDateTime.parse(capture.date()).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return now; // an archive may hold anything here
    }
  }

  private long insertReading(long page, PageRecord record) throws SQLException {
    // a number is never used again: indexes may know it of a reading that was removed
    if (lastReading < 0) {
      lastReading =
          Math.max(
              sql.number("select coalesce(max(id), 0) from reading"),
              sql.number("select coalesce(max(reading), 0) from removal"));
    }
    long id = ++lastReading;
    byte[] line = RecordWriter.line(record).getBytes(StandardCharsets.UTF_8);
    sql.later(
        "insert into reading (id, page, extractor, version, added, digest, length, record, shown,"
            + " change) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        id,
        page,
        Extractors.key(record.extractor()),
        record.extractor().version(),
        now,
        Sha256.named(line),
        (long) line.length,
        Deflated.of(line));
    PagePeople people = PagePeople.of(record, partings());
    newcomers.addAll(new Appearances(sql).insert(record, id, people));
    List<DerivedStatement> statements = DerivedStatement.of(id, record, people);
    WordGroups groups = new WordGroups(sql);
    groups.expect(statements);
    for (DerivedStatement statement : statements) {
      insert(statement, groups);
    }
    DerivedStances.insert(sql, id, record, people);
    return id;
  }

  private Partings partings() throws SQLException {
    if (partings == null) {
      partings = Partings.of(sql);
    }
    return partings;
  }

  private void insert(DerivedStatement row, WordGroups groups) throws SQLException {
    long group = groups.find(row.id(), row.wording(), row.speakerName());
    sql.later(
        "insert into statement (id, reading, content, source, cue, kind, act, certainty, speaker,"
            + " addressee, said, reliability, wording, words, superseded)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        row.id(),
        new StatementNumber(row.id()).reading(),
        row.content(),
        row.source(),
        row.cue(),
        row.kind(),
        row.act(),
        row.certainty(),
        row.speaker(),
        row.addressee(),
        row.said(),
        row.reliability(),
        row.wording().exact(),
        group);
    groups.keep(row.id(), group, row.wording(), row.speakerName());
    insertNamed(row);
  }

  /** Writes through whom a statement is known, and who is named in it. */
  void insertNamed(DerivedStatement row) throws SQLException {
    for (int i = 0; i < row.told().size(); i++) {
      sql.later(
          "insert into told (statement, position, person) values (?, ?, ?)",
          row.id(),
          i,
          row.told().get(i));
    }
    for (long person : row.about()) {
      sql.later("insert into about (statement, person) values (?, ?)", row.id(), person);
    }
  }
}

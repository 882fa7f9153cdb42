package org.onrecord.ledger.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.ledger.entry.LedgerException;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.text.SourceText;

/** The pages: their text, and taking one out. */
public final class Pages {
  private static final String ID = "sha256:[0-9a-f]{8,64}";

  private Pages() {}

  /**
   * A page's text.
   *
   * @throws LedgerException if it is damaged
   */
  public static SourceText text(Sql sql, long page) throws SQLException, LedgerException {
    byte[] body = sql.only("select body from page where id = ?", row -> row.getBytes(1), page);
    try {
      return SourceText.of(new String(Deflated.undone(body), StandardCharsets.UTF_8));
    } catch (DamagedRowException e) {
      throw damaged(e);
    }
  }

  /**
   * A page's text, without the page's number.
   *
   * @param digest the page's id
   * @throws LedgerException if it is damaged, or was taken out
   */
  public static String text(Sql sql, String digest) throws SQLException, LedgerException {
    Optional<Long> page =
        sql.first("select id from page where digest = ?", row -> row.getLong(1), digest);
    if (page.isEmpty()) {
      throw new LedgerException(
          LedgerException.Fault.REFUSED, digest + ": this page was taken out meanwhile");
    }
    return text(sql, page.get()).string();
  }

  static LedgerException damaged(Exception cause) {
    return new LedgerException(
        LedgerException.Fault.DAMAGED,
        "the ledger holds " + cause.getMessage() + "; see onrecord ledger check",
        cause);
  }

  /**
   * The ids of pages.
   *
   * @param name an id, its beginning from "sha256:" and eight digits on, where pages were read
   *     from, or the address of their versions
   * @throws LedgerException if several ids begin so
   */
  static List<String> named(Sql sql, String name) throws SQLException, LedgerException {
    boolean isId = name.matches(ID);
    List<String> found =
        sql.list(
            "select digest from page where digest = ? or source = ? or canonical = ?"
                + (isId ? " or substr(digest, 1, ?) = ?" : "")
                + " order by id",
            row -> row.getString(1),
            isId
                ? new Object[] {name, name, name, name.length(), name}
                : new Object[] {name, name, name});
    refuseSeveral(name, found.size());
    return found;
  }

  private static void refuseSeveral(String name, int found) throws LedgerException {
    if (name.matches(ID) && found > 1) {
      throw new LedgerException(
          LedgerException.Fault.REFUSED, name + ": several pages begin so; give more of the id");
    }
  }

  /** A page's id and address in the tables. */
  private record Found(long id, Optional<String> address) {}

  /**
   * Takes a page out with all that was found on it: its text, its readings, their statements.
   *
   * @param name the page's id, its beginning from "sha256:" and eight digits on, or where it was
   *     read from
   * @return how many pages were taken out
   */
  public static int remove(Sql sql, String name) throws SQLException, LedgerException {
    boolean isId = name.matches(ID);
    List<Found> found =
        sql.list(
            "select id, canonical from page where digest = ? or source = ?"
                + (isId ? " or substr(digest, 1, ?) = ?" : ""),
            row -> new Found(row.getLong(1), Optional.ofNullable(row.getString(2))),
            isId ? new Object[] {name, name, name.length(), name} : new Object[] {name, name});
    refuseSeveral(name, found.size());
    for (Found page : found) {
      remove(sql, page);
    }
    return found.size();
  }

  private static void remove(Sql sql, Found page) throws SQLException {
    Set<Long> people = new HashSet<>();
    for (Readings.Row reading : Readings.ofPage(sql, page.id())) {
      people.addAll(
          sql.list(
              "select person from appearance where reading = ?",
              row -> row.getLong(1),
              reading.id()));
      remove(sql, reading.id());
    }
    sql.update("delete from page where id = ?", page.id());
    for (long person : people) {
      boolean changed = People.refresh(sql, person);
      if (OtherNames.refresh(sql, person) || changed) {
        for (long part : CastTable.parts(sql, person)) {
          CastTable.touch(sql, part);
        }
      }
      if (People.firstReading(sql, person) == 0) {
        sql.update("delete from person where id = ?", person);
        CastTable.touchCorrected(sql, person); // who is a mere name there now
      }
    }
    if (CastTable.isNeeded(sql)) {
      CastTable.project(sql);
    }
    if (page.address().isPresent()) {
      new Versions(sql).refresh(page.address().get());
    }
  }

  private static void remove(Sql sql, long reading) throws SQLException {
    DerivedStances.remove(sql, reading);
    sql.update(
        "delete from told where statement in (select id from statement where reading = ?)",
        reading);
    sql.update(
        "delete from about where statement in (select id from statement where reading = ?)",
        reading);
    sql.update("delete from statement where reading = ?", reading);
    sql.update("delete from person_role where reading = ?", reading);
    sql.update("delete from appearance where reading = ?", reading);
    sql.update("delete from reading where id = ?", reading);
    sql.update("insert into removal (reading, change) values (?, ?)", reading, Changes.next(sql));
  }
}

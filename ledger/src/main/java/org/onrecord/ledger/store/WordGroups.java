package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.trace.words.Wording;

/**
 * Puts statements of nearly the same words into groups, so that an agency's quotation in forty
 * papers counts once. A statement joins the group of exactly its words, else the one whose first
 * statement is likest to it, else it begins one. The choice rests on earlier statements alone, so
 * that it can be made again and compared.
 */
final class WordGroups {
  /** So many groups are looked at for one hash: some runs of words stand everywhere. */
  private static final int MOST = 50;

  /** So many hashes are looked up by one question. */
  private static final int AT_ONCE = 16;

  private static final String OF_MANY =
      IntStream.range(0, AT_ONCE)
          .mapToObj(
              i ->
                  "select * from (select hash, statement, words from fingerprint where hash = ?"
                      + " order by statement limit "
                      + MOST
                      + ") as h"
                      + i)
          .collect(Collectors.joining(" union all "));

  private static final String SKETCHES =
      "select id, sketch from words where id in ("
          + String.join(", ", Collections.nCopies(AT_ONCE, "?"))
          + ")";

  private final Sql sql;

  /** By hash: to which groups it leads, by the statements that brought it. */
  private final Map<Long, NavigableMap<Long, Long>> known = new HashMap<>();

  private final Map<Long, byte[]> sketches = new HashMap<>();

  WordGroups(Sql sql) {
    this.sql = sql;
  }

  /**
   * Reads in few questions what finding the groups of statements takes that are added now: a server
   * would have to be waited for several times for each of them.
   */
  void expect(List<DerivedStatement> statements) throws SQLException {
    Set<Long> hashes = new LinkedHashSet<>();
    for (DerivedStatement statement : statements) {
      hashes.add(statement.wording().key(statement.speakerName(), statement.id()));
      for (long hash : statement.wording().lookedUp()) {
        hashes.add(hash);
      }
    }
    known.clear();
    sketches.clear();
    hashes.forEach(hash -> known.put(hash, new TreeMap<>()));
    for (Object[] some : AtOnce.of(hashes, AT_ONCE)) {
      sql.each(
          OF_MANY,
          row ->
              known
                  .computeIfAbsent(row.getLong(1), hash -> new TreeMap<>())
                  .put(row.getLong(2), row.getLong(3)),
          some);
    }
    Set<Long> groups = new LinkedHashSet<>();
    known.values().forEach(brought -> groups.addAll(brought.values()));
    for (Object[] some : AtOnce.of(groups, AT_ONCE)) {
      sql.each(SKETCHES, row -> sketches.put(row.getLong(1), row.getBytes(2)), some);
    }
  }

  /**
   * The group of a statement among those that earlier ones brought.
   *
   * @return its own id where it begins a group
   */
  long find(long statement, Wording wording, String speaker) throws SQLException {
    Set<Long> exact = candidates(wording.key(speaker, statement), statement);
    if (!exact.isEmpty()) {
      return exact.iterator().next();
    }
    Set<Long> candidates = new LinkedHashSet<>();
    for (long hash : wording.lookedUp()) {
      candidates.addAll(candidates(hash, statement));
    }
    long best = statement;
    double likeness = Wording.ALIKE;
    for (long candidate : candidates) {
      double alike = Wording.likeness(wording.sketch(), sketch(candidate));
      if (alike > likeness || (alike == likeness && (best == statement || candidate < best))) {
        best = candidate;
        likeness = alike;
      }
    }
    return best;
  }

  private Set<Long> candidates(long hash, long before) throws SQLException {
    NavigableMap<Long, Long> brought = known.get(hash);
    if (brought != null) {
      return brought.headMap(before, false).values().stream()
          .limit(MOST)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    return new LinkedHashSet<>(
        sql.list(
            "select words from fingerprint where hash = ? and statement < ? order by statement"
                + " limit "
                + MOST,
            row -> row.getLong(1),
            hash,
            before));
  }

  private byte[] sketch(long group) throws SQLException {
    byte[] read = sketches.get(group);
    if (read != null) {
      return read;
    }
    return sql.first("select sketch from words where id = ?", row -> row.getBytes(1), group)
        .orElse(new byte[0]);
  }

  /** Keeps what later statements need to know of this one. */
  void keep(long statement, long group, Wording wording, String speaker) throws SQLException {
    long key = wording.key(speaker, statement);
    if (group == statement) {
      sql.later("insert into words (id, sketch) values (?, ?)", group, wording.sketchBytes());
      sketches.put(group, wording.sketchBytes());
      for (long hash : wording.lookedUp()) {
        keep(hash, statement, group);
      }
      keep(key, statement, group);
    } else if (candidates(key, statement).isEmpty()) {
      keep(key, statement, group);
    }
  }

  private void keep(long hash, long statement, long group) throws SQLException {
    sql.later(
        "insert into fingerprint (hash, statement, words) values (?, ?, ?)",
        hash,
        statement,
        group);
    NavigableMap<Long, Long> brought = known.get(hash);
    if (brought != null) {
      brought.put(statement, group);
    }
  }
}

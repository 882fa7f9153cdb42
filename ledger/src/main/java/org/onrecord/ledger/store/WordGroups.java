package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
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

  private final Sql sql;

  WordGroups(Sql sql) {
    this.sql = sql;
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
    return sql.first("select sketch from words where id = ?", row -> row.getBytes(1), group)
        .orElse(new byte[0]);
  }

  /** Keeps what later statements need to know of this one. */
  void keep(long statement, long group, Wording wording, String speaker) throws SQLException {
    long key = wording.key(speaker, statement);
    if (group == statement) {
      sql.update("insert into words (id, sketch) values (?, ?)", group, wording.sketchBytes());
      for (long hash : wording.lookedUp()) {
        keep(hash, statement, group);
      }
      keep(key, statement, group);
    } else if (candidates(key, statement).isEmpty()) {
      keep(key, statement, group);
    }
  }

  private void keep(long hash, long statement, long group) throws SQLException {
    sql.update(
        "insert into fingerprint (hash, statement, words) values (?, ?, ?)",
        hash,
        statement,
        group);
  }
}

package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.onrecord.ledger.sql.Sql;

/** Names that pages give somebody besides the first: derived. */
final class OtherNames {
  private static final String DERIVED =
      "select a.person, a.name from appearance a join person q on q.id = a.person"
          + " where a.name <> q.name";

  private OtherNames() {}

  /** Adds a name; false where it is there. */
  static boolean add(Sql sql, long person, String name) throws SQLException {
    boolean there =
        sql.number("select count(*) from other_name where person = ? and name = ?", person, name)
            > 0;
    if (!there) {
      sql.update("insert into other_name (person, name) values (?, ?)", person, name);
    }
    return !there;
  }

  /** Makes them anew for somebody of whom a page was removed; false where none is gone. */
  static boolean refresh(Sql sql, long person) throws SQLException {
    List<String> now =
        sql.list(
            DERIVED + " and a.person = ? group by a.person, a.name",
            row -> row.getString(2),
            person);
    int held = sql.update("delete from other_name where person = ?", person);
    for (String name : now) {
      add(sql, person, name);
    }
    return held > now.size();
  }

  /** Whether the table holds what the appearances come to, and no more. */
  static boolean areRight(Sql sql) throws SQLException {
    return names(sql, DERIVED).equals(names(sql, "select person, name from other_name"));
  }

  private static Map<Long, Set<String>> names(Sql sql, String query) throws SQLException {
    Map<Long, Set<String>> names = new TreeMap<>();
    sql.each(
        query,
        row -> names.computeIfAbsent(row.getLong(1), id -> new TreeSet<>()).add(row.getString(2)));
    return names;
  }

  /** All of them, by whose they are. */
  static Map<Long, Set<String>> all(Sql sql) throws SQLException {
    return names(sql, "select person, name from other_name");
  }

  /** All names of somebody, the first first. */
  static List<String> of(Sql sql, long person) throws SQLException {
    return sql.list(
        "select name, 0 as place from person where id = ? union all"
            + " select name, 1 from other_name where person = ? order by place",
        row -> row.getString(1),
        person,
        person);
  }
}

package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.sql.Sql;

/**
 * Under which name people are shown and by which they are found, for those who have more than one.
 * Read at once, since they are few.
 */
public final class ShownPeople {
  private final Map<Long, String> shown = new HashMap<>();
  private final Map<Long, Set<String>> names = new HashMap<>();

  private ShownPeople() {}

  /** Reads them. */
  public static ShownPeople read(Sql sql) throws SQLException {
    ShownPeople people = new ShownPeople();
    people.names.putAll(OtherNames.all(sql));
    Map<Long, Set<String>> ofOne = new HashMap<>();
    Map<Long, Long> mains = new HashMap<>();
    sql.each(
        "select s.person, s.main, s.name, q.name from shown_person s"
            + " join person q on q.id = s.person",
        row -> {
          people.shown.put(row.getLong(1), row.getString(3));
          mains.put(row.getLong(1), row.getLong(2));
          Set<String> all = ofOne.computeIfAbsent(row.getLong(2), id -> new TreeSet<>());
          all.add(row.getString(3));
          all.add(row.getString(4));
          all.addAll(people.names.getOrDefault(row.getLong(1), Set.of()));
        });
    mains.forEach((person, main) -> people.names.put(person, ofOne.getOrDefault(main, Set.of())));
    return people;
  }

  /**
   * The name under which somebody is shown.
   *
   * @param name as the machine has it; null where it knows none
   */
  @Nullable String shown(long person, @Nullable String name) {
    return shown.getOrDefault(person, name);
  }

  /** All names by which somebody is found. */
  List<String> names(long person, @Nullable String name) {
    if (name == null) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>(List.of(name));
    all.addAll(names.getOrDefault(person, Set.of()));
    return new ArrayList<>(all);
  }
}

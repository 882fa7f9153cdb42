package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.onrecord.ledger.person.FoundPeople;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.Relation;
import org.onrecord.ledger.query.Words;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.ledger.store.Changes.Change;

/**
 * The people of a ledger, held in memory for who asks for them again and again: names, how much
 * they say, and what was read of some. Before each answer what changed in the ledger is taken in;
 * only those whom it concerns are read again. Answers are those of {@link PersonFinder} and {@link
 * PersonReader}. Not thread-safe: whoever asks holds its lock from before their transaction begins,
 * so that no transaction is older than what is held.
 */
public final class HeldPeople {
  /** More readings that changed are not looked at one by one. */
  private static final int FEW = 300;

  private static final int MOST_READ = 1000;
  private static final int MOST_LISTED = 200;

  private final HeldNames names = new HeldNames();
  private final CorrectedPeople corrected = new CorrectedPeople();
  private final Map<Long, Integer> found = new HashMap<>(); // how many the machine found
  private final Map<Long, Ranked> ranked = new HashMap<>();
  private final NavigableSet<Ranked> order = new TreeSet<>();
  private final Map<Long, LedgerPerson> read = last(MOST_READ);
  private final Map<Listing, List<Long>> listed = last(MOST_LISTED);
  private Map<Long, Long> mains = new HashMap<>();
  private Set<Long> hidden = new HashSet<>();
  private Partings partings = Partings.none();
  private Change at = Change.NONE;

  /** Who says most comes first. */
  private record Ranked(int count, long person) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      int byCount = Integer.compare(other.count, count);
      return byCount != 0 ? byCount : Long.compare(person, other.person);
    }
  }

  private record Listing(long person, Relation relation) {}

  private static <K, V> Map<K, V> last(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /**
   * As {@link PersonFinder#find}, of which a part is given.
   *
   * @param from how many are left out
   * @param limit how many are given
   */
  public FoundPeople find(Sql sql, String name, int from, int limit) throws SQLException {
    refresh(sql);
    Collection<Ranked> all = order;
    if (!name.isBlank()) {
      Set<Long> some = new HashSet<>();
      meant(name).forEach(person -> some.add(main(person)));
      all = some.stream().map(this::rank).sorted().toList();
    }
    List<PersonNumber> part =
        all.stream().skip(from).limit(limit).map(each -> new PersonNumber(each.person())).toList();
    return new FoundPeople(part, all.size());
  }

  private Collection<Long> meant(String name) {
    Optional<PersonNumber.Range> number = PersonNumber.parse(name.strip());
    if (number.isEmpty()) {
      return names.having(Words.folded(name));
    }
    PersonNumber.Range range = number.get();
    return names.people().stream()
        .filter(person -> person >= range.first() && person <= range.last())
        .toList();
  }

  private Ranked rank(long main) {
    return ranked.getOrDefault(main, new Ranked(0, main));
  }

  /** What was read of somebody; empty where that is not held. */
  public Optional<LedgerPerson> known(Sql sql, PersonNumber number) throws SQLException {
    refresh(sql);
    return Optional.ofNullable(read.get(main(number.id())));
  }

  /** The statements that were read of somebody; empty where they are not held. */
  public Optional<List<Long>> known(Sql sql, PersonNumber number, Relation relation)
      throws SQLException {
    refresh(sql);
    return Optional.ofNullable(listed.get(new Listing(main(number.id()), relation)));
  }

  /** The last change that was taken in. */
  public Change at() {
    return at;
  }

  /**
   * Keeps what was read of somebody.
   *
   * @param since the last change that was taken in before that; where there was another since, it
   *     is not kept
   */
  public void keep(Change since, LedgerPerson person) {
    if (since.equals(at)) {
      read.put(main(person.number().id()), person);
    }
  }

  /** As {@link #keep(Change, LedgerPerson)}. */
  public void keep(Change since, PersonNumber number, Relation relation, List<Long> statements) {
    if (since.equals(at)) {
      listed.put(new Listing(main(number.id()), relation), List.copyOf(statements));
    }
  }

  private long main(long person) {
    return mains.getOrDefault(person, person);
  }

  private void refresh(Sql sql) throws SQLException {
    Change last = Changes.last(sql);
    if (last.equals(at) && !found.isEmpty()) {
      return;
    }
    List<IndexRow.Changed> changed = List.of();
    Partings now = Partings.of(sql);
    // who was on pages whose people are others now is known by nothing that changed
    boolean sameCast = Partings.changed(partings, now).isEmpty();
    boolean few = sameCast && !found.isEmpty() && Changes.knows(sql, at) && !wereRemoved(sql);
    if (few) {
      changed = IndexRow.changed(sql, at.id());
      few = changed.size() <= FEW;
    }
    boolean done = false;
    try {
      if (few) {
        takeIn(sql, changed);
      } else {
        hidden = SpeakerCounts.hidden(sql);
        readAll(sql);
      }
      at = last;
      partings = now;
      done = true;
    } finally {
      if (!done) {
        found.clear(); // the next time all is read anew
      }
    }
  }

  private boolean wereRemoved(Sql sql) throws SQLException {
    return sql.number("select count(*) from removal where change > ?", at.id()) > 0;
  }

  private void readAll(Sql sql) throws SQLException {
    names.clear();
    corrected.clear();
    found.clear();
    ranked.clear();
    order.clear();
    read.clear();
    listed.clear();
    found.putAll(SpeakerCounts.all(sql));
    for (String table : PersonFinder.NAMES) {
      sql.each(table, row -> names.add(row.getLong(1), row.getString(2)));
    }
    mains = PersonFinder.mains(sql);
    corrected.refresh(sql, Set.of());
    Map<Long, Integer> counts = new HashMap<>();
    for (long person : names.people()) {
      counts.merge(main(person), found.getOrDefault(person, 0), Integer::sum);
    }
    for (long person : corrected.all()) {
      if (counts.containsKey(main(person))) { // else they were named, and their pages are gone
        counts.put(main(person), counted(sql, main(person)));
      }
    }
    counts.forEach(this::rank);
  }

  private void rank(long main, int count) {
    Ranked now = new Ranked(count, main);
    Ranked before = ranked.put(main, now);
    if (before != null) {
      order.remove(before);
    }
    order.add(now);
  }

  private static int counted(Sql sql, long main) throws SQLException {
    return new PersonReader(sql).statements(new PersonNumber(main), Relation.BY).size();
  }

  private void takeIn(Sql sql, List<IndexRow.Changed> changed) throws SQLException {
    Set<Long> people = new LinkedHashSet<>();
    Set<String> pages = new HashSet<>();
    for (IndexRow.Changed each : changed) {
      if (each.page() == 0) {
        hidden.add(each.reading());
      } else {
        hidden.remove(each.reading());
      }
      people.addAll(
          sql.list(
              "select distinct person from appearance where reading = ?",
              row -> row.getLong(1),
              each.reading()));
      pages.addAll(
          sql.list(
              "select p.digest from reading r join page p on p.id = r.page where r.id = ?",
              row -> row.getString(1),
              each.reading()));
    }
    people.addAll(corrected.refresh(sql, pages));
    Map<Long, Long> before = mains;
    mains = PersonFinder.mains(sql);
    for (Map<Long, Long> one : List.of(before, mains)) {
      one.keySet().stream()
          .filter(person -> !one(before, person).equals(one(mains, person)))
          .forEach(people::add);
    }
    Set<Long> concerned = new LinkedHashSet<>();
    for (long person : people) {
      concerned.add(one(before, person));
      concerned.add(main(person));
      takeIn(sql, person);
    }
    rankAgain(sql, concerned);
  }

  private static Long one(Map<Long, Long> mains, long person) {
    return mains.getOrDefault(person, person);
  }

  private void takeIn(Sql sql, long person) throws SQLException {
    names.forget(person);
    for (String table : PersonFinder.NAMES) {
      String column = table.startsWith("select id,") ? "id" : "person";
      sql.each(
          table + " where " + column + " = ?", row -> names.add(person, row.getString(2)), person);
    }
    found.put(person, SpeakerCounts.of(sql, person, hidden));
  }

  private void rankAgain(Sql sql, Set<Long> concerned) throws SQLException {
    Set<Long> special = new HashSet<>();
    corrected.all().forEach(person -> special.add(main(person)));
    for (long person : concerned) {
      read.remove(person);
      for (Relation relation : Relation.values()) {
        listed.remove(new Listing(person, relation));
      }
      if (main(person) != person || !names.people().contains(person)) {
        Ranked gone = ranked.remove(person);
        if (gone != null) {
          order.remove(gone);
        }
      } else {
        rank(person, special.contains(person) ? counted(sql, person) : sum(sql, person));
      }
    }
  }

  private int sum(Sql sql, long main) throws SQLException {
    int sum = 0;
    for (long part : CastTable.parts(sql, main)) {
      sum += found.getOrDefault(part, 0);
    }
    return sum;
  }
}

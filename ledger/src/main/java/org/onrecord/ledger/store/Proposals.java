package org.onrecord.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.person.Evidence;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.sql.Sql;
import org.onrecord.person.Identity;
import org.onrecord.person.KnownPeople;
import org.onrecord.person.KnownPerson;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;

/**
 * Finds who may be one. Nobody is made one here. Two who appear on one page are two, since the page
 * has them apart, unless the user's list says otherwise. Cost: linear in the people, and for each
 * in those of the same surname before them, of these at most {@value #HEADS}.
 */
public final class Proposals {
  private static final int HEADS = 200;
  private static final long NOBODY = -1;

  private final KnownPeople list;
  private final List<MergeProposal> proposals = new ArrayList<>();

  private final Set<String> pairs = new HashSet<>();

  private Proposals(KnownPeople list, Collection<List<Long>> apart) {
    this.list = list;
    apart.forEach(two -> pairs.add(pair(two.get(0), two.get(1))));
  }

  private static String pair(long one, long other) {
    return Math.min(one, other) + " " + Math.max(one, other);
  }

  /** Those of whom somebody said that they are two, under the numbers by which they are shown. */
  private static List<List<Long>> apart(Sql sql) throws SQLException {
    List<List<Long>> apart = new ArrayList<>();
    for (Cast.Pair pair : Cast.of(CastTable.events(sql)).apart()) {
      Optional<Long> one = shown(sql, pair.one());
      Optional<Long> other = shown(sql, pair.other());
      if (one.isPresent() && other.isPresent()) {
        apart.add(List.of(one.get(), other.get()));
      }
    }
    return apart;
  }

  private static Optional<Long> shown(Sql sql, String identity) throws SQLException {
    return sql.first(
        "select coalesce(s.main, q.id) from person q left join shown_person s on s.person = q.id"
            + " where q.identity = ?",
        row -> row.getLong(1),
        identity);
  }

  /** Somebody, with what speaks for and against their being another. */
  private record Known(
      long id,
      String name,
      PersonType type,
      Set<Long> readings,
      Set<String> outlets,
      Map<String, String> roles) {

    static Known named(long id, String name, PersonType type) {
      return new Known(id, name, type, new HashSet<>(), new TreeSet<>(), new LinkedHashMap<>());
    }

    Person asPerson() {
      return new Person("p1", type, name, List.of());
    }

    String surname() {
      String[] words = name.toLowerCase(Locale.ROOT).split("[\\s.,]+", -1);
      return words.length == 0 ? "" : words[words.length - 1];
    }

    MergeProposal.Candidate candidate() {
      return new MergeProposal.Candidate(
          new PersonNumber(id), name, readings.size(), List.copyOf(outlets));
    }
  }

  /**
   * Finds them, the best founded first.
   *
   * @param list the user's own; may be empty
   * @param of one of the two is one of these; null for all
   */
  public static List<MergeProposal> find(Sql sql, KnownPeople list, @Nullable Set<PersonNumber> of)
      throws SQLException {
    Proposals proposals = new Proposals(list, apart(sql));
    Collection<Known> known = known(sql);
    proposals.byList(known);
    proposals.byName(known);
    return proposals.proposals.stream()
        .filter(
            proposal ->
                of == null
                    || of.contains(proposal.one().number())
                    || of.contains(proposal.other().number()))
        .sorted(
            Comparator.comparing((MergeProposal proposal) -> proposal.evidence().get(0).kind())
                .thenComparing(proposal -> -proposal.one().pages() - proposal.other().pages())
                .thenComparing(proposal -> proposal.one().number().id())
                .thenComparing(proposal -> proposal.other().number().id()))
        .toList();
  }

  private static Collection<Known> known(Sql sql) throws SQLException {
    Map<Long, Known> known = new TreeMap<>();
    Map<Long, Long> mains = new HashMap<>();
    sql.each(
        "select q.id, coalesce(s.main, q.id), coalesce(s.name, q.name), q.type"
            + " from person q left join shown_person s on s.person = q.id"
            + " where q.type in ('person', 'author', 'organisation') order by q.id",
        row -> {
          mains.put(row.getLong(1), row.getLong(2));
          Known one = Known.named(row.getLong(2), row.getString(3), type(row.getString(4)));
          known.putIfAbsent(one.id(), one);
        });
    sql.each(
        "select a.person, a.reading, p.outlet from appearance a"
            + " join reading r on r.id = a.reading and r.shown = 1 join page p on p.id = r.page",
        row -> {
          Known one = known.get(mains.getOrDefault(row.getLong(1), NOBODY));
          if (one != null) {
            one.readings().add(row.getLong(2));
            if (row.getString(3) != null) {
              one.outlets().add(row.getString(3));
            }
          }
        });
    sql.each(
        "select x.person, x.role from person_role x join reading r on r.id = x.reading"
            + " and r.shown = 1 order by x.reading, x.role",
        row -> {
          Known one = known.get(mains.getOrDefault(row.getLong(1), NOBODY));
          if (one != null) {
            one.roles().putIfAbsent(Roles.fold(row.getString(2)), row.getString(2));
          }
        });
    return known.values().stream()
        .filter(one -> !one.readings().isEmpty())
        .sorted(
            Comparator.<Known>comparingInt(one -> -one.readings().size()).thenComparing(Known::id))
        .toList();
  }

  private void byList(Collection<Known> known) {
    Map<String, Known> first = new HashMap<>();
    for (Known one : known) {
      Identity identity = list.identify(one.asPerson(), null);
      Optional<String> listed =
          identity.basis() == Identity.Basis.LIST
              ? Optional.ofNullable(identity.identifier())
              : Optional.empty();
      if (listed.isPresent()) {
        Known before = first.putIfAbsent(listed.get(), one);
        if (before != null) {
          propose(before, one, List.of(new Evidence(Evidence.Kind.LIST, listed.get())));
        }
      }
    }
  }

  private void byName(Collection<Known> known) {
    Map<String, List<Known>> heads = new HashMap<>();
    for (Known one : known) {
      List<Known> before = heads.computeIfAbsent(one.surname(), name -> new ArrayList<>());
      boolean proposed = false;
      for (Known head : before) {
        List<Evidence> evidence = evidence(head, one);
        proposed |= !evidence.isEmpty() && propose(head, one, evidence);
      }
      if (!proposed && before.size() < HEADS) {
        before.add(one);
      }
    }
  }

  /** False where they were told apart, or are proposed already. */
  private boolean propose(Known one, Known other, List<Evidence> evidence) {
    boolean fuller = other.name().split(" ", -1).length > one.name().split(" ", -1).length;
    MergeProposal proposal =
        new MergeProposal(
            (fuller ? other : one).candidate(), (fuller ? one : other).candidate(), evidence);
    boolean isNew = pairs.add(pair(one.id(), other.id()));
    if (isNew) {
      proposals.add(proposal);
    }
    return isNew;
  }

  private static List<Evidence> evidence(Known one, Known other) {
    boolean human = isHuman(one) && isHuman(other);
    if ((!human && one.type() != other.type()) || onOnePage(one, other)) {
      return List.of();
    }
    Identity identity =
        KnownPeople.of(List.of(new KnownPerson("one", one.name(), List.of())), "")
            .identify(other.asPerson(), null);
    boolean fits = identity.basis() == Identity.Basis.LIST;
    boolean mayFit = human && !identity.candidates().isEmpty();
    Set<Evidence> evidence = new LinkedHashSet<>();
    if (fits || mayFit) {
      sharedRole(one, other)
          .ifPresent(role -> evidence.add(new Evidence(Evidence.Kind.ROLE, role)));
    }
    if (fits || (mayFit && !evidence.isEmpty())) {
      one.outlets().stream()
          .filter(other.outlets()::contains)
          .findFirst()
          .ifPresent(outlet -> evidence.add(new Evidence(Evidence.Kind.OUTLET, outlet)));
    }
    boolean full = one.name().strip().contains(" ");
    if (!evidence.isEmpty() || (fits && human && full)) {
      evidence.add(
          new Evidence(
              Evidence.Kind.NAME,
              one.name().equals(other.name())
                  ? "same name"
                  : fits ? "the names fit" : "the surname is the same"));
    }
    return List.copyOf(evidence);
  }

  private static boolean isHuman(Known one) {
    return one.type() == PersonType.PERSON || one.type() == PersonType.AUTHOR;
  }

  private static boolean onOnePage(Known one, Known other) {
    return other.readings().stream().anyMatch(one.readings()::contains);
  }

  /** Of two roles one may tell more: "mayor" and "mayor of Senna". */
  private static Optional<String> sharedRole(Known one, Known other) {
    for (String mine : one.roles().keySet()) {
      for (Map.Entry<String, String> others : other.roles().entrySet()) {
        if (isWithin(mine, others.getKey()) || isWithin(others.getKey(), mine)) {
          return Optional.of(others.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(String shorter, String longer) {
    return (" " + longer + " ").contains(" " + shorter + " ");
  }

  private static PersonType type(String id) {
    return PersonType.valueOf(id.toUpperCase(Locale.ROOT));
  }
}

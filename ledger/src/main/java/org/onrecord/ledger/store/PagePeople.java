package org.onrecord.ledger.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;

/**
 * Who the people of a record are in the ledger. Whom the record identifies, by the user's list or
 * by outlet and name, is one person on all pages; anybody else is a person of their page. Two are
 * never made one here; but where somebody said that one is another, on the page or in a statement,
 * they are.
 *
 * @param onPage by their ids in the record, in its order
 * @param inStatements those who are others in a statement, by the place of its content and their
 *     ids
 */
record PagePeople(Map<String, Known> onPage, Map<String, Map<String, Known>> inStatements) {

  /**
   * Somebody.
   *
   * @param id the same for the same identity in every ledger
   * @param identity what makes them the same
   * @param identifier of the user's list, or outlet and name; null where the record knows none
   */
  record Known(long id, String identity, Person person, @Nullable String identifier) {
    private Known as(String other) {
      return other.equals(identity) ? this : new Known(People.id(other), other, person, null);
    }
  }

  static PagePeople of(PageRecord record, Partings partings) {
    String page = record.page().id();
    Map<String, Known> recorded = recorded(record);
    if (!partings.concern(page)) {
      return new PagePeople(recorded, Map.of());
    }
    Map<String, Known> onPage = new LinkedHashMap<>();
    recorded.forEach(
        (local, known) -> onPage.put(local, known.as(partings.onPage(page, known.identity()))));
    Map<String, Map<String, Known>> inStatements = new LinkedHashMap<>();
    SourceText text = record.page().text();
    for (Statement statement : record.statements()) {
      String content = Places.of(statement.content(), text);
      recorded.forEach(
          (local, known) -> {
            Known here = known.as(partings.inStatement(page, content, known.identity()));
            if (!here.equals(onPage.get(local))) {
              inStatements.computeIfAbsent(content, key -> new LinkedHashMap<>()).put(local, here);
            }
          });
    }
    return new PagePeople(onPage, inStatements);
  }

  private static Map<String, Known> recorded(PageRecord record) {
    Map<String, Known> known = new LinkedHashMap<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Person person : record.people()) {
      String identifier = record.identity(person).identifier();
      String identity = identifier == null ? ofPage(record, person, seen) : "known:" + identifier;
      known.put(person.id(), new Known(People.id(identity), identity, person, identifier));
    }
    return known;
  }

  /** The same name twice on a page are two: the record has them apart. */
  private static String ofPage(PageRecord record, Person person, Map<String, Integer> seen) {
    String name = person.type().id() + ":" + person.name();
    int times = seen.merge(name, 1, Integer::sum);
    return "page:" + record.page().id() + ":" + name + (times == 1 ? "" : ":" + times);
  }

  /**
   * Who is meant in a statement; null also where a record of another program names somebody whom it
   * does not list.
   *
   * @param content its place
   * @param local their id in the record
   */
  @Nullable Known in(String content, @Nullable String local) {
    if (local == null) {
      return null;
    }
    Known here = inStatements.getOrDefault(content, Map.of()).get(local);
    return here == null ? onPage.get(local) : here;
  }

  /** All under ids that no two of them have: those of the record, and others. */
  Map<String, Known> appearances() {
    Map<String, Known> all = new LinkedHashMap<>(onPage);
    inStatements
        .values()
        .forEach(
            people ->
                people.forEach(
                    (local, known) -> all.putIfAbsent(local + "\n" + known.id(), known)));
    return all;
  }

  /** All, some of them several times. */
  Collection<Known> all() {
    return Stream.concat(
            onPage.values().stream(),
            inStatements.values().stream().flatMap(people -> people.values().stream()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Somebody as this reading has them. */
  Optional<Known> first(long id) {
    return all().stream().filter(known -> known.id() == id).findFirst();
  }
}

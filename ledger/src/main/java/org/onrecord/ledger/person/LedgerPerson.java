package org.onrecord.ledger.person;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody across pages.
 *
 * @param number of the first of their parts
 * @param type "person", "author", "organisation", "group" or "unnamed"
 * @param name as somebody gave it, else as the first page has it
 * @param names all, this one first
 * @param identifiers of the user's list
 * @param roles the latest first
 * @param outlets in which they appear, the most frequent first
 * @param pages on how many they appear
 * @param first when the first of these was published, ISO 8601; null where none tells
 * @param last when the last was
 * @param statements how many, by what they have to do with them; rejected ones do not count
 * @param parts whom the machine found apart and somebody made one; else one
 */
public record LedgerPerson(
    PersonNumber number,
    String type,
    String name,
    List<String> names,
    List<String> identifiers,
    List<PersonRole> roles,
    List<String> outlets,
    int pages,
    @Nullable String first,
    @Nullable String last,
    Map<Relation, Integer> statements,
    List<Part> parts) {

  /**
   * Somebody as the machine found them.
   *
   * @param number theirs
   * @param name as the first page has it
   * @param where by what they are known: an identifier of the user's list, outlet and name, or the
   *     one page on which they appear
   * @param pages on how many they appear
   */
  public record Part(PersonNumber number, String name, String where, int pages) {}

  /** Copies the collections. */
  public LedgerPerson {
    names = List.copyOf(names);
    identifiers = List.copyOf(identifiers);
    roles = List.copyOf(roles);
    outlets = List.copyOf(outlets);
    statements = Map.copyOf(statements);
    parts = List.copyOf(parts);
  }

  /** How many statements of a kind there are. */
  public int count(Relation relation) {
    return statements.getOrDefault(relation, 0);
  }
}

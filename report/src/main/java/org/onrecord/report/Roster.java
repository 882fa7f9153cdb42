package org.onrecord.report;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.Person;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;

/**
 * The speakers of a page in order of their first statement, with the statements of unknown speakers
 * last.
 *
 * <p>Cost: linear in people and statements.
 */
final class Roster {
  /** The name under which statements of unknown speakers are listed. */
  static final String UNATTRIBUTED = "Unattributed";

  private static final String UNKNOWN = "";

  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Speaker> byId = new HashMap<>();
  private final List<Speaker> speakers = new ArrayList<>();

  /**
   * Somebody with all they say.
   *
   * @param number from 1, in order of first statement; 0 for the unattributed
   * @param person who; null for the unattributed
   * @param label initials, or else the number: no two speakers of a page have the same
   * @param statements in page order
   */
  record Speaker(int number, @Nullable Person person, String label, List<Statement> statements) {
    String name() {
      return person == null ? UNATTRIBUTED : person.name();
    }

    String key() {
      return person == null ? UNKNOWN : person.id();
    }
  }

  Roster(PageRecord record) {
    record.people().forEach(person -> people.put(person.id(), person));
    Map<String, List<Statement>> said = new LinkedHashMap<>();
    for (Statement statement : record.statements()) {
      said.computeIfAbsent(keyOf(statement), key -> new ArrayList<>()).add(statement);
    }
    List<Statement> unattributed = said.remove(UNKNOWN);
    Set<String> labels = new HashSet<>();
    said.forEach((id, statements) -> add(people.get(id), statements, labels));
    if (unattributed != null) {
      add(null, unattributed, labels);
    }
  }

  private void add(@Nullable Person person, List<Statement> statements, Set<String> labels) {
    int number = person == null ? 0 : speakers.size() + 1;
    String initials = person == null ? "?" : initials(person.name());
    String label = initials;
    for (int i = initials.isEmpty() ? number : 2; label.isEmpty() || !labels.add(label); i++) {
      label = initials + i;
    }
    Speaker speaker = new Speaker(number, person, label, List.copyOf(statements));
    speakers.add(speaker);
    byId.put(speaker.key(), speaker);
  }

  /** In order of first statement, the unattributed last. */
  List<Speaker> speakers() {
    return speakers;
  }

  /** Whose statement it is. */
  Speaker of(Statement statement) {
    return byId.getOrDefault(keyOf(statement), speakers.get(0));
  }

  /** What to call a person of the record. */
  String name(String id) {
    Person person = people.get(id);
    return person == null ? id : person.name();
  }

  /** The person of an id; null where the record has none. */
  @Nullable Person person(String id) {
    return people.get(id);
  }

  private String keyOf(Statement statement) {
    String id = statement.speaker();
    return id != null && people.containsKey(id) ? id : UNKNOWN;
  }

  /**
   * The first letters of the first and the last word of a name, in capitals; "" without letters.
   */
  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    String first = "";
    String last = "";
    for (String word : name.split("[\\s\\p{Z}]+", -1)) {
      String letter = firstLetter(word);
      if (first.isEmpty()) {
        first = letter;
      } else if (!letter.isEmpty()) {
        last = letter;
      }
    }
    return initials.append(first).append(last).toString();
  }

  private static String firstLetter(String word) {
    return word.codePoints()
        .filter(UCharacter::isLetterOrDigit)
        .limit(1)
        .map(UCharacter::toUpperCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

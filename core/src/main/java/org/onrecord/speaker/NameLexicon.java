package org.onrecord.speaker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.text.WordLists;

/**
 * Forenames, titles and roles, read from {@code names.txt}. All words are in lower case. Immutable.
 */
final class NameLexicon {
  private final Map<String, Set<String>> sections = new HashMap<>();

  private NameLexicon() {
    WordLists.read(NameLexicon.class, "names.txt")
        .forEach(
            (heading, lines) -> {
              Set<String> words = sections.computeIfAbsent(heading, name -> new HashSet<>());
              lines.forEach(line -> words.addAll(List.of(line.split(" ", -1))));
            });
  }

  /** Reads the lexicon from the jar. */
  static NameLexicon load() {
    return new NameLexicon();
  }

  private boolean in(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  boolean isTitle(String lower) {
    return in("[title]", withoutStop(lower));
  }

  boolean isForename(String lower) {
    return in("[female]", lower) || in("[male]", lower);
  }

  boolean isOrganisationWord(String lower) {
    return in("[organisation]", lower);
  }

  /** Whether it is a noun for a person by what they do, such as "spokesman". */
  boolean isRole(String lower) {
    return in("[person-role]", withoutStop(lower));
  }

  boolean isPlace(String lower) {
    return in("[place]", lower);
  }

  /** Whether it names the head of a state, so that "leader" can stand for it. */
  boolean isHeadOfState(String lower) {
    return in("[head-of]", withoutStop(lower)) || lower.equals("pres.");
  }

  Gender ofForename(String lower) {
    boolean female = in("[female]", lower);
    boolean male = in("[male]", lower);
    return female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
  }

  Gender ofRole(String lower) {
    String role = withoutStop(lower);
    return in("[female-role]", role)
        ? Gender.FEMALE
        : in("[male-role]", role) ? Gender.MALE : Gender.UNKNOWN;
  }

  private static String withoutStop(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}

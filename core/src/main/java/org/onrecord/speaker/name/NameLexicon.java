package org.onrecord.speaker.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.word.WordLists;
import org.onrecord.word.WordSet;

/**
 * Forenames, titles and roles, read from {@code names.txt}. All words are in lower case. Immutable.
 */
public final class NameLexicon {
  /** What a role is called as well, and the one of its names by which they are one. */
  private static final Map<String, String> SHORT = sameRoles();

  /**
   * Words for people of several roles, and the roles; under [kinds], each kind at its line's head.
   */
  private static final Map<String, Set<String>> KINDS = kinds();

  /** "Co-chairman", "ex-minister". */
  private static final List<String> JOINED = List.of("co-", "ex-", "vice-");

  /** "Secretary-General", "mayor-elect". */
  private static final List<String> ADDED =
      List.of("-general", "-elect", "-designate", "-in-chief");

  private final Map<String, Set<String>> sections = new HashMap<>();

  private final boolean knowsGender;

  private NameLexicon(boolean knowsGender) {
    this.knowsGender = knowsGender;
    WordLists.read(NameLexicon.class, "names.txt")
        .forEach(
            (heading, lines) -> {
              Set<String> words = sections.computeIfAbsent(heading, name -> new HashSet<>());
              lines.forEach(line -> words.addAll(List.of(line.split(" ", -1))));
            });
  }

  private static Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new HashMap<>();
    for (String line :
        WordLists.read(NameLexicon.class, "kinds.txt").getOrDefault("[kinds]", List.of())) {
      Set<String> roles = WordSet.of(line.substring(line.indexOf(':') + 1).strip());
      for (String kind : line.substring(0, line.indexOf(':')).split(" ", -1)) {
        kinds.put(kind, roles);
      }
    }
    return Map.copyOf(kinds);
  }

  /** Reads the lexicon from the jar. */
  public static NameLexicon load() {
    return new NameLexicon(true);
  }

  /** The same lexicon without genders, for training that is to learn without them. */
  public static NameLexicon withoutGender() {
    return new NameLexicon(false);
  }

  private static Map<String, String> sameRoles() {
    Map<String, String> same = new HashMap<>();
    for (String line :
        WordLists.read(NameLexicon.class, "namewords.txt").getOrDefault("[same-role]", List.of())) {
      List<String> names = List.of(line.split(" ", -1));
      names.subList(1, names.size()).forEach(name -> same.put(name, names.get(0)));
    }
    return same;
  }

  private boolean in(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  public boolean isTitle(String lower) {
    return in("[title]", plain(lower));
  }

  /** Whether a word is no name although it may have a capital. */
  public boolean isCommon(String lower) {
    return in("[common]", lower);
  }

  public boolean isForename(String lower) {
    return in("[female]", lower) || in("[male]", lower) || in("[either]", lower);
  }

  public boolean isOrganisationWord(String lower) {
    return in("[organisation]", lower);
  }

  /** Whether it is a noun for a person by what they do, such as "spokesman". */
  public boolean isRole(String lower) {
    String word = plain(lower);
    return in("[person-role]", word)
        || (JOINED.stream().anyMatch(word::startsWith)
            && in("[person-role]", word.substring(word.indexOf('-') + 1)));
  }

  /** Whether a role needs no article to be of somebody whom the reader knows: "counsel". */
  public boolean isKnownAlone(String lower) {
    return in("[known-alone]", lower);
  }

  /** Whether it is such a noun in the plural, or one for several people such as "staff". */
  public boolean isCollective(String lower) {
    return in("[collective]", lower) || (!lower.equals(singular(lower)) && isRole(singular(lower)));
  }

  /** Whether newspapers as well as people may be called so: "Star". */
  public boolean isNewspaperWord(String lower) {
    return in("[newspaper]", lower);
  }

  /** A noun without the ending of the plural. */
  public String singular(String lower) {
    if (lower.endsWith("women")) {
      return lower.substring(0, lower.length() - 2) + "an";
    }
    if (lower.endsWith("men")) {
      return lower.substring(0, lower.length() - 2) + "an";
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("sses")) {
      return lower.substring(0, lower.length() - 2);
    }
    return lower.endsWith("s") && !lower.endsWith("ss")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /** Whether two words name the same role: "gov." and "governor". */
  public boolean sameRole(String one, String other) {
    return role(one).equals(role(other));
  }

  /** Whether a word is what papers call those of a role for a change: "the lawmaker", a senator. */
  public boolean isKindOf(String role, String kind) {
    return KINDS.getOrDefault(kind, Set.of()).contains(withoutStop(role));
  }

  /** Whether it is what people say or write, so that its owner speaks: "Harran's plea". */
  public boolean isUtterance(String lower) {
    return in("[utterance]", lower) || in("[utterance]", singular(lower));
  }

  private String role(String lower) {
    String word = withoutStop(lower);
    return SHORT.getOrDefault(word, word);
  }

  public boolean isPlace(String lower) {
    return in("[place]", lower);
  }

  /** Whether it names the head of a state, so that "leader" can stand for it. */
  public boolean isHeadOfState(String lower) {
    return in("[head-of]", withoutStop(lower)) || lower.equals("pres.");
  }

  public Gender ofForename(String lower) {
    if (!knowsGender || in("[either]", lower)) {
      return Gender.UNKNOWN;
    }
    boolean female = in("[female]", lower);
    boolean male = in("[male]", lower);
    return female == male ? Gender.UNKNOWN : female ? Gender.FEMALE : Gender.MALE;
  }

  public Gender ofRole(String lower) {
    if (!knowsGender) {
      return Gender.UNKNOWN;
    }
    String role = withoutStop(lower);
    return in("[female-role]", role)
        ? Gender.FEMALE
        : in("[male-role]", role) ? Gender.MALE : Gender.UNKNOWN;
  }

  /** A title without its stop and without what is added to it. */
  private static String plain(String lower) {
    String word = withoutStop(lower);
    for (String added : ADDED) {
      if (word.endsWith(added)) {
        return word.substring(0, word.length() - added.length());
      }
    }
    return word;
  }

  private static String withoutStop(String lower) {
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}

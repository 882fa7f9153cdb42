package org.onrecord.speaker.addressee;

import java.util.Set;

/** Pronouns that are a subject or look back at it, in lower case, by whom they can mean. */
final class Subjects {
  private static final Set<String> ONE = Set.of("he", "she");
  private static final Set<String> NARRATORS = Set.of("i", "we");
  private static final Set<String> THINGS = Set.of("it", "there");

  private static final Set<String> REFLEXIVE =
      Set.of(
          "myself",
          "ourselves",
          "yourself",
          "yourselves",
          "himself",
          "herself",
          "itself",
          "oneself",
          "themselves");

  private Subjects() {}

  /** Whether it looks back at the subject: who told himself told nobody. */
  static boolean isReflexive(String lower) {
    return REFLEXIVE.contains(lower);
  }

  /** Whether it means one person who was named before: "she". */
  static boolean isOne(String lower) {
    return ONE.contains(lower);
  }

  /** Whether it means people who were named before: "she", "they". */
  static boolean isOthers(String lower) {
    return isOne(lower) || lower.equals("they");
  }

  /** Whether it means nobody of the page where nobody is known whose words they are: "we". */
  static boolean isOpen(String lower) {
    return NARRATORS.contains(lower) || lower.equals("they");
  }

  /** Whether it means people, who can be told something. */
  static boolean isSomebody(String lower) {
    return isOthers(lower) || NARRATORS.contains(lower);
  }

  /** Whether it is a subject: people, "it" or "there". */
  static boolean is(String lower) {
    return isSomebody(lower) || THINGS.contains(lower);
  }
}

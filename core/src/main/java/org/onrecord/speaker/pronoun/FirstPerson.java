package org.onrecord.speaker.pronoun;

import java.util.Set;

/** Pronouns of whoever speaks or writes, in lower case. */
public final class FirstPerson {
  private static final Set<String> ONE = Set.of("i", "me", "my", "myself");
  private static final Set<String> SEVERAL = Set.of("we", "us", "our", "ourselves");

  private FirstPerson() {}

  /** Whether a word is one of them: "I", "us", "our". */
  public static boolean is(String lower) {
    return isOne(lower) || isSeveral(lower);
  }

  /** Whether it means one person: "I". */
  public static boolean isOne(String lower) {
    return ONE.contains(lower);
  }

  /** Whether it may mean others beside: "we". */
  public static boolean isSeveral(String lower) {
    return SEVERAL.contains(lower);
  }
}

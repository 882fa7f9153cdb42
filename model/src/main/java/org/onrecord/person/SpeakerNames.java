package org.onrecord.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a name in a draft with a label in a transcript, which may give an office, a surname or a
 * whole line of titles. Two are different people only where no word is shared: a warning that
 * somebody else said it must not be raised over a missing forename. That is why the rule is wider
 * than that for a list of known people ({@link FoldedName}), where a shared forename alone must not
 * join two persons.
 */
public final class SpeakerNames {
  private static final Set<String> TITLES =
      Set.of(
          """
          mr mrs ms dr sir madam lord lady the of president prime minister senator representative
          secretary chairman chairwoman chair governor mayor judge justice professor general
          speaker congressman congresswoman ambassador director
          """
              .split("\\s+"));

  /** Labels of those whom a transcript does not name. */
  private static final Set<String> NAMELESS =
      Set.of(
          """
          question moderator unidentified unknown male female audience member crowd reporter
          interviewer host announcer voice caller all protester operator translator interpreter
          answer man woman participant panelist questioner staff narrator system several
          """
              .strip()
              .split("\\s+"));

  private SpeakerNames() {}

  /** Whether both are names and share a word, so that they may be of one person. */
  public static boolean agree(String name, String label) {
    return words(name).stream().anyMatch(words(label)::contains);
  }

  /** Whether both are names and cannot be of one person. */
  public static boolean differ(String name, String label) {
    Set<String> a = words(name);
    Set<String> b = words(label);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}’']+", -1))
        .map(word -> word.replaceAll("[’']s?$", ""))
        .filter(word -> word.length() > 1 && !TITLES.contains(word) && !NAMELESS.contains(word))
        .collect(Collectors.toSet());
  }
}

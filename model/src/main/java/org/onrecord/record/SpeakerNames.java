package org.onrecord.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a name in a draft with a label in a transcript, which may give an office, a surname or a
 * whole line of titles. Two are different people only where no word is shared: a warning that
 * somebody else said it must not be raised over a missing forename. That is why the rule is wider
 * than that for a list of known people ({@code org.onrecord.person.FoldedName}), where a shared
 * forename alone must not join two persons.
 */
final class SpeakerNames {
  private static final Set<String> TITLES =
      Set.of(
          """
          mr mrs ms dr sir madam lord lady the of president prime minister senator representative
          secretary chairman chairwoman chair governor mayor judge justice professor general
          speaker congressman congresswoman ambassador director
          """
              .split("\\s+"));

  private SpeakerNames() {}

  /** Whether both are names and cannot be of one person. */
  static boolean differ(String name, String label) {
    Set<String> a = words(name);
    Set<String> b = words(label);
    return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
  }

  private static Set<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}’']+", -1))
        .map(word -> word.replaceAll("[’']s?$", ""))
        .filter(word -> word.length() > 1 && !TITLES.contains(word))
        .collect(Collectors.toSet());
  }
}

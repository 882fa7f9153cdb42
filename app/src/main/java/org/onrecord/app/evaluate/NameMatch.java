package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two names can be one person's: surname equal and no contradicting forename.
 *
 * <p>The figures of an evaluation rest on this rule. It is kept apart from those by which OnRecord
 * itself joins names, so that a change there is measured by the same ruler as what it replaced.
 */
final class NameMatch {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii");
  private static final int INITIALS = 3;

  private NameMatch() {}

  static boolean same(String a, String b) {
    List<String> first = words(a);
    List<String> second = words(b);
    if (first.isEmpty()
        || second.isEmpty()
        || !first.get(first.size() - 1).equals(second.get(second.size() - 1))) {
      return false;
    }
    String x = first.get(0);
    String y = second.get(0);
    return first.size() == 1
        || second.size() == 1
        || x.equals(y)
        || (x.codePointAt(0) == y.codePointAt(0)
            && (x.codePointCount(0, x.length()) < INITIALS
                || y.codePointCount(0, y.length()) < INITIALS));
  }

  /** Runs of letters, digits, hyphens and apostrophes, in lower case, without Jr and the like. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    (name + " ")
        .codePoints()
        .forEach(
            c -> {
              if (TextWords.isWord(c) || c == '\'' || c == '’' || c == '-') {
                word.appendCodePoint(c);
              } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
              }
            });
    words.removeIf(SUFFIXES::contains);
    return words;
  }
}

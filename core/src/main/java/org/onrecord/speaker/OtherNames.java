package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * Tells where a name in a source only says whose or where the noun before it is, as in "lawyers for
 * both Roe and Lund", "a friend of singer Ada Roe" and "a blog (also known as Roe)".
 */
final class OtherNames {
  private static final Set<String> LINKS =
      WordSet.of(
          """
          for of to at from by with in on against about near outside inside across around behind
          beside between over under including representing
          """);

  /** Nouns that are nobody's title, so that no name of their own stands behind "of" and theirs. */
  private static final WordFile WORDS = WordFile.of(OtherNames.class, "speakers.txt");

  private static final Set<String> NO_TITLES = WORDS.words("no-titles");

  private static final Set<String> FOR_OTHERS = WORDS.words("for-others");

  /** "friends of", "A source close to", at the beginning of a source. */
  private static final Pattern OPENS =
      Pattern.compile(
          "(?:\\p{L}[\\p{L}’'-]* ){0,4}?(?<noun>\\p{L}[\\p{Ll}-]+) (?:close )?(?<link>of|to|in|for) .*");

  /** "(also known as": another name of what stands before it. */
  private static final Pattern ALIAS =
      Pattern.compile(".*\\((?:also |better |formerly )?(?:known|called|aka|a\\.k\\.a\\.)(?: as)?");

  private OtherNames() {}

  /** Whether a word hangs the name right behind it onto what stands before. */
  static boolean isLink(String word) {
    return LINKS.contains(word);
  }

  /**
   * Whether the words of a source before a name hang it onto somebody else.
   *
   * @param before without blanks at its end
   */
  static boolean isOther(String before, NameMention name) {
    if (ALIAS.matcher(before).matches()) {
      return true;
    }
    String clause =
        before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf('(')) + 1).strip();
    List<String> words = List.of(clause.split(" ", -1));
    boolean mayBeTitle = name.full() && !isNoTitle(clause);
    for (int i = 1; i < words.size(); i++) {
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean inTitle = mayBeTitle && !next.isEmpty() && Character.isUpperCase(next.codePointAt(0));
      if (LINKS.contains(words.get(i)) && !inTitle) {
        return true;
      }
    }
    return false;
  }

  /** "A spokesman for", "The families of", whose name does not follow. */
  static boolean isNoTitle(String clause) {
    Matcher opens = OPENS.matcher(clause);
    if (!opens.matches()) {
      return false;
    }
    String noun = opens.group("noun");
    String lower = noun.toLowerCase(Locale.ROOT);
    boolean mayBeOffice = Character.isUpperCase(noun.codePointAt(0)) && !noun.endsWith("s");
    return opens.group("link").equals("for")
        ? !mayBeOffice && (FOR_OTHERS.contains(lower) || NO_TITLES.contains(lower))
        : NO_TITLES.contains(lower);
  }
}

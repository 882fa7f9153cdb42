package org.onrecord;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.word.WordSet;

/**
 * Tells whether a text is English by how many of its words are ones that every English text has and
 * other languages lack. What the page says of its language only moves how many are asked for, since
 * pages are often wrong about it; it decides alone where there are few words.
 *
 * <p>Of the words of English news twenty in a hundred and more are in the list, of German, French,
 * Spanish or Dutch hardly one. Cost: linear in the first {@value #MOST_WORDS} words.
 */
final class PageLanguage {
  /** No word that is one in a neighbouring language as well, such as "is", "was" and "for". */
  private static final Set<String> ENGLISH =
      WordSet.of(
          """
          the and of to that with were are his they this has not but from by which who would she
          you be said been their there about after when what than its because could should
          into these those them then where while through being does did how our your any only
          """);

  private static final int MOST_WORDS = 5000;

  /** Fewer words tell nothing. */
  private static final int FEW_WORDS = 24;

  /** A page that says it is English may be a list of names or figures. */
  private static final double TOLD_ENGLISH = 0.03;

  private static final double NOTHING_TOLD = 0.06;
  private static final double TOLD_OTHER = 0.1;

  private PageLanguage() {}

  static boolean isEnglish(Page page) {
    return isEnglish(page.text().string(), page.metadata().language());
  }

  /**
   * Whether a text is English, as far as can be told.
   *
   * @param told a BCP 47 tag, what the page says it is; null where it says nothing
   */
  static boolean isEnglish(String text, @Nullable String told) {
    boolean english = told == null || told.toLowerCase(Locale.ROOT).matches("en(?:[-_].*)?");
    int words = 0;
    int found = 0;
    int at = 0;
    while (at < text.length() && words < MOST_WORDS) {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        words++;
        found += ENGLISH.contains(text.substring(start, at).toLowerCase(Locale.ROOT)) ? 1 : 0;
      } else {
        at++;
      }
    }
    if (words < FEW_WORDS) {
      return english;
    }
    double least = !english ? TOLD_OTHER : told == null ? NOTHING_TOLD : TOLD_ENGLISH;
    return found >= least * words;
  }
}

package org.onrecord.speaker;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.WordFile;

/**
 * Tells whose a name in a clause of a source is: somebody else’s in "a nurse who called Ada Roe"
 * and "a tenant suing Ada Roe", the speaker’s own in "a nurse who gave her name as Ada Roe".
 */
final class ClauseNames {
  private static final WordFile WORDS = WordFile.of(ClauseNames.class, "speakers.txt");

  private static final String NAMING = WORDS.anyOf("naming");
  private static final String NAMED = WORDS.anyOf("named");
  private static final String ONLY = "(?: (?:only|simply|just))*";

  /** What begins a clause about whom the words before it name. */
  private static final Pattern OPENING =
      Pattern.compile(" (?:who|whom|whose|which|that|where|when|while|because)(?=[ ,]|$)");

  /** "who, after a fall," before the rest of its clause. */
  private static final Pattern INSERTED = Pattern.compile("^( \\p{Ll}+),[^,]*,");

  /** ", former mayor" behind a clause, before a name that is no part of it. */
  private static final Pattern CLOSED =
      Pattern.compile(".*\\p{L}(?:,| [–—-]|:| \\()(?! ?(?:and|or)\\b)(?![^,]* (?:and|or)$)[^,]*");

  /** Up to five words of a clause before its verb, none of which begins to tell of another. */
  private static final String SOON =
      "(?: (?!(?:the|an?|his|her|their|that|he|she|it|they)\\b)\\p{Ll}+){0,5}?";

  private static final String TO_WHOM = "(?: (?:by|in|to|on|at)(?: [\\p{L}’']+){1,4}?)?";

  /** "who saw the mayor," before the name of either. */
  private static final Pattern SOMEBODY =
      Pattern.compile(
          ".* (?:the|an?|his|her|their)(?: \\p{Ll}+)? (?:"
              + WORDS.anyOf("offices")
              + "|"
              + WORDS.anyOf("strangers")
              + "|"
              + WORDS.anyOf("no-titles")
              + "),");

  /** "who gave only her first name as", "whose real name is", "who goes by the name of". */
  private static final Pattern OWN_NAME =
      Pattern.compile(
          " (?:whose|(?:who|that)"
              + SOON
              + " (?:(?:gave|gives?|used|uses|goes by|went by)"
              + SOON
              + " (?:his|her|their|the)|(?:said|says) (?:his|her|their)))"
              + "(?: \\p{Ll}+){0,2} (?:sur|nick|fore)?name"
              + TO_WHOM
              + "(?: (?:of|only|simply|just|as|is|was|given))*");

  /** "who introduced herself as", "who calls himself". */
  private static final Pattern SELF =
      Pattern.compile(
          " (?:who|that)"
              + SOON
              + " (?:"
              + NAMING
              + "|"
              + NAMED
              + ") (?:him|her|them)sel(?:f|ves)"
              + TO_WHOM
              + ONLY
              + "(?: (?:as|to be))?");

  /** "who asked to be called", "who goes by", "whom we shall call". */
  private static final Pattern CALLED =
      Pattern.compile(
          " (?:(?:who|that)"
              + SOON
              + " (?:be|is|was|are|were|been|being)(?: \\p{Ll}+ly)? "
              + NAMED
              + TO_WHOM
              + "|(?:who|that)"
              + SOON
              + " (?:goes|went)"
              + ONLY
              + " by|whom(?: (?!sa(?:id|ys?) )[\\p{L}’']+){1,3}? (?:"
              + NAMING
              + "|"
              + NAMED
              + "))"
              + ONLY
              + "(?: as)?");

  /** "who police named only as", "that performs as". */
  private static final Pattern KNOWN_AS =
      Pattern.compile(
          " (?:who|whom|that)(?: [\\p{L}’']+){0,2}? (?:"
              + NAMING
              + "|"
              + NAMED
              + "|"
              + WORDS.anyOf("performing")
              + ")"
              + TO_WHOM
              + "(?: \\p{Ll}+ly)?"
              + ONLY
              + " as");

  /** "identified by the court only as", "referred to as", "calling himself". */
  private static final Pattern NAMED_AS =
      Pattern.compile(
          "(?<outside>.*[ (])?(?:(?<!['’]s )"
              + NAMING
              + "|"
              + NAMED
              + "|referred to|"
              + WORDS.anyOf("performing")
              + ")(?: (?:him|her|them)sel(?:f|ves))?"
              + TO_WHOM
              + "(?: \\p{Ll}+ly)?"
              + ONLY
              + " as");

  private static final Pattern AS = Pattern.compile(".* as");

  /** "a tenant suing". */
  private static final Pattern PARTICIPLE =
      Pattern.compile(
          ".*(?<!\\p{L})(?!"
              + WORDS.anyOf("manners")
              + " |\\p{Ll}+ly )\\p{Ll}+ (?!"
              + WORDS.anyOf("no-participles")
              + "$)\\p{Ll}{2,}ing");

  /** "a woman" of "a woman Ada Roe hired". */
  private static final Pattern ANYBODY =
      Pattern.compile("(?:.* )?" + WORDS.anyOf("anybody"), Pattern.CASE_INSENSITIVE);

  /** "the tenant" of "the tenant Ada Roe evicted", "three clients". */
  private static final Pattern NOUN =
      Pattern.compile(
          "(?:.* )?(?i:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|\\d+)"
              + "(?: \\p{Ll}[\\p{Ll}-]+){1,2}");

  /** "evicted", "had known for years": no "elected by", which would be said of the name. */
  private static final Pattern DID_SO =
      Pattern.compile(
          " (?:(?:had|has|have|once|never|later|first|also) )*(?!(?:had|has|have|"
              + NAMED
              + "|"
              + NAMING
              + ")\\b)(?:\\p{Ll}+ed|"
              + WORDS.anyOf("did")
              + ")(?! (?:by|as|in|of|at|on|with|from|to)\\b).*");

  private static final Pattern DID =
      Pattern.compile(
          " (?:once |never |later |first |also )?(?:\\p{Ll}+ed|" + WORDS.anyOf("did") + ")\\b.*");

  private ClauseNames() {}

  /**
   * The words of a source before a name, without the clause that tells the speaker by it; null
   * where the name stands in a clause and is somebody else’s.
   *
   * @param before without blanks at its end
   * @param after what of the source follows the name
   */
  static @Nullable String outside(String before, String after) {
    int opening = opening(before);
    if (opening >= 0 && isNaming(before.substring(opening))) {
      return before.substring(0, opening);
    }
    Matcher named = NAMED_AS.matcher(before);
    if (opening < 0 && named.matches()) {
      String outside = before.indexOf('(') < 0 ? named.group("outside") : before;
      return outside == null ? "" : outside.stripTrailing();
    }
    boolean isOther =
        opening >= 0
            || AS.matcher(before).matches()
            || PARTICIPLE.matcher(before).matches()
            || (ANYBODY.matcher(before).matches() && DID.matcher(after).matches())
            || (NOUN.matcher(before).matches() && DID_SO.matcher(after).matches());
    return isOther ? null : before;
  }

  /**
   * Whether a clause, up to a name, says that it is the name of whom the clause is about.
   *
   * @param clause from the blank before its first word, without blanks at its end
   */
  static boolean isNaming(String clause) {
    return OWN_NAME.matcher(clause).matches()
        || SELF.matcher(clause).matches()
        || CALLED.matcher(clause).matches()
        || KNOWN_AS.matcher(clause).matches();
  }

  /** Where the last clause begins that is still open before a name; -1 where none is. */
  private static int opening(String before) {
    Matcher opening = OPENING.matcher(before);
    int start = -1;
    while (opening.find()) {
      start = opening.start();
    }
    if (start < 0) {
      return -1;
    }
    String clause = INSERTED.matcher(before.substring(start)).replaceFirst("$1");
    boolean isAside = before.startsWith(",", start - 1) && clause.endsWith(",");
    boolean isClosed = CLOSED.matcher(clause).matches() && !isAside;
    return isClosed && !SOMEBODY.matcher(clause).matches() ? -1 : start;
  }
}

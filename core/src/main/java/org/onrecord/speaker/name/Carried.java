package org.onrecord.speaker.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.attribution.Attribution;
import org.onrecord.word.WordFile;

/**
 * Tells where who is named only has what somebody wrote: in "Roe received a message that said" the
 * words are another's, in "Roe held a placard that read" they may be.
 */
public final class Carried {
  private static final WordFile WORDS = WordFile.of(Carried.class, "carried.txt");

  private static final Pattern CARRIES =
      Pattern.compile(
          " (?:(?:had|has|have|also|later|then|once|just|\\p{Ll}+ly) ){0,2}(?:(?<gets>"
              + WORDS.anyOf("getting")
              + "|(?:was|were|been) (?:sent|handed|given|shown))|"
              + WORDS.anyOf("showing")
              + ") (?:[\\p{L}\\d’'-]+ ){0,5}?"
              + WORDS.anyOf("written-things")
              + ",? (?:[\\p{L}\\d’'-]+,? ){0,6}?(?:(?:that|which) (?:\\p{Ll}+ )?(?:reads?|said|says|stated)"
              + "|reading|saying)\\b");

  /** The most UTF-16 units in which such words stand. */
  private static final int LONGEST = 150;

  private Carried() {}

  /** What who is named has to do with written words. */
  public enum How {
    /** Nothing that is known: they may be their own. */
    NOT,
    /** They only came to them: another wrote them. */
    RECEIVED,
    /** They let others read them, and another may have written them. */
    SHOWN
  }

  /** How who is named carries the words of an attribution. */
  public static How of(String text, Attribution attribution) {
    if (attribution.source().isEmpty() || attribution.cue().isEmpty()) {
      return How.NOT;
    }
    int start = attribution.source().get(0).end();
    Matcher carries = CARRIES.matcher(text).region(start, Math.min(text.length(), start + LONGEST));
    if (!carries.lookingAt() || carries.end() < attribution.cue().get(0).end()) {
      return How.NOT;
    }
    return carries.group("gets") == null ? How.SHOWN : How.RECEIVED;
  }
}

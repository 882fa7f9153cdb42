package org.onrecord.speaker;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.name.NameRules;
import org.onrecord.speaker.person.People;

/**
 * Somebody unnamed who spoke or was spoken to last: "a clerk said … she said", "I told the clerk …
 * She said". It holds until somebody is named.
 */
final class LastUnnamed {
  /** The article and the noun of a description of one person. */
  private static final Pattern ONE_PERSON =
      Pattern.compile(
          "(?i)(an?|the|one|another|my|our|his|her|their)\\s(?:[\\p{L}’'-]{1,30}\\s){0,4}?([\\p{L}-]{1,30})"
              + "(?=$|,|\\s(?:for|of|at|from|in|with|who|on)\\b)");

  private static final Set<String> DEFINITE = Set.of("the", "his", "her", "their");

  /** How many paragraphs on it holds. */
  private final int reach;

  private People.@Nullable Entry entry;
  private int paragraph;
  private int mentions;
  private boolean listened;

  LastUnnamed(int reach) {
    this.reach = reach;
  }

  /**
   * Notes who spoke.
   *
   * @param mentions how many mentions of names there were up to here
   */
  void spoke(People.Entry speaker, int inParagraph, int mentions) {
    entry = speaker;
    paragraph = inParagraph;
    this.mentions = mentions;
    listened = false;
  }

  /** The same for who was spoken to. */
  void listened(People.Entry listener, int inParagraph, int mentions) {
    spoke(listener, inParagraph, mentions);
    listened = true;
  }

  /**
   * Whom a pronoun may mean: in the same paragraph one person by any description, in the next by an
   * indefinite one, for "the minister" who spoke may be somebody whom the page names; null
   * elsewhere.
   *
   * @param gender of the pronoun: "he" is not "a woman"
   */
  People.@Nullable Entry meant(
      int inParagraph, int mentionsNow, Gender gender, NameLexicon lexicon) {
    if (entry == null || inParagraph - paragraph > reach || mentions != mentionsNow) {
      return null;
    }
    Matcher person = ONE_PERSON.matcher(entry.name());
    boolean isPerson = person.lookingAt() && lexicon.isRole(NameRules.lower(person.group(2)));
    if (!isPerson || !lexicon.ofRole(NameRules.lower(person.group(2))).agreesWith(gender)) {
      return null;
    }
    boolean indefinite = !DEFINITE.contains(NameRules.lower(person.group(1)));
    return listened || indefinite || inParagraph == paragraph ? entry : null;
  }
}

package org.onrecord.speaker;

import java.util.Locale;
import java.util.Set;
import org.onrecord.word.NameParticles;

/** Judges names by their form. */
final class NameRules {
  private NameRules() {}

  /**
   * "Delegates said", "Ruritanians said": a plural, or a word that has its capital from the
   * sentence.
   */
  static boolean mayBeCommonNoun(NameMention name, Set<String> common) {
    String word = lower(name.surname());
    boolean acronym = Descriptions.isAcronym(name.surname());
    boolean people = word.endsWith("ians") || word.endsWith("icans") || word.endsWith("crats");
    boolean fromSentence = name.opensSentence() && (word.endsWith("s") || common.contains(word));
    return !name.full() && !name.titled() && (acronym || people || fromSentence);
  }

  static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  static boolean particle(String word) {
    return NameParticles.contains(lower(word));
  }

  static boolean likelyPerson(NameMention name, NameLexicon lexicon) {
    return lexicon.isForename(lower(name.forename()))
        || name.words().get(0).endsWith(".")
        || name.roles().stream().anyMatch(lexicon::isRole);
  }

  /**
   * Whether a name found on a page can have the forename of a person of the same page. The surnames
   * are known to agree ({@link NameGroups} looks people up by them), and suffixes are cut off when
   * a name is found, so only the forename is left to compare.
   */
  static boolean sameForename(String known, NameMention name) {
    String first = lower(firstWord(known));
    String other = lower(name.forename());
    boolean initial = first.length() <= 2 || other.length() <= 2;
    return first.equals(other) || (initial && first.charAt(0) == other.charAt(0));
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}

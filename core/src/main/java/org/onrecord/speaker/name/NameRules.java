package org.onrecord.speaker.name;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.word.NameParticles;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;

/** Judges names by their form. */
public final class NameRules {
  /** Among the roles of a name that an age follows: "Ada Roe, 39,". */
  static final String AGED = "aged";

  /** Among the roles of a name before which its kin stands, or "called": "her son, Orsel,". */
  static final String INTRODUCED = "introduced";

  private static final Pattern SEVERAL_ACRONYMS = Pattern.compile("\\p{Lu}{2,}s");

  /** Nouns that a headline begins with, without an article. */
  private static final Set<String> NOUNS =
      WordFile.of(NameRules.class, "namewords.txt").words("headline-nouns");

  private NameRules() {}

  /**
   * "Delegates said", "Ruritanians said", "MPs said": a plural, or a word that has its capital from
   * the sentence.
   */
  public static boolean mayBeCommonNoun(NameMention name, Set<String> common) {
    String word = lower(name.surname());
    boolean acronym =
        isAcronym(name.surname()) || SEVERAL_ACRONYMS.matcher(name.surname()).matches();
    boolean people = word.endsWith("ians") || word.endsWith("icans") || word.endsWith("crats");
    boolean fromSentence =
        name.opensSentence()
            && (word.endsWith("s") || common.contains(word) || NOUNS.contains(word));
    return !name.full() && !name.titled() && (acronym || people || fromSentence);
  }

  /** Whether a word names kin, such as "sister". */
  public static boolean isKin(String lower) {
    return Introduction.isKin(lower);
  }

  /** Whether the words before a name leave no doubt that it is a person's. */
  public static boolean isIntroduced(NameMention name) {
    return name.roles().contains(INTRODUCED);
  }

  /** Whether an office has it for its field: "Water and Power Secretary Ada Roe". */
  public static boolean isField(String word) {
    return NameStart.isField(lower(word));
  }

  public static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  public static boolean particle(String word) {
    return NameParticles.contains(lower(word));
  }

  /** "al-Masrani": a particle without a capital that a hyphen joins to the name. */
  public static boolean isJoinedParticle(Token token) {
    return token.lowerCase() && afterParticle(token.text()) != null;
  }

  /** What follows a particle that a hyphen joins to a name; null where none does. */
  public static @Nullable String afterParticle(String word) {
    int hyphen = word.indexOf('-');
    boolean joined =
        hyphen > 0
            && hyphen + 1 < word.length()
            && particle(word.substring(0, hyphen))
            && Character.isUpperCase(word.codePointAt(hyphen + 1));
    return joined ? word.substring(hyphen + 1) : null;
  }

  public static boolean likelyPerson(NameMention name, NameLexicon lexicon) {
    return lexicon.isForename(lower(name.forename()))
        || name.words().get(0).endsWith(".")
        || name.roles().contains(AGED)
        || isIntroduced(name)
        || name.roles().stream().anyMatch(lexicon::isRole);
  }

  /**
   * Whether a name found on a page can have the forename of a person of the same page. The surnames
   * are known to agree (people are looked up by them), and suffixes are cut off when a name is
   * found, so only the forename is left to compare.
   */
  public static boolean sameForename(String known, NameMention name) {
    String first = lower(firstWord(known));
    String other = lower(name.forename());
    boolean initial = first.length() <= 2 || other.length() <= 2;
    return first.equals(other) || (initial && first.charAt(0) == other.charAt(0));
  }

  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Whether a word is two capitals or more, without stops. */
  public static boolean isAcronym(String word) {
    return word.length() > 1 && word.indexOf('.') < 0 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** The first letters of a name's words, in capitals. */
  public static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s\\-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}

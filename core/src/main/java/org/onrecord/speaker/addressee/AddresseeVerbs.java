package org.onrecord.speaker.addressee;

import java.util.Set;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/** Verbs and nouns of saying beside which somebody is named to whom it is said. */
final class AddresseeVerbs {
  private static final WordFile WORDS = WordFile.of(AddresseeVerbs.class, "addressees.txt");

  /** Verbs whose object is the addressee, whatever follows. */
  private static final Set<String> TELLING = WORDS.words("telling");

  /** Verbs whose object is the addressee where what is asked of them follows. */
  private static final Set<String> ASKING = WORDS.words("asking");

  /** Of those the ones of which nothing need follow. */
  private static final Set<String> ANY_OBJECT = Set.of("questioned", "quizzed", "grilled");

  /** Verbs and nouns of saying whose addressee follows "to", "with" or "before". */
  private static final Set<String> TAKES_LINK = WORDS.words("takes-link");

  /**
   * What something may be said in: "said in an email to staff", "in an email to staff, Roe said".
   */
  private static final Set<String> MEDIA = WORDS.words("media");

  /** Of those the ones that "with" joins to who listens. */
  private static final Set<String> WITH =
      WordSet.of(
          """
          spoke speaking talking spoken talked interview conversation chat call address email e-mail
          """);

  /** The same for "before". */
  private static final Set<String> BEFORE =
      WordSet.of("testified testimony spoke speaking speech address statement remarks");

  /** Verbs of which "before" tells who listens, a few words on as well. */
  private static final Set<String> TESTIFYING =
      Set.of("testified", "testifies", "testify", "testifying");

  /** The same for "at". */
  private static final Set<String> AT = Set.of("shouted", "yelled", "screamed", "snapped");

  /** The same for "in". */
  private static final Set<String> IN = Set.of("confided", "confides", "confiding");

  private AddresseeVerbs() {}

  /** Whether the object of a verb is the addressee, whatever follows: "told". */
  static boolean isTelling(String lower) {
    return TELLING.contains(lower);
  }

  /** Whether the object of a verb is the addressee where what is asked of them follows: "urged". */
  static boolean isAsking(String lower) {
    return ASKING.contains(lower);
  }

  /** Whether the object of a verb is the addressee without that: "grilled". */
  static boolean isQuestioning(String lower) {
    return ANY_OBJECT.contains(lower);
  }

  /** Whether the addressee may follow a word behind a link: "said to". */
  static boolean takesLink(String lower) {
    return TAKES_LINK.contains(lower);
  }

  /** Whether a word is what something may be said in: "said in an email to". */
  static boolean isMedium(String lower) {
    return MEDIA.contains(lower);
  }

  /** Whether "before" may follow a verb a few words on: "testified for hours before". */
  static boolean isTestifying(String lower) {
    return TESTIFYING.contains(lower);
  }

  /** "Said to", "spoke with", "testified before", but not "said with a laugh". */
  static boolean takes(String before, String link) {
    return switch (link) {
      case "with" -> WITH.contains(before);
      case "before" -> BEFORE.contains(before);
      case "at" -> AT.contains(before);
      case "in" -> IN.contains(before);
      default -> true;
    };
  }
}

package org.onrecord.dispute;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;
import org.onrecord.word.WordSet;

/**
 * Tells attacks on a person and on the talk from answers to what was said. "You are an idiot"
 * attacks whoever is answered, whomever the words name beside; "Roe is a puppet" attacks Roe.
 */
final class Attacks {
  /** What is said to the face of whoever is answered. */
  private static final Cues ADDRESSED = Cues.load("addressed");

  private static final Cues PERSON = Cues.load("person");

  /** What is an attack only where the words name somebody: "is a joke" may be said of a thing. */
  private static final Cues INSULTS = Cues.load("insults");

  private static final Cues META = Cues.load("meta");

  /** Words in which an attack makes up the answer; in a longer one there is a point beside it. */
  private static final int MOST = 40;

  private static final Set<String> YOU =
      WordSet.of("you your you're you've you'd you'll yourself yourselves");

  /** Who was named just before, as a pronoun is: "clueless woman". */
  private static final Set<String> SOMEBODY =
      WordSet.of("man woman bloke guy lady fella chap lad politician");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "him", "her", "his");

  private final String text;
  private final NamedSpeakers speakers;

  Attacks(String text, NamedSpeakers speakers) {
    this.text = text;
    this.speakers = speakers;
  }

  /**
   * Some words, read once for all that is asked of them.
   *
   * @param words as {@link PlainWords} gives them
   * @param places where the words stand
   */
  record Said(List<String> words, List<Span> places) {}

  /** The words at some places. */
  Said read(List<Span> places) {
    return new Said(PlainWords.of(text, places), places);
  }

  /** What most of an answer's words attack; null where they attack nobody. */
  @Nullable Scope most(Said answer) {
    Scope attacked = in(answer);
    if (attacked == null) {
      return null;
    }
    int attacking = 0;
    for (Span paragraph : answer.places()) {
      for (Span sentence : Sentences.in(text, paragraph)) {
        Said said = read(List.of(sentence));
        attacking += in(said) == null ? 0 : said.words().size();
      }
    }
    return attacking * 2 >= answer.words().size() ? attacked : null;
  }

  /** What some words attack; null where they attack nobody. */
  @Nullable Scope in(Said said) {
    List<String> words = said.words();
    if (words.size() > MOST) {
      return null;
    }
    if (ADDRESSED.in(words)
        || PERSON.in(words)
        || Insults.in(words, speakers.names()) != Insults.Whom.NOBODY
        || (INSULTS.in(words)
            && (hasPronoun(words) || !speakers.in(text, said.places()).isEmpty()))) {
      return Scope.PERSON;
    }
    return META.in(words) ? Scope.META : null;
  }

  /** Whether some words are said to the face of whoever is answered, and of nobody they name. */
  boolean isAddressed(Said said) {
    List<String> words = said.words();
    if (!words.stream().anyMatch(YOU::contains) && !speakers.in(text, said.places()).isEmpty()) {
      return false;
    }
    return ADDRESSED.in(words) || Insults.in(words, speakers.names()) == Insults.Whom.ADDRESSED;
  }

  /**
   * The id of the person of the article whom an attack means: the one whom its words name, else,
   * for "he is a fraud" or "clueless man", whom the post named last before. Null if it means none,
   * or several.
   *
   * @param before the post's own words before it, in text order
   */
  @Nullable String named(Said said, List<Span> before) {
    Set<String> named = speakers.in(text, said.places());
    if (!named.isEmpty()) {
      return named.size() == 1 ? named.iterator().next() : null;
    }
    List<String> words = said.words();
    return hasPronoun(words) || words.stream().anyMatch(SOMEBODY::contains)
        ? speakers.last(text, before)
        : null;
  }

  /**
   * Whether an attack means somebody whom the page does not name: "he" behind words to the face of
   * whoever is answered is another.
   *
   * @param before the post's own words before it, in text order
   */
  boolean meansAnother(Said said, List<Span> before) {
    return hasPronoun(said.words()) && PlainWords.of(text, before).stream().anyMatch(YOU::contains);
  }

  private static boolean hasPronoun(List<String> words) {
    return words.stream().anyMatch(Attacks::isPronoun);
  }

  private static boolean isPronoun(String word) {
    return PRONOUNS.contains(PlainWords.shortened(word));
  }
}

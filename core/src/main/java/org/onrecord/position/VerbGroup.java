package org.onrecord.position;

import java.util.List;
import java.util.Set;
import org.onrecord.word.Token;
import org.onrecord.word.WordFile;
import org.onrecord.word.WordSet;

/**
 * What stands before a verb and belongs to it: "has been reluctant to", "did not".
 *
 * @param first its first token
 * @param negated whether it turns the verb into its contrary
 * @param passive whether a form of "be" is part of it
 * @param unreal whether it says what would be, or may be
 */
record VerbGroup(int first, boolean negated, boolean passive, boolean unreal) {
  private static final WordFile WORDS = WordFile.of(VerbGroup.class, "sentences.txt");

  private static final Set<String> BE =
      WordSet.of("is are was were be been being am 's 're 'm isn't aren't wasn't weren't");

  private static final Set<String> HELPING =
      WordSet.of(
          "has have had do does did to 've 'd 'll hasn't haven't hadn't don't doesn't didn't");

  private static final Set<String> UNREAL =
      WordSet.of("would could might may should 'd will can must shall");

  private static final Set<String> NEGATING = WordSet.of("not never hardly barely no longer");

  private static final Set<String> ADVERBS = WORDS.words("adverbs");

  /** Words between a subject and "to" that say it is so, or will be. */
  private static final Set<String> LEADING = WORDS.words("leading");

  /** Words there that say it is not. */
  private static final Set<String> REFUSING = WORDS.words("refusing");

  /** Reads what stands before a verb. */
  static VerbGroup before(List<Token> tokens, int verb) {
    boolean negated = false;
    boolean passive = false;
    boolean unreal = false;
    boolean infinitive = false; // a "to" was passed, and no word yet that leads to it
    int at = verb - 1;
    while (at >= 0) {
      String word = tokens.get(at).lower();
      if (BE.contains(word)) {
        passive |= !infinitive;
        negated |= word.endsWith("n't");
      } else if (word.equals("to")) {
        infinitive = true;
      } else if (infinitive && REFUSING.contains(word)) {
        negated = !negated;
        infinitive = false;
      } else if (infinitive && LEADING.contains(word)) {
        infinitive = false;
      } else if (NEGATING.contains(word)) {
        negated |= !word.equals("longer");
      } else if (UNREAL.contains(word) || isNegatedModal(word)) {
        unreal = true;
        negated |= word.endsWith("n't");
        infinitive = false;
      } else if (HELPING.contains(word)) {
        negated |= word.endsWith("n't");
      } else if (!ADVERBS.contains(word) && !isAdverb(tokens.get(at))) {
        break;
      }
      at--;
    }
    return new VerbGroup(at + 1, negated, passive, unreal);
  }

  /** Whether a token is a helping verb. */
  static boolean helps(Token token) {
    String word = token.lower();
    return BE.contains(word) || HELPING.contains(word) || UNREAL.contains(word);
  }

  private static boolean isNegatedModal(String word) {
    return word.equals("won't")
        || word.equals("cannot")
        || (word.endsWith("n't") && UNREAL.contains(word.substring(0, word.length() - 3)));
  }

  private static boolean isAdverb(Token token) {
    return token.lowerCase() && token.lower().endsWith("ly") && token.lower().length() > 4;
  }
}

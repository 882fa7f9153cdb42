package org.onrecord.speaker.addressee;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.WordSet;

/**
 * Whom a verb of telling or asking has for its object, or in the passive for its subject: "told
 * <em>reporters</em>", "<em>staff</em> were told".
 *
 * @param cue the verb
 */
record ToldWords(CueWords cue) {
  private static final Set<String> BEING =
      Set.of("was", "were", "is", "are", "been", "being", "'re", "'m", "be");

  /** What begins that which is asked of somebody. */
  private static final Set<String> REQUESTS =
      WordSet.of(
          """
          that to if whether why how what about not for never when where who against
          """);

  /** "Were told", "have been asked", but not "is asking". */
  boolean isPassive(int first, int verb) {
    boolean participle = cue.lower(verb).endsWith("ed") || cue.lower(verb).equals("told");
    if (!participle) {
      return false;
    }
    for (int i = Math.max(0, Math.min(first, verb - 1)); i < verb; i++) {
      if (BEING.contains(cue.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The words before a cue in the passive, where no other words are taken for the speaker's. */
  @Nullable Span subject(int first) {
    int end = first;
    while (end > 0 && BEING.contains(cue.lower(end - 1))) {
      end--;
    }
    boolean pronoun = end > 0 && Subjects.isSomebody(cue.lower(end - 1));
    Span words = pronoun ? cue.tokens().get(end - 1).span() : cue.noun().before(end);
    if (words == null) {
      return null;
    }
    return cue.attribution().source().stream().anyMatch(words::overlaps) ? null : words;
  }

  /** The words behind a verb, where they are whom it tells, or asks for what follows. */
  @Nullable Span object(int verb) {
    Span object = cue.noun().at(cue.isWord(verb + 1, "with") ? verb + 2 : verb + 1);
    if (object == null) {
      return null;
    }
    boolean plain =
        AddresseeVerbs.isTelling(cue.lower(verb)) || AddresseeVerbs.isQuestioning(cue.lower(verb));
    return plain || isRequest(object) ? object : null;
  }

  /** Whether what is asked of somebody follows, or a quotation does. */
  boolean isRequest(Span object) {
    int next = cue.paragraph().tokenAt(object.end());
    if (next >= cue.tokens().size()) {
      return true;
    }
    Token token = cue.tokens().get(next);
    boolean isLater = // "warned ministers as early as May that"
        cue.attribution().content().stream()
            .filter(piece -> piece.start() > object.end())
            .anyMatch(
                piece -> REQUESTS.contains(cue.lower(cue.paragraph().tokenAt(piece.start()))));
    return isLater
        || REQUESTS.contains(token.lower())
        || Subjects.is(token.lower())
        || token.shape() == Token.Shape.MARK
        || cue.attribution().content().stream()
            .anyMatch(piece -> piece.start() == token.span().start());
  }
}

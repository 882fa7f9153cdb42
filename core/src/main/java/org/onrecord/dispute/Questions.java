package org.onrecord.dispute;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/** Tells questions that want to know from those that object. */
final class Questions {
  private static final Cues FILLER = Cues.load("filler");

  /** The most words of a plain question. */
  private static final int LONGEST = 30;

  /** The most words of a question that repeats what was said. */
  private static final int ECHO = 4;

  /** A verb, a pronoun and the mark. */
  private static final int ECHOED = 3;

  private static final Pattern CLAUSE = Pattern.compile("[,;:…–—()]|\\.\\.\\.| (?:and|but|or) ");

  /** Verbs before whom a question is about: "does it", "can I". */
  private static final Set<String> VERBS = Cues.words("question-verbs");

  /** Those of them that order nothing where "the" follows. */
  private static final Set<String> NO_ORDERS = Cues.words("no-orders");

  /** Whom a question may be about, behind its verb. */
  private static final Set<String> SUBJECTS = Cues.words("question-subjects");

  /** Of whom "Did it?" asks. */
  private static final Set<String> PRONOUNS = Cues.words("echoed");

  /** Behind "how". */
  private static final Set<String> MUCH = Cues.words("how-much");

  /** What a question that wants to know begins with. */
  private static final Set<String> ASKING = Cues.words("question-words");

  private Questions() {}

  /**
   * Whether words are few and open with a marked question that wants to know: how an answer stands.
   * One behind a point drives it home; one that repeats what was said, "An answer?", or that is at
   * once answered, "Which hour? They had one shot", objects. Alone it may begin with any word:
   * "Never in winter?" is plain, though it leaves nothing to answer, which {@link #wantsToKnow}
   * tells.
   *
   * @param places of the words, not empty
   * @param words as {@link PlainWords} gives them
   */
  static boolean isPlain(String text, List<Span> places, List<String> words) {
    Opening opening = words.size() > LONGEST ? null : Opening.of(text, places);
    if (opening == null) {
      return false;
    }
    List<String> first = opening.words();
    int begin = FILLER.behind(first, 0);
    return RelationClues.asks(first)
        && first.size() - begin > (opening.isAll() ? 1 : ECHO)
        && (isAsking(first.get(begin)) || opening.isAll());
  }

  /**
   * Whether words, however many, end with a question that a reply may answer, as a clause of it
   * that begins with what asks tells: "For the north, when do I cut it?" asks, "Never in winter?"
   * objects, and so may "Source?". Without a mark a verb before whom it is about asks: "does the
   * garage need a window". How words stand that ask, {@link #isPlain} tells.
   */
  static boolean wantsToKnow(String text, Span words) {
    List<Span> sentences = words.isEmpty() ? List.of() : Sentences.in(text, words);
    if (sentences.isEmpty()) {
      return false;
    }
    boolean marked = text.charAt(words.end() - 1) == '?';
    String last = sentences.get(sentences.size() - 1).in(text);
    for (String clause : CLAUSE.split(last, -1)) {
      List<String> plain = PlainWords.of(clause, List.of(new Span(0, clause.length())));
      int begin = FILLER.behind(plain, 0);
      if (plain.size() - begin > ECHOED
          && isAsking(plain.get(begin))
          && (marked || isInverted(plain.subList(begin, plain.size())))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb stands before whom a clause is about: "where can I", "does it", "how much". */
  private static boolean isInverted(List<String> clause) {
    String first = clause.get(0);
    boolean how = first.equals("how") && MUCH.contains(clause.get(1));
    int verb = VERBS.contains(first) ? 0 : 1;
    return how
        || (VERBS.contains(clause.get(verb)) && SUBJECTS.contains(clause.get(verb + 1)))
        || (verb == 0 && NO_ORDERS.contains(first) && clause.get(1).equals("the"));
  }

  /** "What" and "what's" ask, "isn't" too. */
  private static boolean isAsking(String word) {
    return ASKING.contains(word) || ASKING.contains(PlainWords.shortened(word));
  }

  /** Whether words open with a question about a number: where it comes from, of whom. */
  static boolean isOfFigure(String text, List<Span> words, List<Span> answered) {
    Opening opening = Opening.of(text, words);
    return opening != null
        && RelationClues.asks(opening.words())
        && Figures.shared(Figures.in(text, List.of(opening.span())), Figures.in(text, answered))
            > 0;
  }

  /** Whether words open with hardly more than a verb that asks whether it is so: "Did it?" */
  static boolean isEcho(String text, List<Span> words) {
    Opening opening = Opening.of(text, words);
    if (opening == null || !RelationClues.asks(opening.words())) {
      return false;
    }
    List<String> first = opening.words();
    int begin = FILLER.behind(first, 0);
    return first.size() - begin == ECHOED
        && VERBS.contains(first.get(begin))
        && PRONOUNS.contains(first.get(begin + 1));
  }

  /**
   * The first sentence of an answer.
   *
   * @param words as {@link PlainWords} gives them
   * @param isAll whether no other follows it in its paragraph
   */
  private record Opening(Span span, List<String> words, boolean isAll) {
    static @Nullable Opening of(String text, List<Span> words) {
      List<Span> sentences = Sentences.in(text, words.get(0));
      if (sentences.isEmpty()) {
        return null;
      }
      Span first = sentences.get(0);
      return new Opening(first, PlainWords.of(text, List.of(first)), sentences.size() == 1);
    }
  }
}

package org.onrecord.statement;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Token;

/** Finds the words that name whoever a verb or noun of attribution belongs to. */
final class Subjects {
  /** The subject of a sentence starts within so many tokens. */
  private static final int MAX_START = 24;

  /** "have for years been telling": the finite verb stands at most so many tokens before. */
  private static final int MAX_GAP = 6;

  private static final Set<String> FINITE = Set.of("have", "has", "had", "will", "would");

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our");

  private final Sentence sentence;

  Subjects(Sentence sentence) {
    this.sentence = sentence;
  }

  /**
   * The source of a verb: its subject, or for "…, adding" and "and added" that of the verb before,
   * or the sentence's; null where there is none.
   */
  @Nullable Span of(Cue cue, SentenceReader.Findings findings) {
    boolean bareParticiple = cue.participle() && cue.first() == cue.verb();
    if (!bareParticiple) {
      NounPhrases.Range subject = NounPhrases.before(sentence, finiteVerb(cue));
      if (subject != null && subject.first() >= findings.free() && agrees(cue, subject)) {
        return sentence.span(subject);
      }
    }
    int before = cue.first() - 1;
    boolean joined =
        cue.participle()
            || sentence.is(before, "and")
            || sentence.is(before, "but")
            || sentence.is(before, ",");
    if (!joined) {
      return null;
    }
    return findings.lastSource() != null ? findings.lastSource() : ofSentence(cue.first());
  }

  private int finiteVerb(Cue cue) {
    if (!sentence.is(cue.first(), "been") && !sentence.is(cue.first(), "be")) {
      return cue.first();
    }
    for (int i = cue.first() - 1; i > Math.max(0, cue.first() - MAX_GAP); i--) {
      if (!sentence.quoted(i) && FINITE.contains(sentence.token(i).lower())) {
        return i;
      }
    }
    return cue.first();
  }

  /** A bare form needs a subject that can be plural: "officials say", but not "a give back". */
  private boolean agrees(Cue cue, NounPhrases.Range subject) {
    if (cue.form() != CueLexicon.Form.BASE || cue.first() != cue.verb()) {
      return true;
    }
    Token last = sentence.token(subject.end() - 1);
    return NounPhrases.pronoun(last)
        || last.capitalised()
        || last.lower().endsWith("s")
        || last.is("people")
        || last.shape() == Token.Shape.MARK;
  }

  /**
   * The first noun phrase that starts the sentence or follows a comma, before token {@code before}.
   */
  @Nullable Span ofSentence(int before) {
    for (int i = 0; i < Math.min(before, MAX_START); i++) {
      boolean opens = i == 0 || sentence.is(i - 1, ",");
      if (opens && !sentence.quoted(i) && sentence.token(i).isWord()) {
        NounPhrases.Range range = NounPhrases.after(sentence, i);
        if (range != null && range.end() < before) {
          return sentence.span(range);
        }
      }
    }
    return null;
  }

  /** Whose claim it is in "X’s claim" and "his claim"; null for "the claim". */
  @Nullable Span possessor(int noun) {
    if (sentence.quoted(noun - 1)) {
      return null;
    }
    Token before = sentence.token(noun - 1);
    if (before.is("'s") || before.is("'")) {
      NounPhrases.Range owner = NounPhrases.before(sentence, noun - 1);
      return owner == null ? null : sentence.span(owner);
    }
    return POSSESSIVES.contains(before.lower()) ? before.span() : null;
  }
}

package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Token;
import org.onrecord.text.WordSet;

/** Finds the attributing verbs of a sentence outside its quotations. Linear. */
final class CueFinder {
  private static final Set<String> BE =
      Set.of("is", "was", "are", "were", "be", "been", "being", "am");

  private static final Set<String> AUXILIARIES =
      WordSet.of(
          """
          has have had is was are were be been being am will would could may might must
          can should did does do 've 'd 's 'll 're 'm cannot didn't doesn't don't won't
          wouldn't hasn't haven't hadn't couldn't can't isn't wasn't
          """);

  private static final Set<String> ADVERBS =
      WordSet.of(
          """
          not never also later then once again just even still always often further long
          first ever now already only himself herself themselves
          """);

  /** Words after which a form that could be a noun ("the claim", "his call") is one. */
  private static final Set<String> NOUN_MARKERS =
      WordSet.of(
          """
          the a an this that his her their its my our your of in for no any 's by with
          on at from into several many few these those and
          """);

  private final CueLexicon lexicon;

  CueFinder(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Cue> cues(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Cue cue = sentence.quoted(i) ? null : cueAt(sentence, i);
      if (cue != null) {
        cues.add(cue);
      }
    }
    return cues;
  }

  private @Nullable Cue cueAt(Sentence sentence, int i) {
    CueLexicon.Verb verb = lexicon.verb(sentence.token(i).lower());
    if (verb == null || !isVerb(sentence, i, verb)) {
      return null;
    }
    int first = i;
    boolean be = false;
    while (first > 0 && !sentence.quoted(first - 1) && inVerbGroup(sentence.token(first - 1))) {
      first--;
      be |= BE.contains(sentence.token(first).lower());
    }
    while (first < i
        && sentence.token(first).lower().endsWith("ly")
        && first > 0
        && sentence.token(first - 1).shape() == Token.Shape.MARK) {
      first++;
    }
    if (hypothetical(sentence, first, i)) {
      return null;
    }
    boolean passive = be && verb.form() == CueLexicon.Form.PAST;
    int end = i + (takesParticle(sentence, i + 1, verb.use()) ? 2 : 1);
    return new Cue(first, i, end, verb.use(), verb.form(), passive);
  }

  /** "She would have said", "she should know": nobody said it. */
  private static boolean hypothetical(Sentence sentence, int first, int verb) {
    for (int i = first; i + 1 < verb; i++) {
      if (sentence.is(i, "would") && sentence.is(i + 1, "have")) {
        return true;
      }
    }
    return sentence.is(first, "should") || sentence.is(first, "must");
  }

  /** "pointed out", "called for": speech verbs keep only what never starts their content. */
  private boolean takesParticle(Sentence sentence, int i, CueLexicon.Use use) {
    if (i >= sentence.size() || sentence.quoted(i)) {
      return false;
    }
    String word = sentence.token(i).lower();
    return use == CueLexicon.Use.STANCE
        ? lexicon.isParticle(word) && !word.equals("to")
        : word.equals("out") || word.equals("back");
  }

  private static boolean inVerbGroup(Token token) {
    return AUXILIARIES.contains(token.lower())
        || ADVERBS.contains(token.lower())
        || (token.lowerCase() && token.lower().endsWith("ly") && token.text().length() > 4);
  }

  private boolean isVerb(Sentence sentence, int i, CueLexicon.Verb verb) {
    Token before = i == 0 || sentence.quoted(i - 1) ? null : sentence.token(i - 1);
    if (before == null) {
      return verb.form() != CueLexicon.Form.BASE;
    }
    boolean nounLike =
        verb.form() == CueLexicon.Form.BASE || verb.form() == CueLexicon.Form.THIRD_PERSON;
    if (nounLike && NOUN_MARKERS.contains(before.lower())) {
      return false;
    }
    boolean nounToo =
        verb.form() == CueLexicon.Form.THIRD_PERSON && lexicon.isNoun(sentence.token(i).lower());
    if (nounToo
        && before.lowerCase()
        && !NounPhrases.pronoun(before)
        && !sentence.is(i + 1, "that")) {
      return false;
    }
    return !(before.is("to") && verb.form() == CueLexicon.Form.BASE);
  }
}

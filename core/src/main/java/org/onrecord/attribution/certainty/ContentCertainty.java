package org.onrecord.attribution.certainty;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.certainty.Certainties.Judgement;
import org.onrecord.statement.Certainty;
import org.onrecord.word.Token;

/**
 * Judges the first sentence of what was said: question, what would have been, condition, and the
 * first modal verb or adverb of its main clause. What stands inside a clause that begins with
 * "who", "because" and the like is not looked at, nor what follows the main clause's verb.
 */
final class ContentCertainty {
  private static final Set<String> UNREAL = Set.of("would", "could", "might", "should", "would've");
  private static final Set<String> BEING =
      Set.of("is", "was", "are", "were", "be", "been", "there's");

  /** Words before "if" with which it is no condition. */
  private static final Set<String> NO_CONDITION =
      Set.of(
          "as",
          "even",
          "asked",
          "ask",
          "wonder",
          "wondered",
          "is",
          "was",
          "see",
          "know",
          "knows",
          "knew",
          "sure",
          "clear",
          "unclear",
          "what",
          "find",
          "matter");

  /** Words behind "if" with which it is no condition: "if possible". */
  private static final Set<String> IN_BRACKETS =
      Set.of("not", "possible", "necessary", "any", "anything", "ever", "so", "needed");

  private static final Set<String> COMMITTED = Set.of("i", "we", "he", "she", "they");

  /** Words before "'s" with which it is a verb. */
  private static final Set<String> PRONOUNS =
      Set.of("it", "he", "she", "that", "there", "this", "what", "who", "here");

  /** Verbs after "we will" and "I would like to" that promise nothing. */
  private static final Set<String> PERFORMED =
      Set.of("see", "know", "find", "say", "remember", "have", "never", "always");

  private static final int NEAR = 4;

  private final CertaintyLexicon lexicon;
  private final ContentClause clause;
  private final List<Token> tokens;

  ContentCertainty(CertaintyLexicon lexicon, ContentClause clause) {
    this.lexicon = lexicon;
    this.clause = clause;
    this.tokens = clause.tokens();
  }

  /** The judgement; asserted where nothing shows otherwise. */
  Judgement judge() {
    if (clause.isQuestion()) {
      return Judgement.of(Certainty.ASKED, tokens.get(tokens.size() - 1));
    }
    Judgement unreal = counterfactual();
    if (unreal != null) {
      return unreal;
    }
    int condition = condition();
    condition = condition < 0 ? depending() : condition;
    if (condition >= 0) {
      return Judgement.of(Certainty.CONDITIONAL, tokens.get(condition));
    }
    Judgement denied = denial();
    return denied != null ? denied : mainClause();
  }

  /** Whether the sentence speaks of what would have been; null where it does not. */
  @Nullable Judgement counterfactual() {
    boolean supposed = condition() >= 0 || hadFirst();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (!UNREAL.contains(tokens.get(i).lower())) {
        continue;
      }
      int have = tokens.get(i).is("would've") ? i : next(i, "have");
      if (have < 0 || !participleAfter(have)) {
        continue;
      }
      boolean would = tokens.get(i).lower().startsWith("would");
      if (would || supposed) {
        return Judgement.of(Certainty.COUNTERFACTUAL, tokens.subList(i, have + 1));
      }
    }
    return null;
  }

  /** "Had they known, …". */
  private boolean hadFirst() {
    return clause.is(0, "had") || (clause.is(0, "that") && clause.is(1, "had"));
  }

  /** Where a word stands right after another, but for "not", "never" and adverbs; or -1. */
  private int next(int from, String word) {
    for (int i = from + 1; i < tokens.size() && i <= from + NEAR; i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
      if (!lexicon.negates(tokens.get(i)) && !tokens.get(i).lower().endsWith("ly")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean participleAfter(int have) {
    for (int i = have + 1; i < tokens.size() && i <= have + NEAR - 1; i++) {
      if (lexicon.isParticiple(tokens.get(i))) {
        return true;
      }
      if (tokens.get(i).is("to") || tokens.get(i).is("a") || tokens.get(i).is("the")) {
        return false;
      }
    }
    return false;
  }

  /** Where a condition begins; -1 where there is none. */
  private int condition() {
    int first = clause.is(0, "that") ? 1 : 0;
    if (clause.is(first, "were") && tokens.stream().anyMatch(token -> token.is("would"))) {
      return first;
    }
    for (int i = 0; i < tokens.size(); i++) {
      boolean opens =
          tokens.get(i).is("if")
              && (i == 0 || !NO_CONDITION.contains(lower(i - 1)))
              && (i + 1 == tokens.size() || !IN_BRACKETS.contains(lower(i + 1)));
      if (opens
          || tokens.get(i).is("unless")
          || (tokens.get(i).is("provided") && clause.is(i + 1, "that"))) {
        return i;
      }
    }
    return -1;
  }

  /** "It depends on the price", "depending on whether"; -1 where it is not there. */
  private int depending() {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean on =
          clause.is(i + 1, "on") || (lower(i + 1).endsWith("ly") && clause.is(i + 2, "on"));
      if (on && lexicon.is(CertaintyWord.DEPENDING, tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private String lower(int i) {
    return tokens.get(i).lower();
  }

  /**
   * "There was no treason", "the report is untrue". Other negations assert that something is not
   * so.
   */
  private @Nullable Judgement denial() {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (lexicon.is(CertaintyWord.SUBORDINATE, token) && i > 1) {
        return null;
      }
      boolean existing = BEING.contains(lower(i - 1)) || clause.is(i - 1, "had");
      if (!existing) {
        continue;
      }
      boolean there = clause.is(i - 2, "there") || clause.is(i - 1, "there's");
      boolean past = clause.is(i - 1, "was") || clause.is(i - 1, "were");
      if (token.is("no") && there && (past || accused(i))) {
        return Judgement.of(Certainty.DENIED, token);
      }
      boolean untrue =
          lexicon.is(CertaintyWord.UNTRUE, token) || (token.is("not") && clause.is(i + 1, "true"));
      if (untrue) {
        return Judgement.of(Certainty.DENIED, token);
      }
    }
    return null;
  }

  private boolean accused(int no) {
    return tokens.stream()
        .skip(no + 1L)
        .limit(NEAR)
        .anyMatch(token -> lexicon.is(CertaintyWord.ACCUSATION, token));
  }

  /** Judges by the first modal verb or adverb up to the main verb. */
  private Judgement mainClause() {
    boolean main = true;
    int passed = -1;
    for (int i = 0; i < tokens.size() && (passed < 0 || i <= passed + 2); i++) {
      Token token = tokens.get(i);
      if (token.is(",") || token.is(";") || token.is("—")) {
        main = true;
      } else if (lexicon.is(CertaintyWord.SUBORDINATE, token) && !(i == 0 && token.is("that"))) {
        main = false;
      }
      if (!main) {
        continue;
      }
      if (passed < 0 && isPossible(i)) {
        return Judgement.of(Certainty.HEDGED, token);
      }
      if (passed >= 0 && lexicon.is(CertaintyWord.OPEN_PREDICATE, token)) {
        return Judgement.of(Certainty.HEDGED, token);
      }
      if (passed < 0 && wanted(i)) {
        return Judgement.of(Certainty.WISHED, token);
      }
      Judgement own = i == 0 ? null : ownVerb(i);
      if (passed < 0 && own != null) {
        return own;
      }
      if (passed < 0 && isVerb(i)) {
        passed = i;
      }
    }
    return Judgement.ASSERTED;
  }

  /** "May", "perhaps"; "likely" only with a verb: "any step likely to hurt" says nothing of it. */
  private boolean isPossible(int i) {
    if (!lexicon.is(CertaintyWord.POSSIBLE, tokens.get(i)) || isMonth(i)) {
      return false;
    }
    boolean adjective = clause.is(i, "likely") || clause.is(i, "unlikely");
    return !adjective || i == 0 || !clause.is(i + 1, "to") || isVerb(i - 1);
  }

  /** "In May", not "it may" nor "May I". */
  private boolean isMonth(int i) {
    return i > 0 && clause.is(i, "may") && tokens.get(i).capitalised();
  }

  private boolean wanted(int i) {
    if (lexicon.is(CertaintyWord.OBLIGATION, tokens.get(i))) {
      return true;
    }
    if (clause.is(i, "need") && clause.is(i + 1, "to") && clause.is(i - 1, "we")) {
      return true;
    }
    if (clause.is(i, "let") && clause.is(i + 1, "us") && i == 0) {
      return true;
    }
    boolean modal = clause.is(i, "will") || clause.is(i, "would");
    if (!modal || i == 0 || i + 1 >= tokens.size()) {
      return false;
    }
    int verb = lower(i + 1).endsWith("ly") && i + 2 < tokens.size() ? i + 2 : i + 1;
    if (PERFORMED.contains(lower(verb)) || clause.is(verb, "like")) {
      return false;
    }
    boolean ours = COMMITTED.contains(lower(i - 1)) && !clause.is(i + 1, "be");
    return (ours && !lexicon.negates(tokens.get(i + 1)))
        || lexicon.is(CertaintyWord.DEED, tokens.get(verb));
  }

  private boolean isVerb(int i) {
    boolean possessive = clause.is(i, "'s") && (i == 0 || !PRONOUNS.contains(lower(i - 1)));
    return lexicon.is(CertaintyWord.AUXILIARY, tokens.get(i)) && !possessive;
  }

  /** "They want", "she suspected": the speaker's own verb, after a pronoun. */
  private @Nullable Judgement ownVerb(int i) {
    boolean subject = COMMITTED.contains(lower(i - 1)) && (i == 1 || clause.is(i - 2, "that"));
    CertaintyLexicon.Found found = subject ? lexicon.find(tokens, i, i + 1) : null;
    if (found == null) {
      return null;
    }
    Certainty certainty = found.certainty();
    boolean past = lower(i).equals("wanted") || lower(i).equals("needed"); // it is told
    boolean fear = lower(i).startsWith("fear");
    return !past && !fear && (certainty == Certainty.WISHED || certainty == Certainty.HEDGED)
        ? Judgement.of(certainty, tokens.subList(i, found.last() + 1))
        : null;
  }
}

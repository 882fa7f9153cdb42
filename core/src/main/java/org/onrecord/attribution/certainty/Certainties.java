package org.onrecord.attribution.certainty;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;

/**
 * Judges how firmly a source puts what it says.
 *
 * <p>The cue decides first: "denied", "wondered", "called for" and "suspects" show it by
 * themselves, and "not" reverses them. A cue such as "said" leaves it to the first sentence of the
 * content ({@link ContentCertainty}). Where nothing shows otherwise, a statement is asserted. Cost:
 * bounded for each attribution, however long its content.
 */
public final class Certainties {
  private static final CertaintyLexicon LEXICON = CertaintyLexicon.load();

  private Certainties() {}

  /**
   * A judgement.
   *
   * @param certainty how firmly
   * @param shown the words that show it, in text order; empty for asserted
   */
  public record Judgement(Certainty certainty, List<Span> shown) {
    /** Asserted as a fact, which holds where no word shows anything else. */
    public static final Judgement ASSERTED = new Judgement(Certainty.ASSERTED, List.of());

    /** Copies the list. */
    public Judgement {
      shown = List.copyOf(shown);
    }

    static Judgement of(Certainty certainty, Token token) {
      return new Judgement(certainty, List.of(token.span()));
    }

    /** A judgement shown by neighbouring words. */
    static Judgement of(Certainty certainty, List<Token> tokens) {
      Span first = tokens.get(0).span();
      Span all = first.cover(tokens.get(tokens.size() - 1).span());
      return new Judgement(certainty, List.of(all));
    }

    private Judgement and(Token negation) {
      if (negation.span().overlaps(shown.get(0))) {
        return this;
      }
      return new Judgement(
          certainty, Stream.concat(Stream.of(negation.span()), shown.stream()).sorted().toList());
    }
  }

  /** Judges one attribution of a text. */
  public static Judgement judge(SourceText text, Attribution attribution) {
    ContentClause clause = ContentClause.of(text, attribution);
    ContentCertainty content = new ContentCertainty(LEXICON, clause);
    Judgement byCue = ofCue(text, attribution, clause);
    if (byCue == null) {
      return content.judge();
    }
    Judgement unreal = byCue.certainty() == Certainty.HEDGED ? content.counterfactual() : null;
    return unreal == null ? byCue : unreal;
  }

  /** What the cue shows; null where it leaves it to the content. */
  private static @Nullable Judgement ofCue(
      SourceText text, Attribution attribution, ContentClause clause) {
    CueWords cue = CueWords.of(text, attribution);
    if (cue.isEmpty()) {
      return null;
    }
    CertaintyLexicon.Found found = LEXICON.find(cue.tokens(), cue.first(), cue.end());
    List<Token> unsaid = LEXICON.unreal(cue.tokens(), cue.end());
    if (!unsaid.isEmpty()) {
      return Judgement.of(Certainty.COUNTERFACTUAL, unsaid);
    }
    Token negation = negation(text, attribution, cue, found);
    Token failing = found == null ? failing(cue) : null;
    if (failing != null) {
      return Judgement.of(Certainty.DENIED, failing);
    }
    if (found == null) {
      return negation == null ? neutral(attribution, cue, clause) : negated(cue, negation);
    }
    List<Token> words = cue.tokens().subList(found.first(), found.last() + 1);
    Certainty certainty = found.certainty();
    if (certainty == Certainty.ASKED && (asksTo(clause) || clause.is(0, "that"))) {
      certainty = Certainty.WISHED; // "asked them to wait", "asked that they wait"
    }
    boolean neither = words.stream().anyMatch(token -> token.is("nor"));
    boolean quotedQuestion = attribution.kind() == Kind.DIRECT && clause.isQuestion();
    if (certainty == Certainty.WISHED && quotedQuestion) {
      certainty = Certainty.ASKED; // "“Why not?” she demanded"
    }
    if (negation == null || neither) {
      return Judgement.of(certainty, words);
    }
    Certainty turned =
        switch (certainty) {
          case DENIED -> Certainty.HEDGED;
          case WISHED -> Certainty.DENIED;
          case HEDGED -> isPassive(cue, found) ? Certainty.HEDGED : Certainty.DENIED;
          default -> certainty;
        };
    return Judgement.of(turned, words).and(negation);
  }

  /** "Failed to answer": did not. */
  private static @Nullable Token failing(CueWords cue) {
    for (int i = cue.first(); i + 1 < cue.end(); i++) {
      Token token = cue.tokens().get(i);
      if (token.lower().startsWith("fail") && cue.tokens().get(i + 1).is("to")) {
        return token;
      }
    }
    return null;
  }

  private static @Nullable Token negation(
      SourceText text,
      Attribution attribution,
      CueWords cue,
      CertaintyLexicon.@Nullable Found found) {
    int last = found == null ? cue.end() - 1 : found.first() - 1;
    for (int i = last; i >= 0; i--) {
      Token token = cue.tokens().get(i);
      if (LEXICON.negates(token)) {
        return token;
      }
      if (i < cue.first() && !LEXICON.standsBeforeVerb(token)) {
        break;
      }
    }
    for (Span source : attribution.source()) {
      List<Token> words = Tokenizer.tokens(text.string(), new Span(source.start(), source.end()));
      Token first = words.isEmpty() ? null : words.get(0);
      if (first != null
          && (LEXICON.is(CertaintyWord.NOBODY, first) || first.is("not") || first.is("no"))) {
        return first;
      }
    }
    return null;
  }

  /** "It is not thought that": nobody says that it is not so. */
  private static boolean isPassive(CueWords cue, CertaintyLexicon.Found found) {
    return cue.tokens().subList(0, found.last() + 1).stream()
        .anyMatch(token -> LEXICON.is(CertaintyWord.BEING, token));
  }

  /** "Did not say" denies, "is not clear" leaves open, "did not know" does neither. */
  private static @Nullable Judgement negated(CueWords cue, Token negation) {
    for (Token token : cue.tokens().subList(cue.first(), cue.end())) {
      if (LEXICON.is(CertaintyWord.OPEN, token)) {
        return Judgement.of(Certainty.HEDGED, token).and(negation);
      }
      if (LEXICON.is(CertaintyWord.FACTIVE, token)) {
        return null;
      }
    }
    return Judgement.of(Certainty.DENIED, negation);
  }

  /** "Told them to go", "debated whether": the content's first words make the cue plain. */
  private static @Nullable Judgement neutral(
      Attribution attribution, CueWords cue, ContentClause clause) {
    for (Token token : cue.tokens().subList(0, cue.end())) {
      if (token.is("may") || token.is("might")) {
        return Judgement.of(Certainty.HEDGED, token);
      }
    }
    if (clause.is(0, "whether")) {
      return Judgement.of(Certainty.ASKED, clause.tokens().get(0));
    }
    boolean directs = holds(cue, CertaintyWord.DIRECTIVE);
    boolean quoted = attribution.kind() == Kind.DIRECT;
    boolean tells = holds(cue, CertaintyWord.TELLING);
    if (!quoted && ((directs && asksTo(clause)) || (clause.is(0, "to") && !tells))) {
      Token to = clause.tokens().stream().filter(token -> token.is("to")).findFirst().orElseThrow();
      return Judgement.of(Certainty.WISHED, to);
    }
    return null;
  }

  /** Whether one of a cue's own words is of a kind. */
  private static boolean holds(CueWords cue, CertaintyWord kind) {
    return cue.tokens().subList(cue.first(), cue.end()).stream()
        .anyMatch(token -> LEXICON.is(kind, token));
  }

  /** Whether the content is "somebody to do something", or "to do something". */
  private static boolean asksTo(ContentClause clause) {
    for (int i = 0; i < Math.min(clause.tokens().size(), 8); i++) {
      Token token = clause.tokens().get(i);
      if (token.is("to")) {
        return true;
      }
      boolean subject = i == 0 && LEXICON.is(CertaintyWord.SUBJECT, token);
      if (subject
          || LEXICON.is(CertaintyWord.AUXILIARY, token)
          || LEXICON.is(CertaintyWord.SUBORDINATE, token)
          || token.is("if")) {
        return false;
      }
    }
    return false;
  }
}

package org.onrecord.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.text.Token;
import org.onrecord.text.Tokenizer;
import org.onrecord.text.WordSet;

/**
 * Judges how firmly a source puts what it says, by the cue and by the first words of the content. A
 * first version: where nothing shows otherwise, a statement is asserted.
 */
public final class Certainties {
  /** The content's main clause is looked for in so many tokens. */
  private static final int REACH = 40;

  private static final Set<String> ASKING =
      WordSet.of(
          """
          ask asks asked asking wonder wonders wondered wondering question questions
          questioned questioning
          """);

  private static final Set<String> DENYING =
      WordSet.of(
          """
          deny denies denied denying reject rejects rejected rejecting dismiss dismisses
          dismissed dismissing refuse refuses refused oppose opposes opposed doubt doubts doubted
          """);

  private static final Set<String> WISHING =
      WordSet.of(
          """
          hope hopes hoped hoping want wants wanted demand demands demanded demanding
          urge urges urged urging vow vows vowed promise promises promised pledge
          pledges pledged propose proposes proposed recommend recommends recommended
          request requests requested seek seeks sought threaten threatens threatened
          """);

  private static final Set<String> HEDGING =
      WordSet.of(
          """
          believe believes believed think thinks thought suggest suggests suggested seem
          seems seemed appear appears appeared expect expects expected fear fears feared
          imagine speculate speculates speculated
          """);

  private static final Set<String> RESERVE =
      WordSet.of(
          """
          may might could perhaps probably possibly likely maybe apparently
          """);

  private static final Set<String> WANTING =
      Set.of("should", "must", "hope", "hopes", "hoped", "urge");

  private static final Set<String> EXISTING = Set.of("is", "was", "are", "were", "be", "been");

  private Certainties() {}

  /**
   * A judgement.
   *
   * @param certainty how firmly
   * @param shown the words that show it; null for asserted
   */
  public record Judgement(Certainty certainty, @Nullable Span shown) {
    private static final Judgement ASSERTED = new Judgement(Certainty.ASSERTED, null);
  }

  /** Judges one attribution of a text. */
  public static Judgement judge(SourceText text, Attribution attribution) {
    for (Span cue : attribution.cue()) {
      List<Token> words = Tokenizer.tokens(text.string(), cue);
      boolean callsFor = words.size() > 1 && words.get(words.size() - 1).is("for");
      if (callsFor && words.get(words.size() - 2).lower().startsWith("call")) {
        return new Judgement(Certainty.WISHED, cue);
      }
      for (Token token : words) {
        Certainty certainty = ofCue(token.lower());
        if (certainty != null) {
          return new Judgement(certainty, token.span());
        }
      }
    }
    Span content = attribution.content().get(0);
    List<Token> tokens = Tokenizer.tokens(text.string(), firstPart(content));
    return ofContent(tokens);
  }

  private static Span firstPart(Span content) {
    return new Span(content.start(), Math.min(content.end(), content.start() + 8 * REACH));
  }

  private static @Nullable Certainty ofCue(String word) {
    if (ASKING.contains(word)) {
      return Certainty.ASKED;
    }
    if (DENYING.contains(word)) {
      return Certainty.DENIED;
    }
    if (WISHING.contains(word)) {
      return Certainty.WISHED;
    }
    return HEDGING.contains(word) ? Certainty.HEDGED : null;
  }

  /** Judges the first sentence of a content by its modal verbs and negations. */
  private static Judgement ofContent(List<Token> tokens) {
    int end = 0;
    Token condition = null;
    while (end < Math.min(tokens.size(), REACH) && !".!?".contains(tokens.get(end).text())) {
      if (tokens.get(end).is("if") || tokens.get(end).is("unless")) {
        condition = tokens.get(end);
      }
      end++;
    }
    if (end < tokens.size() && tokens.get(end).is("?")) {
      return new Judgement(Certainty.ASKED, tokens.get(end).span());
    }
    for (int i = 0; i + 1 < end; i++) {
      boolean unreal = tokens.get(i).is("would") || tokens.get(i).is("could");
      if (unreal && tokens.get(i + 1).is("have")) {
        return new Judgement(
            Certainty.COUNTERFACTUAL, tokens.get(i).span().cover(tokens.get(i + 1).span()));
      }
    }
    if (condition != null) {
      return new Judgement(Certainty.CONDITIONAL, condition.span());
    }
    for (Token token : tokens.subList(0, end)) {
      if (RESERVE.contains(token.lower())) {
        return new Judgement(Certainty.HEDGED, token.span());
      }
      if (WANTING.contains(token.lower())) {
        return new Judgement(Certainty.WISHED, token.span());
      }
    }
    return denial(tokens.subList(0, end));
  }

  /** "There was no treason" denies; other negations assert that something is not so. */
  private static Judgement denial(List<Token> tokens) {
    for (int i = 2; i < tokens.size(); i++) {
      boolean none =
          tokens.get(i).is("no")
              && EXISTING.contains(tokens.get(i - 1).lower())
              && tokens.get(i - 2).is("there");
      if (none) {
        return new Judgement(Certainty.DENIED, tokens.get(i).span());
      }
    }
    return Judgement.ASSERTED;
  }
}

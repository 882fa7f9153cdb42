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
          dismissed dismissing doubt doubts doubted
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

  private static final Set<String> NEGATION =
      WordSet.of(
          """
          no not never nothing nobody isn't wasn't don't doesn't didn't won't wouldn't
          can't couldn't hasn't haven't hadn't aren't weren't
          """);

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
      for (Token token : Tokenizer.tokens(text.string(), cue)) {
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
      if (NEGATION.contains(token.lower())) {
        return new Judgement(Certainty.DENIED, token.span());
      }
    }
    return Judgement.ASSERTED;
  }
}

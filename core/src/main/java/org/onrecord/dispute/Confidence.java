package org.onrecord.dispute;

import static org.onrecord.dispute.Signs.is;
import static org.onrecord.dispute.Signs.length;

import java.util.List;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.stance.Relation;

/** How likely it is that what is answered and how are right at once. */
final class Confidence {
  /** Names of the signs, in order. */
  static final List<String> NAMES =
      List.of(
          "always",
          "share",
          "relation",
          "quoted",
          "elsewhere",
          "named",
          "whole",
          "attack",
          "person",
          "shared",
          "long",
          "supports",
          "doubts",
          "neutral",
          "comment",
          "contention");

  private static final Weights PAGES = Weights.load("sure", NAMES);
  private static final Weights DEBATES = Weights.load("sure in debates", NAMES);

  /**
   * No answer is surer: what another hand marks differs from what the weights were learned from,
   * however plain all signs are. As in training.
   */
  static final double MOST = 0.87;

  private Confidence() {}

  /**
   * The signs of an answer.
   *
   * @param target as it is told, which for an attack is another than the aim's
   * @param words how many the answer has
   * @param ofComment whether a comment is answered
   * @param setting of the page
   */
  static double[] signs(
      Targets.Aim aim,
      Stances.Judgement judgement,
      DisputeTarget target,
      int words,
      boolean ofComment,
      Setting setting) {
    Fits fits = aim.fits();
    boolean claim = judgement.scope().isOfClaim();
    Basis basis = target.basis();
    Relation relation = judgement.relation();
    return new double[] {
      1,
      fits == null || !fits.learned() || !claim
          ? 0
          : logit(aim.words() == null ? fits.rest() : fits.share()),
      claim ? logit(judgement.probability()) : 0,
      is(basis == Basis.QUOTED && fits == null),
      is(target.kind() == null),
      is(basis == Basis.NAMED && claim),
      is(aim.words() == null && claim),
      is(!claim),
      is(!claim && target.kind() == DisputeTarget.Kind.PERSON),
      fits == null || aim.words() == null ? 0 : fits.shared(),
      length(words),
      is(relation == Relation.SUPPORTS),
      is(relation == Relation.DOUBTS),
      is(relation == Relation.NEUTRAL),
      is(ofComment),
      setting.contention()
    };
  }

  /** How likely an answer with some signs is right. */
  static double of(double[] signs, Setting setting) {
    return MOST * (setting.debate() ? DEBATES : PAGES).probability(signs);
  }

  private static double logit(double probability) {
    double inside = Math.min(0.995, Math.max(0.005, probability));
    return StrictMath.log(inside / (1 - inside));
  }
}

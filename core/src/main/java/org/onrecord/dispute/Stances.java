package org.onrecord.dispute;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.Head;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;

/** Judges how an answer stands to what it answers. */
final class Stances {
  private static final Relation[] RELATIONS = Relation.values();

  private static final List<Weights> PAGES = weights("");
  private static final List<Weights> DEBATES = weights(" in debates");

  private static final Cues DOUBTS = Cues.load("doubts");
  private static final Cues DENIES = Cues.load("disputes");
  private static final Cues AGREES = Cues.load("supports");

  /** With fewer words a phrase strengthens what was said before: "Total nonsense." */
  private static final int LEAST_STAND = 7;

  /** How likely thanks among readers are neutral. */
  private static final double COURTEOUS = 0.9;

  /** Pieces of the words answered, and of the answer, that the head reads; in training 64, 128. */
  private static final int ANSWERED = 64;

  private static final int ANSWER = 96;

  private final String text;
  private final Attacks attacks;
  private final EncodedPage encoded;
  private final @Nullable Head head;
  private final Setting setting;

  Stances(String text, Attacks attacks, EncodedPage encoded, Setting setting) {
    this.setting = setting;
    this.text = text;
    this.attacks = attacks;
    this.encoded = encoded;
    this.head = encoded.hasLower() ? encoded.heads().answers().orElse(null) : null;
  }

  /** Of each relation. */
  private static List<Weights> weights(String where) {
    return Stream.of(RELATIONS)
        .map(relation -> Weights.load(relation.id() + where, RelationSigns.NAMES))
        .toList();
  }

  /** How a sentence of an answer stands by itself. */
  enum Tone {
    /** It shows nothing of how it stands. */
    PLAIN,
    /** It says outright that it agrees, doubts or denies, and what. */
    TAKES_STAND,
    /** It attacks whoever wrote what it answers, or the talk. */
    ATTACKS
  }

  /**
   * A judgement.
   *
   * @param probability that the relation is right, given that the target is
   * @param signs what tells of the relation; empty where an attack does
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Judgement(Relation relation, Scope scope, double probability, double[] signs) {}

  /**
   * Judges an answer.
   *
   * @param answered what it answers; none where that is not known
   * @param ofComment whether a comment is answered
   */
  Judgement judge(Answer given, List<Span> answered, boolean ofComment) {
    Attacks.Said said = attacks.read(given.words());
    List<String> answer = said.words();
    Scope attack = attacks.most(said);
    if (attack != null) {
      return new Judgement(Relation.DISPUTES, attack, 1, new double[0]);
    }
    RelationModel.Odds odds = odds(answer, given.words(), answered);
    double[] signs = RelationSigns.of(text, given, answered, odds, ofComment, setting);
    if (ofComment && !setting.debate() && Courtesies.thank(text, given.words())) {
      return new Judgement(Relation.NEUTRAL, Scope.CLAIM, COURTEOUS, signs);
    }
    List<Weights> weights = setting.debate() ? DEBATES : PAGES;
    double[] shares = new double[RELATIONS.length];
    int best = 0;
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = StrictMath.exp(weights.get(i).sum(signs));
      sum += shares[i];
      best = shares[i] > shares[best] ? i : best;
    }
    return new Judgement(RELATIONS[best], Scope.CLAIM, shares[best] / sum, signs);
  }

  /** How a sentence stands by itself. */
  Tone tone(Span sentence) {
    Attacks.Said said = attacks.read(List.of(sentence));
    List<String> words = said.words();
    if (attacks.in(said) != null) {
      return Tone.ATTACKS;
    }
    if (RelationClues.asks(words) && !Figures.in(text, List.of(sentence)).isEmpty()) {
      return Tone.TAKES_STAND;
    }
    boolean agrees = AGREES.in(words) || Nods.in(text, List.of(sentence));
    boolean takesStand = agrees || DENIES.in(words) || DOUBTS.in(words);
    return takesStand && words.size() >= LEAST_STAND ? Tone.TAKES_STAND : Tone.PLAIN;
  }

  private RelationModel.Odds odds(List<String> plain, List<Span> words, List<Span> answered) {
    RelationModel.Odds odds =
        RelationModel.SHIPPED.odds(RelationClues.of(plain, PlainWords.of(text, answered)));
    int[] target = encoded.pieces(answered, ANSWERED);
    int[] answer = encoded.pieces(words, ANSWER);
    if (head == null || target.length == 0 || answer.length == 0) {
      return odds;
    }
    int[] pieces = Arrays.copyOf(target, target.length + answer.length);
    System.arraycopy(answer, 0, pieces, target.length, answer.length);
    int[] marks = new int[pieces.length];
    Arrays.fill(marks, 0, target.length, 1);
    Arrays.fill(marks, target.length, marks.length, 2);
    return odds.with(head.scores(encoded, pieces, marks));
  }
}

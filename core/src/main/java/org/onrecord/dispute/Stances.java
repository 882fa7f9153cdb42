package org.onrecord.dispute;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.Answer.Turn;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.Head;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;
import org.onrecord.word.WordSet;

/** Judges how an answer stands to what it answers. */
final class Stances {
  private static final RelationModel MODEL = RelationModel.load();
  private static final Cues DOUBTS = Cues.load("doubts");
  private static final Cues DENIES = Cues.load("disputes");
  private static final Cues AGREES = Cues.load("supports");

  /** Words at the beginning of an answer in which it shows its doubt. */
  private static final int BEGINNING = 40;

  /** Words in which an answer says outright that it agrees or not. */
  private static final int OPENING = 12;

  /** For how many phrases that agree or disagree a place in a concession counts. */
  private static final int GRANTED = 3;

  private static final int TAKEN_BACK = 1;

  /** Words behind which "yes" is no longer the opening, and a helping verb not its own. */
  private static final int HELPING = 4;

  private static final Set<String> HELPING_VERBS =
      WordSet.of("is are was were does do did has have had can could will would should must");

  /** With fewer words a phrase strengthens what was said before: "Total nonsense." */
  private static final int LEAST_STAND = 7;

  private static final double SURE_OF_DOUBT = 0.5;
  private static final double SURE_OF_ATTACK = 0.5;

  /** A question is an objection only where the words leave little doubt of it. */
  private static final double SURE_OF_OBJECTION = 0.6;

  /** From here on the network's doubt is believed without a phrase of doubt. */
  private static final double SURELY_DOUBTS = 0.95;

  /**
   * What neither is for nor against must be clearly likelier: annotators of pages call little
   * neutral but plain questions, and those of single pairs much that is mildly against.
   */
  private static final double NEUTRAL = 0.2;

  /** Pieces of the words answered, and of the answer, that the head reads; in training 64, 128. */
  private static final int ANSWERED = 64;

  private static final int ANSWER = 96;

  /**
   * Readers seldom answer to agree: what is no clear agreement is against. On pages that people
   * marked whole answers against are four times as many as those for.
   */
  private static final double AGAINST = 2;

  private final String text;
  private final Attacks attacks;
  private final EncodedPage encoded;
  private final @Nullable Head head;

  Stances(String text, Attacks attacks, EncodedPage encoded) {
    this.text = text;
    this.attacks = attacks;
    this.encoded = encoded;
    this.head = encoded.hasLower() ? encoded.heads().answers().orElse(null) : null;
  }

  /**
   * A judgement.
   *
   * @param probability that the relation is right, given that the target is
   */
  record Judgement(Relation relation, Scope scope, double probability) {}

  /**
   * Judges an answer.
   *
   * @param answered what it answers; none where that is not known
   */
  Judgement judge(Answer given, List<Span> answered) {
    List<String> answer = PlainWords.of(text, given.words());
    Scope attack = attacks.most(given.words());
    if (attack != null) {
      return new Judgement(Relation.DISPUTES, attack, SURE_OF_ATTACK);
    }
    RelationModel.Odds odds = odds(answer, given.words(), answered);
    List<String> beginning = answer.subList(0, Math.min(BEGINNING, answer.size()));
    if (DOUBTS.in(beginning)
        || odds.doubts() > SURELY_DOUBTS
        || Questions.isOfFigure(text, given.words(), answered)) {
      return new Judgement(Relation.DOUBTS, Scope.CLAIM, SURE_OF_DOUBT);
    }
    if (Questions.isPlain(text, given.words()) && odds.disputes() < SURE_OF_OBJECTION) {
      return new Judgement(Relation.NEUTRAL, Scope.CLAIM, Math.max(odds.neutral(), SURE_OF_DOUBT));
    }
    List<String> opening = answer.subList(0, Math.min(OPENING, answer.size()));
    int denies = (DENIES.in(opening) ? 1 : 0) + (given.turn() == Turn.OBJECTS ? TAKEN_BACK : 0);
    int agrees = (AGREES.in(opening) ? 1 : 0);
    if (insists(opening) && RelationClues.isNegative(PlainWords.of(text, answered))) {
      denies += GRANTED; // "They did not." – "Yes, they did."
    } else if (given.turn() == Turn.CONCEDES) {
      agrees += GRANTED;
    }
    return best(
        odds.leaning(denies, agrees),
        denies == 0 && !answered.isEmpty() && Questions.isPlain(text, answered));
  }

  /** Whether an answer opens with "yes, it does" or the like. */
  private static boolean insists(List<String> opening) {
    int yes = opening.indexOf("yes");
    int end = Math.min(opening.size(), yes + HELPING);
    return yes >= 0
        && yes < HELPING
        && opening.subList(yes, end).stream().anyMatch(HELPING_VERBS::contains);
  }

  /** How a sentence stands by itself. */
  Tone tone(Span sentence) {
    List<String> words = PlainWords.of(text, List.of(sentence));
    if (attacks.in(words, List.of(sentence)) != null) {
      return Tone.ATTACKS;
    }
    if (RelationClues.asks(words) && !Figures.in(text, List.of(sentence)).isEmpty()) {
      return Tone.TAKES_STAND;
    }
    boolean takesStand = DENIES.in(words) || DOUBTS.in(words) || AGREES.in(words);
    return takesStand && words.size() >= LEAST_STAND ? Tone.TAKES_STAND : Tone.PLAIN;
  }

  private RelationModel.Odds odds(List<String> plain, List<Span> words, List<Span> answered) {
    RelationModel.Odds odds = MODEL.odds(RelationClues.of(plain, PlainWords.of(text, answered)));
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

  private static Judgement best(RelationModel.Odds odds, boolean answersQuestion) {
    double neutral = odds.neutral() * (answersQuestion ? 1 : NEUTRAL);
    if (odds.supports() > AGAINST * odds.disputes() && odds.supports() > neutral) {
      return new Judgement(Relation.SUPPORTS, Scope.CLAIM, odds.supports());
    }
    return odds.disputes() >= neutral
        ? new Judgement(Relation.DISPUTES, Scope.CLAIM, odds.disputes())
        : new Judgement(Relation.NEUTRAL, Scope.CLAIM, odds.neutral());
  }
}

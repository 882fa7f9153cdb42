package org.onrecord.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.PairHead;
import org.onrecord.encoder.PairHead.Pair;
import org.onrecord.stance.Stance;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/** What a network tells of the pairs that a sentence names, beside what its words show. */
final class LearnedStands {
  /** The most pieces of a sentence that are read, as in training. */
  private static final int PIECES = 128;

  /**
   * What makes a rare class as welcome as a frequent one: the classes' shares in training, to the
   * power of -.4.
   */
  private static final double[] BALANCE = {1.2, 2.35, 4.78, 1.89, 4.23};

  /** What the network alone says counts from here on. */
  private static final double LEAST = 0.4;

  /**
   * The same where the second of the two is the actor, as in the passive. That is rarer, so that
   * the network is less sure of it, and right as often.
   */
  private static final double LEAST_OF_SECOND = 0.3;

  /** How far the network's word for or against a position that words show moves its confidence. */
  private static final double SAY = 0.5;

  /**
   * How many times rarer it is in running text than in training that two who are named together
   * stand somehow to each other: of 33 positions that the network alone found on pages, and was .59
   * sure of, 11 were right.
   */
  private static final double RARER = 3;

  private static final Set<String> UNREAL = WordSet.of("would could might may should if");

  private final String text;
  private final EncodedPage encoded;
  private final @Nullable PairHead head;

  LearnedStands(String text, EncodedPage encoded) {
    this.text = text;
    this.encoded = encoded;
    this.head = encoded.size() == 0 ? null : encoded.heads().positions().orElse(null);
  }

  /** The positions of a sentence, in the order of their words. */
  List<Stand> in(SentenceStands sentence) {
    int[] pieces = encoded.pieces(List.of(sentence.sentence()), PIECES);
    if (head == null || pieces.length == 0) {
      return sentence.stands();
    }
    List<Pair> pairs = new ArrayList<>();
    sentence.stands().forEach(stand -> pairs.add(pair(stand)));
    sentence.pairs().stream().filter(pair -> !isShown(pair, sentence)).forEach(pairs::add);
    if (pairs.isEmpty()) {
      return sentence.stands();
    }
    float[][] scores = head.scores(encoded, pieces, pairs);
    List<Stand> stands = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      double[] odds = odds(scores[i]);
      if (i < sentence.stands().size()) {
        stands.add(judged(sentence.stands().get(i), odds));
      } else {
        add(pairs.get(i), odds, sentence, stands);
      }
    }
    stands.sort(Comparator.comparing(Stand::words));
    return stands;
  }

  /** The two of a position in text order. */
  private static Pair pair(Stand stand) {
    return isFirst(stand)
        ? new Pair(stand.actor(), stand.subject())
        : new Pair(stand.subject(), stand.actor());
  }

  private static boolean isFirst(Stand stand) {
    return stand.actor().start() < stand.subject().start();
  }

  /** Whether the sentence's words show already how two stand to each other. */
  private static boolean isShown(Pair pair, SentenceStands sentence) {
    return sentence.stands().stream()
        .map(LearnedStands::pair)
        .anyMatch(
            shown ->
                shown.first().overlaps(pair.first()) && shown.second().overlaps(pair.second()));
  }

  private static double[] odds(float[] scores) {
    double[] odds = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = StrictMath.exp(scores[i] - scores[0]);
      sum += odds[i];
    }
    for (int i = 0; i < odds.length; i++) {
      odds[i] /= sum;
    }
    return odds;
  }

  /**
   * A position that words show, surer or less sure by what the network says. It turns nothing:
   * where both speak of a pair, words are hardly ever wrong.
   */
  private static Stand judged(Stand stand, double[] odds) {
    boolean against =
        switch (stand.stance()) {
          case RECOGNISES, ADMITS, SUPPORTS -> stand.negated();
          case REJECTS, ACCUSES, DENIES, OPPOSES -> !stand.negated();
        };
    double agreed = odds[kind(against, isFirst(stand))];
    return stand.withProbability(stand.probability() * (1 - SAY) + SAY * agreed);
  }

  private static int kind(boolean against, boolean first) {
    return 1 + (against ? 2 : 0) + (first ? 0 : 1);
  }

  /** What words deny of somebody is not turned into its opposite by who else is named there. */
  private static boolean isDenied(Span actor, SentenceStands sentence) {
    return sentence.stands().stream()
        .anyMatch(stand -> stand.negated() && stand.actor().overlaps(actor));
  }

  private void add(Pair pair, double[] odds, SentenceStands sentence, List<Stand> stands) {
    int best = 0;
    for (int i = 1; i < odds.length; i++) {
      best = odds[i] * BALANCE[i] > odds[best] * BALANCE[best] ? i : best;
    }
    boolean first = best % 2 == 1;
    if (best == 0 || odds[best] < (first ? LEAST : LEAST_OF_SECOND)) {
      return;
    }
    Stance stance = best > 2 ? Stance.OPPOSES : Stance.SUPPORTS;
    Span actor = first ? pair.first() : pair.second();
    Span subject = first ? pair.second() : pair.first();
    if (isDenied(actor, sentence)) {
      return;
    }
    Span words = actor.cover(subject);
    double probability = odds[best] / (odds[best] + RARER * (1 - odds[best]));
    stands.add(new Stand(actor, subject, stance, false, words, isUnreal(words), probability));
  }

  private boolean isUnreal(Span words) {
    return Tokenizer.tokens(text, words).stream().map(Token::lower).anyMatch(UNREAL::contains);
  }
}

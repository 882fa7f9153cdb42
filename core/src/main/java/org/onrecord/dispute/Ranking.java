package org.onrecord.dispute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.Matcher;
import org.onrecord.text.Span;

/**
 * Scores the sentences of a post as what an answer answers: by rare words that both have, and where
 * the encoder tells of the page, by what was learned of likeness too. Not thread-safe.
 */
final class Ranking {
  /** Pieces of an answer that count. */
  static final int MOST = 48;

  private static final float SHORT = 3;

  /** As in training. */
  private static final float EIGHTHS = 8;

  private final String text;
  private final EncodedPage encoded;
  private final @Nullable Matcher matcher;
  private final Map<String, Float> rarities = new HashMap<>();

  Ranking(String text, EncodedPage encoded) {
    this.text = text;
    this.encoded = encoded;
    this.matcher = encoded.size() == 0 ? null : encoded.heads().matcher().orElse(null);
  }

  /**
   * An answer, made ready to be compared.
   *
   * @param stems of its words
   * @param stretch its pieces; null where the encoder tells nothing
   */
  record Asked(Set<String> stems, Matcher.@Nullable Stretch stretch) {}

  /** Makes an answer ready. */
  Asked asked(List<Span> words) {
    Set<String> stems = Rarity.stems(PlainWords.of(text, words));
    return new Asked(stems, stretch(encoded.pieces(words, MOST)));
  }

  /** Pieces made small; null where the encoder tells nothing. */
  Matcher.@Nullable Stretch stretch(int[] pieces) {
    if (matcher == null || pieces.length == 0) {
      return null;
    }
    float[] rarity = new float[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      rarity[i] = rarities.computeIfAbsent(encoded.word(pieces[i]).in(text), Ranking::rarity);
    }
    return matcher.stretch(encoded, pieces, rarity);
  }

  private static float rarity(String word) {
    double most = 0;
    for (String stem : Rarity.stems(PlainWords.of(word, List.of(new Span(0, word.length()))))) {
      most = Math.max(most, Rarity.SHIPPED.of(stem));
    }
    return (float) most / EIGHTHS;
  }

  /** How much each sentence shares with an answer, as {@link Rarity} weighs it. */
  static double[] shared(Asked asked, PostSentences.Of post) {
    return post.sentences().stream()
        .mapToDouble(sentence -> Rarity.SHIPPED.shared(sentence.stems(), asked.stems()))
        .toArray();
  }

  /** How much of an answer a sentence has. */
  static double covered(Asked asked, PostSentences.Sentence sentence) {
    return Rarity.SHIPPED.covered(sentence.stems(), asked.stems());
  }

  /** The learned scores of a post's sentences; null where nothing was learned. */
  double @Nullable [] scores(Asked asked, PostSentences.Of post, double[] shared) {
    if (matcher == null || asked.stretch() == null || post.stretch() == null) {
      return null;
    }
    double best = 0;
    for (double each : shared) {
      best = Math.max(best, each);
    }
    int count = shared.length;
    float[][] facts = new float[count][];
    for (int i = 0; i < count; i++) {
      PostSentences.Sentence sentence = post.sentences().get(i);
      facts[i] =
          new float[] {
            (float) shared[i],
            shared[i] > 0 && shared[i] == best ? 1 : 0,
            (float) StrictMath.log1p(sentence.words()) / SHORT,
            count > 1 ? i / (float) (count - 1) : 0,
            i == 0 ? 1 : 0,
            i == count - 1 ? 1 : 0,
            sentence.asks() ? 1 : 0
          };
    }
    return matcher.scores(asked.stretch(), post.stretch(), post.starts(), post.ends(), facts);
  }
}

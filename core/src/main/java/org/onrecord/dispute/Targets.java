package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds what an answer answers. Looked at are the post that it names, else its parent, the parent's
 * parent and the article. Cost: linear in the words of those. Not thread-safe.
 */
final class Targets {
  /** What a sentence must share with an answer to be what it answers. */
  private static final double LEAST = 0.8;

  /** How much more a sentence further away must share. */
  private static final double FURTHER = 0.4;

  /** The headline says what the whole article claims. */
  private static final double HEADLINE = 1.5;

  /** What a learned score loses in the post answered, the one that answers, and the article. */
  private static final double[] AWAY = {0, 2, 2};

  /** What the headline gains. */
  private static final double ON_TOP = 1;

  /** The score of a post as a whole, and of one that the answer names. */
  private static final double NOTHING = -2;

  private static final double NOTHING_NAMED = -1;

  /** What a paragraph must share with a sentence to be an answer of its own. */
  private static final double PLAINLY = 3.0;

  private final String text;
  private final List<Post> posts;
  private final @Nullable Span headline;
  private final StatementPlaces statements;
  private final NamedPosts named = new NamedPosts();
  private final PostSentences sentences;
  private final Ranking ranking;

  /**
   * What is answered.
   *
   * @param words that are answered, for judging the relation; null where only a post is known
   * @param shared how much the answer shares with them, as {@link Rarity} weighs it; 0 where that
   *     is not what tells
   * @param probability that the target is right
   */
  record Aim(DisputeTarget target, @Nullable Span words, double shared, double probability) {}

  /**
   * Looks for targets on a page.
   *
   * @param headline null where the page has none
   */
  Targets(
      String text,
      List<Post> posts,
      @Nullable Span headline,
      List<Statement> found,
      EncodedPage encoded) {
    this.text = text;
    this.posts = posts;
    this.headline = headline;
    this.statements = new StatementPlaces(found);
    this.sentences = new PostSentences(text, posts, encoded);
    this.ranking = new Ranking(encoded);
  }

  /** Adds a post that later ones may name. */
  void add(int post) {
    named.add(posts.get(post), post);
  }

  /**
   * Cuts an answer that follows no quotation into those of its paragraphs that plainly speak of
   * different things.
   */
  List<Answer> parts(Answer answer, int post) {
    if (answer.quotation() != null || answer.words().size() < 2) {
      return List.of(answer);
    }
    List<Answer> parts = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    Span before = null;
    for (Span paragraph : answer.words()) {
      Aim aim = of(new Answer(List.of(paragraph), null), post);
      boolean other = aim.words() != null && aim.shared() >= PLAINLY && !aim.words().equals(before);
      if (other && !words.isEmpty()) {
        parts.add(new Answer(words, null));
        words = new ArrayList<>();
      }
      words.add(paragraph);
      before = other ? aim.words() : before;
    }
    parts.add(new Answer(words, null));
    return parts;
  }

  /** What an answer in a post answers. */
  Aim of(Answer answer, int post) {
    Answer.Linked quotation = answer.quotation();
    if (quotation != null && quotation.found() != null) {
      Span span = quotation.found().span();
      return new Aim(passage(span, Basis.QUOTED), span, 0, Confidence.QUOTED);
    }
    OptionalInt name = named.in(answer.words().get(0).in(text));
    if (name.isPresent() && name.getAsInt() != post) {
      return best(List.of(name.getAsInt()), answer.words(), Basis.NAMED);
    }
    int parent = posts.get(post).parent();
    List<Integer> near = new ArrayList<>(List.of(parent));
    if (parent > 0) {
      near.add(posts.get(parent).parent());
    }
    if (!near.contains(0)) {
      near.add(0);
    }
    return best(near, answer.words(), Basis.IMPLICIT);
  }

  private Aim best(List<Integer> near, List<Span> words, Basis basis) {
    Ranking.Asked asked = ranking.asked(text, words);
    Best best = new Best();
    for (int i = 0; i < near.size(); i++) {
      int post = near.get(i);
      PostSentences.Of of = sentences.of(post);
      double[] shared = Ranking.shared(asked, of);
      double[] scores = ranking.scores(asked, of, shared);
      for (int k = 0; k < shared.length; k++) {
        Span span = of.sentences().get(k).span();
        boolean head = span.equals(headline);
        if (scores == null) {
          best.offer(span, shared[k], shared[k] * (i == 0 ? 1 : FURTHER) * (head ? HEADLINE : 1));
        } else {
          best.learned(span, shared[k], scores[k] - AWAY[Math.min(i, 2)] + (head ? ON_TOP : 0));
        }
      }
    }
    if (best.learned) {
      best.learned(null, 0, basis == Basis.NAMED ? NOTHING_NAMED : NOTHING);
    }
    Span span = best.span;
    if (span != null) {
      double probability =
          best.learned
              ? Confidence.learned(best.share(), basis)
              : Confidence.shared(best.most, basis);
      return new Aim(passage(span, basis), span, best.shared, probability);
    }
    Basis whole = basis == Basis.NAMED ? basis : Basis.PARENT;
    Comment comment = posts.get(near.get(0)).comment();
    DisputeTarget target =
        comment == null
            ? DisputeTarget.article(whole)
            : DisputeTarget.comment(comment.id(), comment.span(), whole);
    return new Aim(target, null, 0, Confidence.WHOLE);
  }

  /** The likeliest of what is offered. */
  private static final class Best {
    private @Nullable Span span;
    private double most = LEAST;
    private double shared;
    private boolean learned;
    private double sum;

    void offer(Span offered, double share, double score) {
      if (score > most) {
        most = score;
        span = offered;
        shared = share;
      }
    }

    /** Of learned scores the highest wins, and all count for how sure that is. */
    void learned(@Nullable Span offered, double share, double score) {
      if (!learned || score > most) {
        most = score;
        span = offered;
        shared = share;
      }
      learned = true;
      sum += StrictMath.exp(score);
    }

    /** The share of the best in all that was offered. */
    double share() {
      return StrictMath.exp(most) / sum;
    }
  }

  private DisputeTarget passage(Span span, Basis basis) {
    String statement = statements.holding(span);
    return statement == null
        ? DisputeTarget.passage(span, basis)
        : DisputeTarget.statement(statement, span, basis);
  }
}

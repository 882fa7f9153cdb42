package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

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

  /** What a learned score loses beyond the post that is answered. */
  private static final double AWAY = 2;

  /** What the headline gains. */
  private static final double ON_TOP = 1.5;

  /** The score of a post as a whole. */
  private static final double NOTHING = -3;

  /** From this share on a sentence is clearly what is answered. */
  private static final double CLEAR = 0.7;

  /** A post of no more words is answered as a whole. */
  private static final double SHORT = 35;

  /** How much worse a neighbour may fit that is answered too. */
  private static final double WIDE = 0.7;

  /** The most words that are answered. */
  private static final double WIDEST = 45;

  /** Fewer quoted words that nobody wrote here are a turn of phrase. */
  private static final double LEAST_QUOTED = 5;

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
   * @param clear whether they are plainly meant
   * @param probability that the target is right
   */
  record Aim(DisputeTarget target, @Nullable Span words, boolean clear, double probability) {}

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
    this.ranking = new Ranking(text, encoded);
    this.sentences = new PostSentences(text, posts, encoded, ranking);
  }

  /** Adds a post that later ones may name. */
  void add(int post) {
    named.add(posts.get(post), post);
  }

  /**
   * Cuts an answer that follows no quotation into sentences in a row that answer the same thing.
   * Sentences that answer nothing clearly stay with those before them.
   *
   * @param alone which sentences are answers of their own
   */
  List<Answer> parts(Answer answer, int post, Predicate<Span> alone) {
    if (answer.quotation() != null) {
      return List.of(answer);
    }
    List<Answer> parts = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    Span before = null;
    boolean aloneBefore = false;
    for (Span paragraph : answer.words()) {
      for (Span sentence : Sentences.in(text, paragraph)) {
        boolean isAlone = alone.test(sentence);
        Span answered = isAlone ? null : clearly(sentence, post);
        boolean other = answered != null && before != null && !answered.equals(before);
        if ((other || isAlone != aloneBefore) && !words.isEmpty()) {
          parts.add(answer.of(words));
          words = new ArrayList<>();
        }
        add(words, sentence, paragraph);
        before = answered == null ? before : answered;
        aloneBefore = isAlone;
      }
    }
    if (!words.isEmpty()) {
      parts.add(answer.of(words));
    }
    return parts.isEmpty() ? List.of(answer) : parts;
  }

  /** What a sentence clearly answers; null where that is not clear. */
  private @Nullable Span clearly(Span sentence, int post) {
    Aim aim = of(new Answer(List.of(sentence), null), post);
    return aim.clear() ? aim.words() : null;
  }

  /** Adds a sentence, to the one before it where both are of one paragraph. */
  private static void add(List<Span> words, Span sentence, Span paragraph) {
    int last = words.size() - 1;
    if (last >= 0 && words.get(last).start() >= paragraph.start()) {
      words.set(last, words.get(last).cover(sentence));
    } else {
      words.add(sentence);
    }
  }

  /** What an answer in a post answers. */
  Aim of(Answer answer, int post) {
    Answer.Linked quotation = answer.quotation();
    if (quotation != null && quotation.found() != null) {
      Span span = quotation.found().span();
      return new Aim(passage(span, Basis.QUOTED), span, true, Confidence.QUOTED);
    }
    if (quotation != null && isElsewhere(quotation, posts.get(post))) {
      Span words = quotation.words().get(0);
      return new Aim(DisputeTarget.elsewhere(Basis.QUOTED), words, true, Confidence.ELSEWHERE);
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

  /** Whether words are quoted at a paragraph's beginning that nobody wrote on this page. */
  private boolean isElsewhere(Answer.Linked quotation, Post post) {
    return quotation.found() == null
        && post.beginsParagraph(quotation.words().get(0).start())
        && PlainWords.of(text, quotation.words()).size() >= LEAST_QUOTED;
  }

  /** A sentence with how well it fits. */
  private record Scored(Span span, int words, double shared, double score) {}

  private Aim best(List<Integer> near, List<Span> words, Basis basis) {
    Ranking.Asked asked = ranking.asked(words);
    List<Scored> all = new ArrayList<>();
    boolean learned = false;
    for (int i = 0; i < near.size(); i++) {
      int post = near.get(i);
      PostSentences.Of of = sentences.of(post);
      double[] shared = Ranking.shared(asked, of);
      double[] scores = ranking.scores(asked, of, shared);
      learned |= scores != null;
      for (int k = 0; k < shared.length; k++) {
        PostSentences.Sentence sentence = of.sentences().get(k);
        boolean head = sentence.span().equals(headline);
        double score =
            scores == null
                ? shared[k] * (i == 0 ? 1 : FURTHER) * (head ? HEADLINE : 1)
                : scores[k] - AWAY * Math.min(i, 1) + (head ? ON_TOP : 0);
        all.add(new Scored(sentence.span(), sentence.words(), shared[k], score));
      }
    }
    double nothing = !learned ? LEAST : NOTHING;
    int best = -1;
    double sum = StrictMath.exp(nothing);
    for (int i = 0; i < all.size(); i++) {
      best = best < 0 || all.get(i).score() > all.get(best).score() ? i : best;
      sum += StrictMath.exp(all.get(i).score());
    }
    boolean isShort =
        basis != Basis.NAMED && learned && sentences.words(near.get(0)) <= SHORT && near.get(0) > 0;
    if (best >= 0 && all.get(best).score() > nothing && !isShort) {
      Span span = learned ? widened(all, best) : all.get(best).span();
      double share = StrictMath.exp(all.get(best).score()) / sum;
      double probability =
          learned
              ? Confidence.learned(share, basis)
              : Confidence.shared(all.get(best).score(), basis);
      boolean clear = learned ? share > CLEAR : all.get(best).shared() >= PLAINLY;
      return new Aim(passage(span, basis), span, clear, probability);
    }
    Basis whole = basis == Basis.NAMED ? basis : Basis.PARENT;
    Comment comment = posts.get(near.get(0)).comment();
    DisputeTarget target =
        comment == null
            ? DisputeTarget.article(whole)
            : DisputeTarget.comment(comment.id(), comment.span(), whole);
    return new Aim(target, null, false, isShort ? Confidence.SHORT : Confidence.WHOLE);
  }

  /** The best sentence, with a neighbour that fits nearly as well. */
  private Span widened(List<Scored> all, int best) {
    Span span = all.get(best).span();
    int words = all.get(best).words();
    for (int next : new int[] {best - 1, best + 1}) {
      if (next < 0 || next >= all.size()) {
        continue;
      }
      Scored other = all.get(next);
      boolean beside =
          text.substring(
                  Math.min(span.end(), other.span().end()),
                  Math.max(span.start(), other.span().start()))
              .isBlank();
      if (beside
          && other.score() > all.get(best).score() - WIDE
          && words + other.words() <= WIDEST) {
        span = span.cover(other.span());
        words += other.words();
      }
    }
    return span;
  }

  private DisputeTarget passage(Span span, Basis basis) {
    String statement = statements.holding(span);
    return statement == null
        ? DisputeTarget.passage(span, basis)
        : DisputeTarget.statement(statement, span, basis);
  }
}

package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
  /** How much more a sentence further away must share. */
  private static final double FURTHER = 0.4;

  /** The headline says what the whole article claims. */
  private static final double HEADLINE = 1.5;

  /** What the sentences of a speaker gain whom the answer names. */
  private static final double THEIRS = 1;

  /** What a sentence gains for a number in figures that the answer repeats. */
  private static final double FIGURE = 2;

  /** From this share on a sentence is clearly what is answered. */
  private static final double CLEAR = 0.7;

  /** Fewer quoted words that nobody wrote here are a turn of phrase. */
  private static final double LEAST_QUOTED = 5;

  /** What a paragraph must share with a sentence to be an answer of its own. */
  private static final double PLAINLY = 2.5;

  private final String text;
  private final List<Post> posts;
  private final @Nullable Span headline;
  private final StatementPlaces statements;
  private final NamedPosts named = new NamedPosts();
  private final NumberedPoints points;
  private final NamedSpeakers speakers;
  private final PostSentences sentences;
  private final Ranking ranking;
  private final Setting setting;
  private final FlatThread flat;

  /**
   * What is answered.
   *
   * @param words that are answered, for judging the relation; null where only a post is known
   * @param clear whether they are plainly meant
   * @param fits how well sentences fit; null where a quotation tells
   */
  record Aim(DisputeTarget target, @Nullable Span words, boolean clear, @Nullable Fits fits) {}

  /**
   * Looks for targets on a page.
   *
   * @param headline null where the page has none
   * @param setting of the page
   */
  Targets(
      String text,
      List<Post> posts,
      @Nullable Span headline,
      NamedSpeakers speakers,
      List<Statement> found,
      EncodedPage encoded,
      Setting setting) {
    this.setting = setting;
    this.text = text;
    this.posts = posts;
    this.points = NumberedPoints.of(text, posts.get(0));
    this.headline = headline;
    this.speakers = speakers;
    this.statements = new StatementPlaces(found);
    this.flat = FlatThread.of(text, posts);
    this.ranking = new Ranking(text, encoded);
    this.sentences = new PostSentences(text, posts, encoded, ranking);
  }

  /** Adds a post that later ones may name. */
  void add(int post) {
    named.add(posts.get(post), post);
  }

  /** Whether all of an answer answers the quotation that it follows, which begins a paragraph. */
  boolean isGoverned(Answer answer, int post) {
    Answer.Linked quotation = answer.quotation();
    return quotation != null
        && posts.get(post).beginsParagraph(quotation.words().get(0).start())
        && (quotation.found() != null || isElsewhere(quotation, posts.get(post)));
  }

  /** What an answer in a post answers. */
  Aim of(Answer answer, int post) {
    Answer.Linked quotation = answer.quotation();
    if (quotation != null && quotation.found() != null) {
      Span span = quotation.found().span();
      return new Aim(passage(span, Basis.QUOTED), span, true, null);
    }
    if (quotation != null && isElsewhere(quotation, posts.get(post))) {
      Span words = quotation.words().get(0);
      return new Aim(DisputeTarget.elsewhere(Basis.QUOTED), words, true, null);
    }
    int parent = posts.get(post).parent();
    Span point = points.named(answer.words().get(0).in(text));
    if (point != null) {
      return within(point, asked(answer));
    }
    OptionalInt name = named.in(answer.words().get(0).in(text), parent > 0);
    if (name.isPresent() && name.getAsInt() != post) {
      return best(List.of(name.getAsInt()), answer.words(), Basis.NAMED, post);
    }
    List<Integer> near = new ArrayList<>(List.of(parent));
    if (parent > 0) {
      near.add(posts.get(parent).parent());
    }
    if (!near.contains(0)) {
      near.add(0);
    }
    near.addAll(flat.near(post));
    return best(near, asked(answer), Basis.IMPLICIT, post);
  }

  /** What tells of an answer's target: its words, and those quoted in it, be they changed. */
  private static List<Span> asked(Answer answer) {
    Answer.Linked quotation = answer.quotation();
    if (quotation == null) {
      return answer.words();
    }
    List<Span> all = new ArrayList<>(quotation.words());
    all.addAll(answer.words());
    return all;
  }

  /** Whether words are quoted at a paragraph's beginning that nobody wrote on this page. */
  private boolean isElsewhere(Answer.Linked quotation, Post post) {
    return quotation.found() == null
        && post.beginsParagraph(quotation.words().get(0).start())
        && PlainWords.of(text, quotation.words()).size() >= LEAST_QUOTED;
  }

  /** What of a point of the article is meant that is named: its beginning, or what fits clearly. */
  private Aim within(Span point, List<Span> words) {
    Fits fits = fits(List.of(0), words, point, 0);
    Span first = fits.all().isEmpty() ? point : fits.all().get(0).span();
    Span meant = isClear(fits) ? fits.words(text) : first;
    return new Aim(passage(meant, Basis.NAMED), meant, true, fits);
  }

  private static boolean isClear(Fits fits) {
    return (fits.learned() && fits.share() > CLEAR) || fits.shared() >= PLAINLY;
  }

  private Aim best(List<Integer> near, List<Span> words, Basis basis, int from) {
    Fits fits = fits(near, words, null, from);
    int first = near.get(0);
    boolean clear = isClear(fits);
    boolean isArticle = basis == Basis.NAMED && first == 0; // "this article" is all of it
    boolean isWhole = isArticle || (!setting.debate() && Courtesies.only(text, words));
    boolean above = fits.isAny() && !posts.get(first).holds(fits.all().get(fits.best()).span());
    Span question = (clear && !above) || isWhole ? null : question(first, fits);
    if (question != null) {
      return new Aim(passage(question, basis), question, false, fits);
    }
    if (fits.isAny() && (clear || !isWhole)) {
      Span span = fits.words(text);
      return new Aim(passage(span, basis), span, clear, fits);
    }
    Basis whole = basis == Basis.NAMED ? basis : Basis.PARENT;
    Comment comment = posts.get(first).comment();
    DisputeTarget target =
        comment == null
            ? DisputeTarget.article(whole)
            : DisputeTarget.comment(comment.id(), comment.span(), whole);
    return new Aim(target, null, false, fits);
  }

  /**
   * The question of a comment that a reply to it answers, where many ask, though the answer may be
   * like what stands further up; null where none is.
   */
  private @Nullable Span question(int post, Fits fits) {
    if (post == 0 || !setting.repliesAnswer()) {
      return null;
    }
    return fits.all().stream()
        .filter(sentence -> posts.get(post).holds(sentence.span()))
        .filter(sentence -> Questions.wantsToKnow(text, sentence.span()))
        .max(Comparator.comparingDouble(Fits.Sentence::score))
        .map(Fits.Sentence::span)
        .orElse(null);
  }

  /**
   * How well the sentences of some posts fit what is asked; the first post fits best.
   *
   * @param within where alone they are looked for; null for all
   * @param from the post that asks
   */
  private Fits fits(List<Integer> near, List<Span> words, @Nullable Span within, int from) {
    FitSigns.Told told =
        new FitSigns.Told(
            ranking.asked(words),
            speakers.in(text, words),
            Figures.in(text, words),
            Figures.spelled(text, words));
    List<Fits.Sentence> all = new ArrayList<>();
    boolean learned = false;
    for (int i = 0; i < near.size(); i++) {
      int post = near.get(i);
      PostSentences.Of of = sentences.of(post);
      double[] shared = Ranking.shared(told.asked(), of);
      double[] scores = ranking.scores(told.asked(), of, shared);
      learned |= scores != null;
      for (int k = 0; k < shared.length; k++) {
        PostSentences.Sentence sentence = of.sentences().get(k);
        if (within != null && !within.contains(sentence.span())) {
          continue;
        }
        boolean head = sentence.span().equals(headline);
        boolean theirs = post == 0 && isTheirs(sentence.span(), told.people());
        boolean other = i > 0 && post > 0 && near.get(0) == 0;
        FitSigns.Place place =
            new FitSigns.Place(
                i > 0 && !other,
                post == 0,
                head,
                theirs,
                setting.debate(),
                other ? post - from : 0);
        double[] signs =
            FitSigns.of(sentence, told, place, scores == null ? 0 : scores[k], shared[k]);
        double repeated = FIGURE * Figures.shared(told.figures(), sentence.figures());
        double score =
            scores == null
                ? shared[k] * (i == 0 ? 1 : FURTHER) * (head ? HEADLINE : 1)
                    + (theirs ? THEIRS : 0)
                    + repeated
                : FitSigns.score(signs);
        all.add(
            new Fits.Sentence(
                sentence.span(), sentence.words(), shared[k] + repeated, score, signs));
      }
    }
    return Fits.of(all, FitSigns.none(sentences.words(near.get(0)), setting.debate()), learned);
  }

  /** Whether one of some people says a sentence of the article. */
  private boolean isTheirs(Span sentence, Set<String> people) {
    if (people.isEmpty()) {
      return false;
    }
    String speaker = statements.speaker(sentence);
    return speaker != null && people.contains(speaker);
  }

  private DisputeTarget passage(Span span, Basis basis) {
    String statement = statements.holding(span);
    return statement == null
        ? DisputeTarget.passage(span, basis)
        : DisputeTarget.statement(statement, span, basis);
  }
}

package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.DisputeTarget.Basis;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds what an answer answers. Looked at are the post that it names, else its parent, the parent's
 * parent and the article. Cost: linear in the words of those, of the article at most {@value #MOST}
 * sentences. Not thread-safe.
 */
final class Targets {
  private static final Rarity RARITY = Rarity.load();

  /** The most sentences of a post that are compared with each answer. */
  private static final int MOST = 400;

  /** What a sentence must share with an answer to be what it answers. */
  private static final double LEAST = 0.8;

  /** How much more a sentence further away must share. */
  private static final double FURTHER = 0.4;

  /** The headline says what the whole article claims. */
  private static final double HEADLINE = 1.5;

  /** What a paragraph must share with a sentence to be an answer of its own. */
  private static final double PLAINLY = 3.0;

  private final String text;
  private final List<Post> posts;
  private final @Nullable Span headline;
  private final StatementPlaces statements;
  private final NamedPosts named = new NamedPosts();
  private final Map<Integer, List<Sentence>> sentences = new HashMap<>();

  private record Sentence(Span span, Set<String> stems) {}

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
  Targets(String text, List<Post> posts, @Nullable Span headline, List<Statement> found) {
    this.text = text;
    this.posts = posts;
    this.headline = headline;
    this.statements = new StatementPlaces(found);
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
    Set<String> stems = Rarity.stems(PlainWords.of(text, answer.words()));
    if (name.isPresent() && name.getAsInt() != post) {
      return best(List.of(name.getAsInt()), stems, Basis.NAMED);
    }
    int parent = posts.get(post).parent();
    List<Integer> near = new ArrayList<>(List.of(parent));
    if (parent > 0) {
      near.add(posts.get(parent).parent());
    }
    if (!near.contains(0)) {
      near.add(0);
    }
    return best(near, stems, Basis.IMPLICIT);
  }

  private Aim best(List<Integer> near, Set<String> answer, Basis basis) {
    Span best = null;
    double most = LEAST;
    double nearness = 1;
    for (int post : near) {
      for (Sentence sentence : sentences(post)) {
        double headline = sentence.span().equals(this.headline) ? HEADLINE : 1;
        double shared = RARITY.shared(sentence.stems(), answer) * nearness * headline;
        if (shared > most) {
          most = shared;
          best = sentence.span();
        }
      }
      nearness = FURTHER;
    }
    if (best != null) {
      return new Aim(passage(best, basis), best, most, Confidence.shared(most, basis));
    }
    Basis whole = basis == Basis.NAMED ? basis : Basis.PARENT;
    Comment comment = posts.get(near.get(0)).comment();
    DisputeTarget target =
        comment == null
            ? DisputeTarget.article(whole)
            : DisputeTarget.comment(comment.id(), comment.span(), whole);
    return new Aim(target, null, 0, Confidence.WHOLE);
  }

  private DisputeTarget passage(Span span, Basis basis) {
    String statement = statements.holding(span);
    return statement == null
        ? DisputeTarget.passage(span, basis)
        : DisputeTarget.statement(statement, span, basis);
  }

  private List<Sentence> sentences(int post) {
    return sentences.computeIfAbsent(
        post,
        number -> {
          List<Sentence> all = new ArrayList<>();
          for (Span paragraph : posts.get(number).paragraphs()) {
            for (Span span : Sentences.in(text, paragraph)) {
              all.add(new Sentence(span, Rarity.stems(PlainWords.of(text, List.of(span)))));
            }
          }
          return all.subList(0, Math.min(MOST, all.size()));
        });
  }
}

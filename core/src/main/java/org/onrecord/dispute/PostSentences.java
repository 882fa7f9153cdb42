package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.encoder.Matcher;
import org.onrecord.text.Span;
import org.onrecord.word.Sentences;

/** The sentences of a page's posts, each post read when it is first asked for. Not thread-safe. */
final class PostSentences {
  /** The most sentences of a post that are compared with each answer. */
  private static final int MOST = 400;

  private final String text;
  private final List<Post> posts;
  private final EncodedPage encoded;
  private final Ranking ranking;
  private final Map<Integer, Of> known = new HashMap<>();

  PostSentences(String text, List<Post> posts, EncodedPage encoded, Ranking ranking) {
    this.text = text;
    this.posts = posts;
    this.encoded = encoded;
    this.ranking = ranking;
  }

  /**
   * A sentence.
   *
   * @param stems of its words
   * @param figures numbers in it, in figures
   * @param numbers in it, in figures and in words
   * @param words how many words it has
   * @param asks whether it ends with a question mark
   */
  record Sentence(
      Span span,
      Set<String> stems,
      Set<String> figures,
      Set<String> numbers,
      int words,
      boolean asks) {}

  /**
   * The sentences of one post.
   *
   * @param stretch their pieces in a row; null where the encoder tells nothing
   * @param starts the first piece of each sentence in the stretch
   * @param ends the piece behind its last
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  record Of(
      List<Sentence> sentences, Matcher.@Nullable Stretch stretch, int[] starts, int[] ends) {}

  /** The sentences of a post. */
  Of of(int post) {
    return known.computeIfAbsent(post, this::read);
  }

  /** How many words a post has. */
  int words(int post) {
    return of(post).sentences().stream().mapToInt(Sentence::words).sum();
  }

  private Of read(int post) {
    List<Sentence> all = new ArrayList<>();
    for (Span paragraph : posts.get(post).paragraphs()) {
      for (Span span : Sentences.in(text, paragraph)) {
        if (all.size() < MOST) {
          all.add(sentence(span));
        }
      }
    }
    int[] starts = new int[all.size()];
    int[] ends = new int[all.size()];
    List<Span> spans = all.stream().map(Sentence::span).toList();
    int[] pieces = encoded.pieces(spans, Integer.MAX_VALUE);
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = at;
      at += encoded.pieces(List.of(spans.get(i)), Integer.MAX_VALUE).length;
      ends[i] = at;
    }
    Matcher.Stretch stretch = ranking.stretch(pieces);
    return new Of(List.copyOf(all), stretch, starts, ends);
  }

  private Sentence sentence(Span span) {
    String words = span.in(text);
    return new Sentence(
        span,
        Rarity.stems(PlainWords.of(text, List.of(span))),
        Figures.in(text, List.of(span)),
        Figures.spelled(text, List.of(span)),
        words.strip().split("\\s+", -1).length,
        words.endsWith("?"));
  }
}

package org.onrecord.dispute;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.text.Span;

/**
 * The comments of a page that does not say which of them answer others, because its readers cannot
 * reply to each other or because their replies were put in a row: there any of them may be meant.
 * Not thread-safe.
 */
final class FlatThread {
  /** Fewer comments are no thread. */
  private static final int FEWEST = 4;

  private static final Cues REPLIES = Cues.load("speaks-to-readers");
  private static final Cues FIRST = Cues.load("speaks-at-once");

  /** Words at the beginning of a comment that show whether it replies. */
  private static final int OPENING = 8;

  /** The most comments that are looked at closely. */
  private static final int MOST = 4;

  /** A word of more comments than these tells none of them apart, and costs too much. */
  private static final int COMMON = 30;

  /** A word in one of some 150 sentences is as rare. */
  private static final double RARE = 5;

  private final String text;
  private final List<Post> posts;
  private final boolean flat;
  private final List<Set<String>> stems = new ArrayList<>();
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final List<@Nullable OffsetDateTime> times = new ArrayList<>();
  private final Map<Integer, List<Integer>> known = new HashMap<>();

  /** A comment and how much it shares with another. */
  private record Alike(int post, double shared) {}

  private FlatThread(String text, List<Post> posts) {
    this.text = text;
    this.posts = posts;
    flat = posts.size() > FEWEST && posts.stream().skip(1).allMatch(post -> post.parent() == 0);
  }

  /** Reads all comments, once one of them speaks to another reader. */
  private void read() {
    for (int i = 0; i < posts.size(); i++) {
      Post post = posts.get(i);
      Set<String> own = i == 0 ? Set.of() : Rarity.stems(PlainWords.of(text, post.paragraphs()));
      stems.add(own);
      times.add(time(post.comment()));
      for (String stem : own) {
        byStem.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The comments of a page, which are read when first asked for. Linear. */
  static FlatThread of(String text, List<Post> posts) {
    return new FlatThread(text, posts);
  }

  private static @Nullable OffsetDateTime time(@Nullable Comment comment) {
    if (comment == null || comment.posted() == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(comment.posted());
    } catch (DateTimeParseException e) {
      return null; // a day alone
    }
  }

  /**
   * The comments that one may answer beside the article, if it opens as one does that speaks to
   * another reader, "Good point!", "No, …": those that share most rare words with it. None where
   * the page says who answers whom. Linear in the comment.
   */
  List<Integer> near(int post) {
    return flat ? known.computeIfAbsent(post, this::find) : List.of();
  }

  private List<Integer> find(int post) {
    if (!opensAsReply(posts.get(post))) {
      return List.of();
    }
    if (stems.isEmpty()) {
      read();
    }
    Set<Integer> found = new HashSet<>();
    for (String stem : stems.get(post)) {
      List<Integer> with = byStem.getOrDefault(stem, List.of());
      if (Rarity.SHIPPED.of(stem) >= RARE && with.size() <= COMMON) {
        found.addAll(with);
      }
    }
    return found.stream()
        .filter(other -> other != post && !isLater(other, post))
        .map(other -> new Alike(other, shared(other, post)))
        .sorted(Comparator.comparingDouble(Alike::shared).reversed().thenComparing(Alike::post))
        .limit(MOST)
        .map(Alike::post)
        .toList();
  }

  private boolean opensAsReply(Post post) {
    List<Span> first = post.paragraphs().subList(0, Math.min(1, post.paragraphs().size()));
    List<String> words = PlainWords.withoutMarks(PlainWords.of(text, first));
    return FIRST.behind(words, 0) > 0
        || REPLIES.in(words.subList(0, Math.min(OPENING, words.size())));
  }

  private double shared(int other, int post) {
    return Rarity.SHIPPED.shared(stems.get(other), stems.get(post));
  }

  /** Whether the times of two comments show that one was not there yet. */
  private boolean isLater(int other, int post) {
    OffsetDateTime one = times.get(other);
    OffsetDateTime two = times.get(post);
    return one != null && two != null && one.isAfter(two);
  }
}

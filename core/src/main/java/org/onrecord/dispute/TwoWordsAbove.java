package org.onrecord.dispute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.quote.FirstWords;
import org.onrecord.dispute.quote.PostWords;

/**
 * Knows where two words stand in the nearest of the posts that one answers, directly or in turn.
 * One walk down the tree of posts and up again notes when this changes, in time and memory linear
 * in the words of the thread, however deep it is; a look is a binary search.
 */
final class TwoWordsAbove {
  private final List<PostWords> words;
  private final List<List<Integer>> answers = new ArrayList<>();

  /** By two words, where they are nearest from some step of the walk on; steps rise. */
  private final Map<Long, List<Nearest>> nearest = new HashMap<>();

  /** For each post the step that reached it. */
  private final int[] reached;

  private int step;

  /**
   * Where two words stand.
   *
   * @param post -1 where no post holds them that the walk is in
   */
  private record Nearest(int step, int post, int word) {}

  /** What was nearest before a post was reached, and is so again behind its answers. */
  private record Before(List<Nearest> all, int post, int word) {}

  /**
   * Walks through the posts.
   *
   * @param posts the article, then comments, each behind the one that it answers
   * @param words of each post
   */
  TwoWordsAbove(List<Post> posts, List<PostWords> words) {
    this.words = words;
    this.reached = new int[posts.size()];
    for (int post = 0; post < posts.size(); post++) {
      answers.add(new ArrayList<>());
      if (post > 0) {
        answers.get(posts.get(post).parent()).add(post);
      }
    }
    Deque<Runnable> next = new ArrayDeque<>(); // since a thread may be deeper than Java's stack
    next.push(() -> visit(0, next));
    while (!next.isEmpty()) {
      next.pop().run();
    }
  }

  private void visit(int post, Deque<Runnable> next) {
    reached[post] = step++;
    List<Before> before = enter(post);
    next.push(() -> leave(before));
    answers.get(post).forEach(answer -> next.push(() -> visit(answer, next)));
  }

  private List<Before> enter(int post) {
    PostWords here = words.get(post);
    List<Before> before = new ArrayList<>();
    for (int i = 0; i + 1 < here.size(); i++) {
      List<Nearest> all = nearest.computeIfAbsent(here.pair(i), key -> new ArrayList<>(2));
      Nearest last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || last.post() != post) {
        all.add(new Nearest(step, post, i));
        before.add(
            last == null ? new Before(all, -1, 0) : new Before(all, last.post(), last.word()));
      }
    }
    return before;
  }

  private void leave(List<Before> before) {
    step++;
    for (Before was : before) {
      was.all().add(new Nearest(step, was.post(), was.word()));
    }
  }

  /**
   * Where two words stand first in the nearest post above; null where they stand in none.
   *
   * @param post number of the post that quotes them
   * @param quotation two words
   */
  FirstWords.@Nullable Found find(int post, PostWords quotation) {
    List<Nearest> all = nearest.getOrDefault(quotation.pair(0), List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).step() <= reached[post]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0 || all.get(low - 1).post() < 0) {
      return null;
    }
    Nearest found = all.get(low - 1);
    return new FirstWords.Found(
        found.post(), words.get(found.post()), found.word(), found.word() + 1, 1);
  }
}

package org.onrecord.dispute;

import java.util.List;

/**
 * What kind of thread a page has, which says much of what its answers are.
 *
 * @param debate whether the page opens a debate, instead of reporting what others say
 * @param asking the share of comments that ask something plainly, or thank: under a recipe most do,
 *     under the news few
 */
record Setting(boolean debate, double asking) {
  private static final Cues THANKS = Cues.load("thanks");

  /** A share of comments that is many. */
  private static final double MANY = 0.25;

  /** A share that stands under the news as well. */
  private static final double FEW = 0.2;

  private static final double SCALE = 5;

  /** Fewer comments say nothing of the page. */
  private static final int LEAST = 5;

  /** Words in which somebody thanks. */
  private static final int OPENING = 6;

  /**
   * Looks at all comments. Linear.
   *
   * @param posts the article first
   */
  static Setting of(String text, List<Post> posts, boolean debate) {
    List<Post> comments = posts.subList(1, posts.size());
    long asking = comments.stream().filter(post -> asks(text, post)).count();
    return new Setting(debate, comments.size() < LEAST ? 0 : asking / (double) comments.size());
  }

  /** Whether so many ask that somebody who asks of a number wants to know, and doubts nothing. */
  boolean isAsking() {
    return asking >= MANY;
  }

  /** How much more is asked than under the news; 0 where it is no more. */
  double degree() {
    return SCALE * Math.max(0, asking - FEW);
  }

  private static boolean asks(String text, Post post) {
    if (post.paragraphs().isEmpty()) {
      return false;
    }
    List<String> words = PlainWords.of(text, post.paragraphs());
    return Questions.isPlain(text, post.paragraphs())
        || THANKS.in(words.subList(0, Math.min(OPENING, words.size())));
  }
}

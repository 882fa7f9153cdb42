package org.onrecord.dispute.quote;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/** Finds words that a post repeats of an earlier one without a mark: only the words tell. */
public final class RepeatedWords {
  /** Fewer words in a row come from the language and not from the earlier post. */
  public static final int LEAST = 8;

  private RepeatedWords() {}

  /** The stretches of a post that stand word for word in the posts before it. Linear. */
  public static List<Span> in(PostWords words, FirstWords first) {
    List<Span> repeated = new ArrayList<>();
    int start = 0;
    int end = 0; // after the last word of the run at hand
    for (int i = 0; i + 2 < words.size(); i++) {
      boolean known = first.knows(words, i);
      if (known && i + 1 >= end) {
        add(repeated, words, start, end);
        start = i;
      }
      if (known) {
        end = i + 3;
      }
    }
    add(repeated, words, start, end);
    return repeated;
  }

  private static void add(List<Span> repeated, PostWords words, int start, int end) {
    if (end - start >= LEAST) {
      repeated.add(words.span(start, end - 1));
    }
  }
}

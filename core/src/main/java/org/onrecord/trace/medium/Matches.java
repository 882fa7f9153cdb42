package org.onrecord.trace.medium;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a pattern in a part of a text, from left to right, as {@link Matcher#find()} has
 * them, but tried only where one may begin: a pattern that looks back, tried at each character of a
 * source, costs more than everything else that indexing does.
 */
final class Matches {
  private final Matcher matcher;
  private final IntPredicate mayBegin;
  private final int to;
  private int at;

  /**
   * Matches between two UTF-16 offsets; what stands around them is seen by what looks back or on.
   *
   * @param mayBegin false only for offsets at which the pattern has no match
   */
  Matches(Pattern pattern, String text, int from, int to, IntPredicate mayBegin) {
    this.matcher = pattern.matcher(text).useTransparentBounds(true);
    this.mayBegin = mayBegin;
    this.at = from;
    this.to = to;
  }

  /** The next match; null after the last. */
  @Nullable Matcher next() {
    while (at < to) {
      if (mayBegin.test(at) && matcher.region(at, to).lookingAt()) {
        at = Math.max(matcher.end(), at + 1);
        return matcher;
      }
      at++;
    }
    return null;
  }
}

package org.onrecord.trace.medium;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a pattern in a part of a text, from left to right, as {@link Matcher#find()} has
 * them, but tried only where one may begin: a pattern that looks back, tried at each character of a
 * source, costs more than everything else that indexing does.
 */
final class Matches {
  private final Pattern pattern;
  private final String text;
  private final Offsets mayBegin;
  private final int to;
  private @Nullable Matcher matcher;
  private int next;
  private int end;

  /**
   * Matches up to a UTF-16 offset; what stands around them is seen by what looks back or on.
   *
   * @param mayBegin in text order, all offsets at which the pattern may have a match
   */
  Matches(Pattern pattern, String text, Offsets mayBegin, int to) {
    this.pattern = pattern;
    this.text = text;
    this.mayBegin = mayBegin;
    this.to = to;
  }

  /** The next match; null after the last. */
  @Nullable Matcher next() {
    while (next < mayBegin.size()) {
      int at = mayBegin.get(next++);
      if (at >= end && at < to && matcher().region(at, to).lookingAt()) {
        end = matcher().end();
        return matcher;
      }
    }
    return null;
  }

  private Matcher matcher() {
    Matcher known = matcher;
    if (known == null) {
      known = pattern.matcher(text).useTransparentBounds(true);
      matcher = known;
    }
    return known;
  }
}

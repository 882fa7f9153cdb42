package org.onrecord.read.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.block.Block;
import org.onrecord.read.line.Leftover;

/**
 * Finds comments that each start with their author and time: "Jane Roe says:", "May 3, 2021 at 4:05
 * pm". They run to the left-overs that end the page.
 */
final class SignedComments {
  private SignedComments() {}

  /**
   * Finds the comments.
   *
   * @param tail index of the first of the left-overs that end the page
   */
  static @Nullable CommentRegion find(String text, List<Block> blocks, int tail) {
    int first = 1;
    while (first < tail && !isFirst(text, blocks, first)) {
      first++;
    }
    if (first >= tail) {
      return null;
    }
    CommentThread thread = new CommentThread(text);
    int from = isHeading(text, blocks.get(first - 1)) ? first - 1 : first;
    if (from < first) {
      thread.other(blocks.get(from).span());
    }
    boolean bare = !CommentHead.isSigned(text, blocks, first);
    for (int at = first; at < tail; at++) {
      if (CommentHead.isSigned(text, blocks, at) || (bare && isBare(text, blocks, at))) {
        thread.open(blocks.get(at).indent());
      }
      thread.add(blocks, at);
    }
    return CommentRegion.of(from, tail, thread);
  }

  /** A bare name over a date starts the comments only under a heading that says so. */
  private static boolean isFirst(String text, List<Block> blocks, int at) {
    return CommentHead.isSigned(text, blocks, at)
        || (isBare(text, blocks, at) && isHeading(text, blocks.get(at - 1)));
  }

  private static boolean isBare(String text, List<Block> blocks, int at) {
    return CommentHead.isDated(text, blocks, at + 1)
        && CommentHead.mayBeName(blocks.get(at).content().in(text));
  }

  private static boolean isHeading(String text, Block block) {
    return Leftover.of(block.span().in(text)) == Leftover.COMMENTS_HEADING;
  }
}

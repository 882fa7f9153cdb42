package org.onrecord.read.plain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.block.Block;
import org.onrecord.read.block.Marker;
import org.onrecord.read.line.Leftover;

/**
 * Finds comments that a page shows as a list, numbered or bulleted, replies further right.
 *
 * <p>An article has lists too. One is taken for comments only where it stands at the end of the
 * page, nothing but left-overs after it, and {@link CommentEvidence} is enough. Comments have lists
 * as well: where they are numbered and replies have bullets, a number further right is a point.
 */
final class CommentList {
  /** How far on the next number of an unindented list is looked for. */
  private static final int LOOK_AHEAD = 20;

  private final String text;
  private final List<Block> blocks;
  private final int tail;

  private CommentList(String text, List<Block> blocks, int tail) {
    this.text = text;
    this.blocks = blocks;
    this.tail = tail;
  }

  /**
   * Finds the comments.
   *
   * @param tail index of the first of the left-overs that end the page
   */
  static @Nullable CommentRegion find(String text, List<Block> blocks, int tail) {
    return new CommentList(text, blocks, tail).find();
  }

  private @Nullable CommentRegion find() {
    int at = 0;
    while (at < tail) {
      Marker marker = blocks.get(at).marker();
      if (marker == null || marker.number() > 1) {
        at++;
        continue;
      }
      int end = endOfList(at);
      if (end == tail && CommentEvidence.of(text, blocks, at, tail).isEnough()) {
        return region(at);
      }
      at = end;
    }
    return null;
  }

  /** Index of the block after the list that starts at {@code first}. */
  private int endOfList(int first) {
    int indent = blocks.get(first).indent();
    int number = 0;
    int at = first;
    while (at < tail) {
      Block block = blocks.get(at);
      Marker marker = block.marker();
      if (marker != null && block.indent() >= indent) {
        number = block.indent() == indent ? marker.number() : number;
      } else if (block.indent() <= indent && !goesOn(at, first, indent, number)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Whether a block that is not indented still belongs to the item above it. */
  private boolean goesOn(int at, int first, int indent, int number) {
    Block block = blocks.get(at);
    if (block.marker() != null) {
      return false;
    }
    if (at > first && block.blankBefore() == 0) {
      return true;
    }
    String words = block.span().in(text);
    if (Leftover.of(words) == Leftover.BUTTON) {
      return true;
    }
    if (number == 0 || block.indent() < indent) {
      return false;
    }
    for (int next = at + 1; next < tail && next < at + LOOK_AHEAD; next++) {
      Marker marker = blocks.get(next).marker();
      if (marker != null && blocks.get(next).indent() == indent) {
        return marker.number() == number + 1;
      }
    }
    return false;
  }

  private CommentRegion region(int first) {
    CommentThread thread = new CommentThread(text);
    int from = first;
    while (from > 0 && isHeading(from - 1)) {
      from--;
    }
    for (int i = from; i < first; i++) {
      thread.other(blocks.get(i).span());
    }
    List<Block> read = withoutPoints(first);
    for (int i = first; i < tail; i++) {
      if (read.get(i).marker() != null) {
        thread.open(read.get(i).indent());
      }
      thread.add(read, i);
    }
    return CommentRegion.of(from, tail, thread);
  }

  /** The blocks, those that are points of a comment's own list as paragraphs without a marker. */
  private List<Block> withoutPoints(int first) {
    int indent = blocks.get(first).indent();
    Marker top = blocks.get(first).marker();
    boolean numbered = top != null && !top.isBullet();
    boolean bulleted = false;
    for (int i = first; i < tail && !bulleted; i++) {
      Marker marker = blocks.get(i).marker();
      bulleted = marker != null && marker.isBullet() && blocks.get(i).indent() > indent;
    }
    if (!numbered || !bulleted) {
      return blocks;
    }
    List<Block> read = new ArrayList<>(blocks);
    read.subList(first, tail)
        .replaceAll(
            block ->
                block.marker() != null && !block.marker().isBullet() && block.indent() > indent
                    ? block.withoutMarker()
                    : block);
    return read;
  }

  private boolean isHeading(int at) {
    return Leftover.of(blocks.get(at).span().in(text)) == Leftover.COMMENTS_HEADING;
  }
}

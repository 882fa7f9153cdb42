package org.onrecord.read.plain;

import java.util.List;
import org.onrecord.page.Comment;
import org.onrecord.page.Part;

/**
 * The readers' comments of a plain text.
 *
 * @param from index of its first block, a heading over the comments included
 * @param to index of the block after its last
 * @param parts of these blocks
 * @param comments the thread
 */
record CommentRegion(int from, int to, List<Part> parts, List<Comment> comments) {

  /** Copies the lists. */
  CommentRegion {
    parts = List.copyOf(parts);
    comments = List.copyOf(comments);
  }

  static CommentRegion of(int from, int to, CommentThread thread) {
    return new CommentRegion(from, to, thread.parts(), thread.comments());
  }
}

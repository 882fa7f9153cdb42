package org.onrecord.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Comment;

/** How far down its thread each comment hangs: 0 for one that answers the article. */
final class CommentDepth {
  private final Map<String, Integer> depths = new HashMap<>();

  CommentDepth(List<Comment> comments) {
    for (Comment comment : comments) {
      String parent = comment.parent();
      Integer above = parent == null ? null : depths.get(parent);
      depths.put(comment.id(), above == null ? 0 : above + 1);
    }
  }

  /** The depth of a comment of the page. */
  int of(Comment comment) {
    return depths.getOrDefault(comment.id(), 0);
  }
}

package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.text.Span;

/**
 * What one hand wrote: the article, or a reader's comment.
 *
 * @param comment null for the article
 * @param parent number of the post it answers; -1 for the article
 * @param paragraphs in text order; may be empty
 */
record Post(@Nullable Comment comment, int parent, List<Span> paragraphs) {

  Post {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The article first, then the comments in page order. Linear. */
  static List<Post> of(Page page) {
    List<Span> article = new ArrayList<>();
    List<Span> comments = new ArrayList<>();
    for (Part part : page.parts()) {
      if (part.role() == PartRole.HEADLINE || part.role() == PartRole.BODY) {
        article.add(part.span());
      } else if (part.role() == PartRole.COMMENT) {
        comments.add(part.span());
      }
    }
    List<Post> posts = new ArrayList<>();
    posts.add(new Post(null, -1, article));
    Map<String, Integer> numbers = new HashMap<>();
    int at = 0;
    for (Comment comment : page.comments()) {
      while (at < comments.size() && comments.get(at).start() < comment.span().start()) {
        at++;
      }
      int end = at;
      while (end < comments.size() && comment.span().contains(comments.get(end))) {
        end++;
      }
      int parent = comment.parent() == null ? 0 : numbers.getOrDefault(comment.parent(), 0);
      numbers.put(comment.id(), posts.size());
      posts.add(new Post(comment, parent, comments.subList(at, end)));
      at = end;
    }
    return posts;
  }

  /** Whether a place is where one of its paragraphs begins, but for a mark or two. */
  boolean beginsParagraph(int place) {
    return paragraphs.stream().anyMatch(paragraph -> Math.abs(paragraph.start() - place) <= 2);
  }

  /** Whether a place lies in it. */
  boolean holds(Span span) {
    return paragraphs.stream().anyMatch(paragraph -> paragraph.contains(span));
  }
}

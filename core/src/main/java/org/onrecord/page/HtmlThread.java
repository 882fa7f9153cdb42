package org.onrecord.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/** The comments of a page with their places in its text. */
final class HtmlThread {
  private final List<Comment> comments = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * Brings what was found in the tree together with the text made of it.
   *
   * @param found in page order
   * @param blocks of the comments, in text order
   */
  HtmlThread(String text, List<HtmlComment> found, List<HtmlBlocks.CommentText> blocks) {
    Span[] spans = new Span[found.size()];
    for (HtmlBlocks.CommentText block : blocks) {
      String words = block.span().in(text);
      boolean beside =
          Leftover.of(words) != Leftover.NONE
              || Furniture.matches(words)
              || DateLine.of(words) != null;
      parts.add(new Part(beside ? PartRole.OTHER : PartRole.COMMENT, block.span()));
      if (!beside) {
        Span span = spans[block.comment()];
        spans[block.comment()] = span == null ? block.span() : span.cover(block.span());
      }
    }
    number(found, spans);
    retell();
  }

  /** Gives ids: "c2" to the second on the article, "c2.1" to the first reply to it. */
  private void number(List<HtmlComment> found, @Nullable Span[] spans) {
    String[] ids = new String[found.size()];
    int[] replies = new int[found.size() + 1];
    for (int i = 0; i < found.size(); i++) {
      Span span = spans[i];
      if (span == null) {
        continue;
      }
      HtmlComment comment = found.get(i);
      int parent = comment.parent();
      while (parent >= 0 && ids[parent] == null) {
        parent = found.get(parent).parent();
      }
      int number = ++replies[parent + 1];
      ids[i] = parent < 0 ? "c" + number : ids[parent] + "." + number;
      comments.add(
          new Comment(
              ids[i], parent < 0 ? null : ids[parent], comment.author(), comment.posted(), span));
    }
  }

  /** A left-over between two paragraphs of a comment is in its span, and so is part of it. */
  private void retell() {
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      while (at < comments.size() && comments.get(at).span().end() < part.span().end()) {
        at++;
      }
      if (at < comments.size() && comments.get(at).span().contains(part.span())) {
        parts.set(i, new Part(PartRole.COMMENT, part.span()));
      }
    }
  }

  List<Comment> comments() {
    return comments;
  }

  /** In text order. */
  List<Part> parts() {
    return parts;
  }

  /** The nodes of all comments. */
  static BitSet nodes(HtmlTree tree, List<HtmlComment> found) {
    BitSet nodes = new BitSet(tree.size());
    for (HtmlComment comment : found) {
      nodes.set(comment.element(), tree.end(comment.element()));
    }
    return nodes;
  }
}

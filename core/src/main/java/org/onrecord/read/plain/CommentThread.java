package org.onrecord.read.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.block.Block;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Leftover;
import org.onrecord.text.Span;

/**
 * Builds the thread under an article from its blocks, in page order. A comment answers the last one
 * that stands further left.
 */
final class CommentThread {
  private static final class Node {
    final int indent;
    final @Nullable Node parent;
    final List<Span> paragraphs = new ArrayList<>();
    @Nullable String author;
    @Nullable String posted;

    Node(int indent, @Nullable Node parent) {
      this.indent = indent;
      this.parent = parent;
    }
  }

  private final String text;
  private final List<Node> nodes = new ArrayList<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();

  CommentThread(String text) {
    this.text = text;
  }

  /** Starts a comment at an indentation. */
  void open(int indent) {
    while (!open.isEmpty() && open.element().indent >= indent) {
      open.pop();
    }
    Node node = new Node(indent, open.peek());
    open.push(node);
    nodes.add(node);
  }

  /** Adds a block to the comment last opened: its head, a paragraph, or a button under it. */
  void add(List<Block> blocks, int at) {
    Node node = nodes.get(nodes.size() - 1);
    Span span = blocks.get(at).content();
    String words = span.in(text);
    if (node.paragraphs.isEmpty() && isHead(node, blocks, at, words)) {
      other(span);
    } else if (span.length() < 250 && Leftover.of(words) != Leftover.NONE) {
      other(span);
    } else {
      node.paragraphs.add(span);
      parts.add(new Part(PartRole.COMMENT, span));
    }
  }

  private boolean isHead(Node node, List<Block> blocks, int at, String words) {
    DateOnlyLine date = DateOnlyLine.of(words);
    if (date != null) {
      node.posted = date.iso();
      return true;
    }
    if (node.author != null) {
      return false;
    }
    node.author = CommentHead.author(text, blocks, at);
    return node.author != null;
  }

  /** Adds what belongs to no comment. */
  void other(Span span) {
    parts.add(new Part(PartRole.OTHER, span));
  }

  /** The parts, in text order. */
  List<Part> parts() {
    return parts;
  }

  /** The comments that say something; the replies to one that does not answer its parent. */
  List<Comment> comments() {
    List<Comment> comments = new ArrayList<>();
    IdentityHashMap<Node, String> ids = new IdentityHashMap<>();
    IdentityHashMap<Node, Integer> replies = new IdentityHashMap<>();
    int top = 0;
    for (Node node : nodes) {
      if (node.paragraphs.isEmpty()) {
        continue;
      }
      Node parent = node.parent;
      while (parent != null && parent.paragraphs.isEmpty()) {
        parent = parent.parent;
      }
      String parentId = parent == null ? null : ids.get(parent);
      String id =
          parent == null ? "c" + ++top : parentId + "." + replies.merge(parent, 1, Integer::sum);
      ids.put(node, id);
      Span first = node.paragraphs.get(0);
      Span last = node.paragraphs.get(node.paragraphs.size() - 1);
      comments.add(new Comment(id, parentId, node.author, node.posted, first.cover(last)));
    }
    return comments;
  }
}

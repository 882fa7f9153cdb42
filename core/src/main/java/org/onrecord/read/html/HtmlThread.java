package org.onrecord.read.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.html.text.HtmlBlocks;
import org.onrecord.read.html.thread.HtmlComment;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Furniture;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Line;
import org.onrecord.text.Span;

/** The comments of a page with their places in its text. */
final class HtmlThread {
  /** How many comments back the original of a quotation is looked for. */
  private static final int NEAR = 200;

  private final List<Comment> comments = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<HtmlComment> found;

  /** Which parts quote what another comment says. */
  private final BitSet quoted = new BitSet();

  /**
   * Brings what was found in the tree together with the text made of it.
   *
   * @param found in page order
   * @param blocks of the comments, in text order
   */
  HtmlThread(String text, List<HtmlComment> found, List<HtmlBlocks.CommentText> blocks) {
    this.found = new ArrayList<>(found);
    ParentQuotes quotes = new ParentQuotes(text);
    Span[] spans = new Span[found.size()];
    for (HtmlBlocks.CommentText block : blocks) {
      int comment = block.comment();
      boolean quote = block.quoted() && quotes.isParents(block.span());
      boolean beside = quote || isBeside(block.span().in(text));
      quoted.set(parts.size(), quote);
      parts.add(new Part(beside ? PartRole.OTHER : PartRole.COMMENT, block.span()));
      if (quote && this.found.get(comment).parent() < 0) {
        answer(comment, quotes.place(), spans);
      }
      if (!beside) {
        Span span = spans[comment];
        spans[comment] = span == null ? block.span() : span.cover(block.span());
      }
    }
    number(spans);
    retell();
  }

  private static boolean isBeside(String words) {
    if (words.endsWith("!") || words.endsWith("?")) {
      return false; // a reader calls "Like!"; a button has no mark
    }
    Line line = new Line(words);
    return Leftover.of(line) != Leftover.NONE
        || Furniture.matches(line)
        || DateOnlyLine.of(words) != null;
  }

  /** Makes a comment that quotes another an answer to it. */
  private void answer(int comment, int place, @Nullable Span[] spans) {
    for (int i = Math.max(0, comment - NEAR); i < comment; i++) {
      Span span = spans[i];
      if (span != null && span.start() <= place && place < span.end()) {
        found.set(comment, found.get(comment).answering(i));
        return;
      }
    }
  }

  /** Gives ids: "c2" to the second on the article, "c2.1" to the first reply to it. */
  private void number(@Nullable Span[] spans) {
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
      if (!quoted.get(i) && at < comments.size() && comments.get(at).span().contains(part.span())) {
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
}

package org.onrecord.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.read.block.Block;
import org.onrecord.read.html.metadata.DataComment;
import org.onrecord.read.html.text.HtmlBlocks;
import org.onrecord.read.html.thread.CommentParents;
import org.onrecord.read.html.thread.HtmlComment;
import org.onrecord.text.Span;

/**
 * Merges the comments that a page shows with those in its data, so that each is listed once. An
 * author, time or parent that the shown comment lacks is taken from the data; comments that only
 * the data hold are added at the end of the text.
 */
final class MergedThread {
  /** Two texts are the same comment if so many of their first letters and digits agree. */
  private static final int PROOF = 80;

  private static final int ARTICLE = -1;

  private final String source;
  private final HtmlBlocks blocks;
  private final List<HtmlComment> comments;

  /** What each stretch of the page begins with: the comment it is of, or {@link #ARTICLE}. */
  private final Map<String, Integer> known = new HashMap<>();

  private MergedThread(String source, HtmlBlocks blocks, List<HtmlComment> shown) {
    this.source = source;
    this.blocks = blocks;
    this.comments = new ArrayList<>(shown);
  }

  /**
   * All comments; those that only the data hold are added to the blocks.
   *
   * @param shown the comments found in the markup
   * @param blocks of the article and of these
   */
  static List<HtmlComment> join(
      String source, HtmlBlocks blocks, List<HtmlComment> shown, List<DataComment> told) {
    if (told.isEmpty()) {
      return shown;
    }
    MergedThread thread = new MergedThread(source, blocks, shown);
    thread.remember();
    thread.add(told);
    return thread.comments;
  }

  private void remember() {
    String text = blocks.text();
    for (Block block : blocks.blocks()) {
      Span span = block.span();
      known.putIfAbsent(key(text, span.start(), span.end()), ARTICLE);
      known.putIfAbsent(key(text, span.start(), text.length()), ARTICLE);
    }
    @Nullable Span[] spans = new Span[comments.size()];
    for (HtmlBlocks.CommentText part : blocks.comments()) {
      Span span = spans[part.comment()];
      spans[part.comment()] = span == null ? part.span() : span.cover(part.span());
    }
    for (int i = 0; i < spans.length; i++) {
      Span span = spans[i];
      if (span != null) {
        known.putIfAbsent(key(text, span.start(), span.end()), i);
      }
    }
  }

  private void add(List<DataComment> told) {
    int[] places = new int[told.size()];
    int from = 0;
    String script = "";
    for (int i = 0; i < places.length; i++) {
      DataComment comment = told.get(i);
      int parent = comment.parent() < 0 ? ARTICLE : bounded(places[comment.parent()]);
      String key = key(comment.text(), 0, comment.text().length());
      Integer same = known.putIfAbsent(key, comments.size());
      places[i] = same == null ? comments.size() : same;
      if (same != null) {
        fill(same, comment, parent);
        continue;
      }
      if (!comment.script().equals(script)) {
        script = comment.script();
        from = Math.max(0, source.indexOf(script));
      }
      int at = place(comment, from);
      from = at < 0 ? from : at;
      comments.add(new HtmlComment(-1, -1, -1, parent, comment.author(), comment.posted()));
      blocks.addTold(places[i], comment.text(), at, at + comment.text().length());
    }
  }

  /** The comment itself, or its parent where it is already as deep as a comment may be. */
  private int bounded(int parent) {
    int depth = 0;
    for (int i = parent; i >= 0; i = comments.get(i).parent()) {
      depth++;
    }
    return depth > CommentParents.DEEPEST ? comments.get(parent).parent() : parent;
  }

  /** Where its words stand in its script, as they are; -1 where they are written otherwise. */
  private int place(DataComment comment, int from) {
    int at = source.indexOf('"' + comment.text() + '"', from);
    return at < 0 || at > from + comment.script().length() ? -1 : at + 1;
  }

  private void fill(int at, DataComment told, int parent) {
    if (at == ARTICLE) {
      return;
    }
    HtmlComment shown = comments.get(at);
    comments.set(
        at,
        new HtmlComment(
            shown.element(),
            shown.text(),
            shown.end(),
            shown.parent() < 0 && parent < at ? parent : shown.parent(),
            shown.author() == null ? told.author() : shown.author(),
            shown.posted() == null ? told.posted() : shown.posted()));
  }

  private static String key(String text, int start, int end) {
    StringBuilder letters = new StringBuilder(PROOF);
    for (int i = start; i < end && letters.length() < PROOF; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.isEmpty()
        ? text.substring(start, Math.min(end, start + PROOF))
        : letters.toString();
  }
}

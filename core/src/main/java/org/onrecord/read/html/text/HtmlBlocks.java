package org.onrecord.read.html.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.page.PageLimits;
import org.onrecord.page.PartRole;
import org.onrecord.read.block.Block;
import org.onrecord.read.html.article.HtmlNoise;
import org.onrecord.read.html.thread.CommentNames;
import org.onrecord.read.html.thread.CommentParts;
import org.onrecord.read.html.thread.HtmlComment;
import org.onrecord.read.html.tree.HtmlTree;
import org.onrecord.read.html.tree.Trait;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.Span;

/**
 * Walks a page once, in the order of its source, and cuts what is kept of it into blocks: headline,
 * article and comments, each block with the role its markup gives it.
 */
public final class HtmlBlocks {
  private static final int LONGEST_BYLINE = 200;
  private static final int ARTICLE = -1;

  private final HtmlTree tree;
  private final HtmlNoise noise;
  private final CommentNames names = new CommentNames();
  private final int headline;
  private final HtmlText text;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PartRole> roles = new ArrayList<>();

  /** The text node with which each block begins. */
  private final List<Integer> starts = new ArrayList<>();

  private final List<CommentText> comments = new ArrayList<>();
  private final Deque<PartRole> open = new ArrayDeque<>();
  private final Deque<Integer> inside = new ArrayDeque<>();
  private final SetOffQuotations setOff = new SetOffQuotations();
  private final Map<Integer, Span> emphasised = new HashMap<>();
  private int comment = ARTICLE;
  private int pre;

  /** How many block quotations of a comment are open. */
  private int quotes;

  /** How many elements of emphasis and headings are open. */
  private int emphasis;

  /** Where the block's first words without emphasis begin; negative where it has none. */
  private int plainFrom = -1;

  /** The block's first text node; negative where it has none yet. */
  private int firstText = -1;

  private int count;
  private int restAt = -1;

  /**
   * A block of a comment.
   *
   * @param comment index of the comment
   * @param span where it stands
   * @param quoted whether it is in a block quotation
   */
  public record CommentText(int comment, Span span, boolean quoted) {}

  /**
   * Prepares to walk a page.
   *
   * @param headline the element of the article's title; negative if there is none
   */
  public HtmlBlocks(HtmlTree tree, String source, HtmlNoise noise, int headline) {
    this.tree = tree;
    this.noise = noise;
    this.headline = headline;
    this.text = new HtmlText(source);
    open.push(PartRole.BODY);
  }

  /** Adds the headline, the article and the comments of a page. */
  public void add(int article, BitSet lead, List<HtmlComment> thread) {
    int next = 0;
    int at = 0;
    while (at < tree.size()) {
      leaveBefore(at);
      int start = next < thread.size() ? thread.get(next).element() : tree.size();
      if (at == start) {
        addComment(next, thread.get(next));
        next++;
        at++;
      } else if (isKept(at, article, lead)) {
        take(at++);
      } else {
        at = past(at, article, lead, start);
      }
    }
    leaveBefore(tree.size());
    flush();
  }

  private boolean isKept(int node, int article, BitSet lead) {
    return (headline >= 0 && tree.isIn(node, headline))
        || (lead.get(node) && !noise.isNoise(node))
        || (tree.isIn(node, article) && !noise.isNoise(node));
  }

  /** The next node after one that is not kept: into it only where something is kept inside. */
  private int past(int node, int article, BitSet lead, int comment) {
    int end = tree.isText(node) ? node + 1 : tree.end(node);
    int first = lead.nextSetBit(node);
    boolean holds =
        comment < end
            || (first >= 0 && first < end)
            || (article > node && article < end)
            || (headline > node && headline < end);
    return holds ? node + 1 : end;
  }

  private void addComment(int index, HtmlComment found) {
    flush();
    open.push(PartRole.COMMENT);
    comment = index;
    int end = Math.min(found.end(), tree.end(found.text()));
    int at = found.text();
    int outer = inside.size();
    while (at < end) {
      while (inside.size() > outer && at >= tree.end(inside.element())) {
        leave(inside.pop());
      }
      if (tree.isText(at) || at == found.text() || !isBeside(at)) {
        take(at++);
      } else {
        at = tree.end(at);
      }
    }
    while (inside.size() > outer) {
      leave(inside.pop());
    }
    flush();
    open.pop();
    comment = ARTICLE;
  }

  /**
   * Adds a comment that only the page's data hold.
   *
   * @param index among the page's comments
   * @param start where its words stand in the source, up to {@code end}; negative if unknown
   */
  public void addFromData(int index, String words, int start, int end) {
    open.push(PartRole.COMMENT);
    comment = index;
    text.add(words, start, end, HtmlText.WhiteSpace.KEEPS_LINES);
    flush();
    open.pop();
    comment = ARTICLE;
  }

  private boolean isBeside(int element) {
    return CommentParts.isBeside(tree, names, element);
  }

  private void leaveBefore(int at) {
    while (!inside.isEmpty() && at >= tree.end(inside.element())) {
      leave(inside.pop());
    }
  }

  private void take(int node) {
    if (tree.isText(node)) {
      int before = text.length();
      text.add(
          tree.words(node),
          tree.sourceStart(node),
          tree.sourceEnd(node),
          pre > 0 ? HtmlText.WhiteSpace.KEEPS_LINES : HtmlText.WhiteSpace.FOLDS);
      if (firstText < 0 && text.length() > before) {
        firstText = node;
      }
      if (emphasis == 0 && plainFrom < 0 && text.length() > before) {
        plainFrom = before;
      }
    } else {
      enter(node);
      inside.push(node);
    }
  }

  private void enter(int element) {
    PartRole role = role(element);
    if (tree.has(element, Trait.BLOCK) || role != open.element()) {
      flush();
    }
    open.push(role);
    quotes += isQuotation(element) ? 1 : 0;
    openQuotation(element);
    emphasis += tree.has(element, Trait.EMPHASIS | Trait.HEADING) ? 1 : 0;
    if (tree.has(element, Trait.BREAK) && !text.lineBreak()) {
      flush();
    } else if (tree.has(element, Trait.PRE)) {
      pre++;
    }
  }

  private void leave(int element) {
    PartRole role = open.element();
    boolean ends = tree.has(element, Trait.BLOCK);
    if (ends) {
      flush();
    }
    quotes -= isQuotation(element) ? 1 : 0;
    closeQuotation(element);
    emphasis -= tree.has(element, Trait.EMPHASIS | Trait.HEADING) ? 1 : 0;
    open.pop();
    if (!ends && role != open.element()) {
      flush(role);
    }
    if (tree.has(element, Trait.PRE)) {
      pre--;
    }
  }

  private boolean isQuotation(int element) {
    return comment != ARTICLE && tree.has(element, Trait.BLOCK) && tree.has(element, Trait.QUOTE);
  }

  private void openQuotation(int element) {
    if (tree.has(element, Trait.QUOTE) && !tree.has(element, Trait.BLOCK)) {
      setOff.openInline(text.length());
    } else if (tree.has(element, Trait.QUOTE) && comment == ARTICLE) {
      setOff.openBlock();
    }
  }

  private void closeQuotation(int element) {
    if (tree.has(element, Trait.QUOTE) && !tree.has(element, Trait.BLOCK)) {
      setOff.closeInline(text);
    } else if (tree.has(element, Trait.QUOTE) && comment == ARTICLE) {
      setOff.closeBlock(text);
    }
  }

  private void flush() {
    flush(open.element());
  }

  private void flush(PartRole role) {
    Span span = text.endBlock();
    int plain = plainFrom;
    int start = firstText;
    plainFrom = -1;
    firstText = -1;
    if (span == null) {
      return;
    }
    if (count == PageLimits.MAX_LINES) {
      restAt = restAt < 0 ? span.start() : restAt;
      return;
    }
    count++;
    if (comment == ARTICLE) {
      if (plain < 0 || plain > span.start()) {
        emphasised.put(span.start(), new Span(span.start(), plain < 0 ? span.end() : plain));
      }
      blocks.add(new Block(span, 1, 0, 1, null));
      roles.add(role);
      if (role == PartRole.BODY) {
        setOff.paragraph(span);
      }
      starts.add(start);
    } else {
      comments.add(new CommentText(comment, span, quotes > 0));
    }
  }

  private PartRole role(int element) {
    PartRole outer = open.element();
    if (element == headline) {
      return PartRole.HEADLINE;
    }
    if (outer != PartRole.BODY) {
      return outer;
    }
    if (tree.has(element, Trait.CAPTION)) {
      return PartRole.CAPTION;
    }
    boolean author = tree.has(element, Trait.AUTHOR_NAME);
    if (author && tree.has(element, Trait.NOTE_NAME)) {
      return PartRole.BIO;
    }
    boolean byline =
        tree.has(element, Trait.BYLINE_NAME | Trait.AUTHOR_MARK)
            || (author && tree.element(element).hasAttr("rel"));
    return byline && tree.chars(element) <= LONGEST_BYLINE ? PartRole.BYLINE : PartRole.BODY;
  }

  /** The blocks that are of no comment. */
  public List<Block> blocks() {
    return blocks;
  }

  /** The start of each of them that is in bold or italics or a heading, by where it starts. */
  public Map<Integer, Span> emphasised() {
    return emphasised;
  }

  /** What block quotations and {@code q} elements hold, each as its paragraphs, in text order. */
  public List<List<Span>> setOff() {
    return setOff.found();
  }

  /** The text node with which one of them begins. */
  public int start(int block) {
    return starts.get(block);
  }

  /** Their roles. */
  public List<PartRole> roles() {
    return roles;
  }

  /** The blocks of comments. */
  public List<CommentText> comments() {
    return comments;
  }

  public String text() {
    return text.text();
  }

  public OffsetMap map() {
    return text.map();
  }

  /** Where the text goes on beyond the last block that is counted; -1 if it does not. */
  public int restAt() {
    return restAt;
  }
}

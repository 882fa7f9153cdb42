package org.onrecord.read.plain;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.read.block.Block;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Sentences;
import org.onrecord.text.Span;

/**
 * Weighs whether the list that ends a page is a thread of readers' comments or part of the article.
 */
final class CommentEvidence {
  private static final int ENOUGH = 4;

  /** Characters of an item that are looked at. */
  private static final int LOOK = 2000;

  private static final int SHORT = 60;

  private static final Pattern VOICE =
      Pattern.compile(
          "\\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Yy]ou|[Yy]ou['’](?:re|ve|d|ll)|[Yy]our|we|We|us|our|Our|[Mm]ine|[Oo]urs"
              + "|[Yy]ours)\\b");

  /** What people say to each other and no article says in a list. */
  private static final Pattern CHAT =
      Pattern.compile(
          "\\b(?:thank you|thanks|thx|cheers|lol|haha|hear, hear)\\b|[:;]-?[)(D]|(?<!\\w)@\\w",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,3}\\b");

  private final String text;
  private final List<Block> blocks;
  private final int first;
  private final int end;
  private int items;
  private int replies;
  private int top;
  private int voices;
  private int talks;
  private int chats;
  private boolean isDeep;
  private int longest;

  private CommentEvidence(String text, List<Block> blocks, int first, int end) {
    this.text = text;
    this.blocks = blocks;
    this.first = first;
    this.end = end;
  }

  /** Examines the list in blocks [first, end). */
  static CommentEvidence of(String text, List<Block> blocks, int first, int end) {
    CommentEvidence evidence = new CommentEvidence(text, blocks, first, end);
    evidence.look();
    return evidence;
  }

  private void look() {
    int indent = blocks.get(first).indent();
    int reply = Integer.MAX_VALUE;
    int deepest = indent;
    for (int at = first; at < end; at++) {
      Block block = blocks.get(at);
      if (block.marker() == null) {
        continue;
      }
      items++;
      if (block.indent() > indent) {
        replies++;
        reply = Math.min(reply, block.indent());
        deepest = Math.max(deepest, block.indent());
      } else {
        top++;
      }
      Span content = block.content();
      Span start = new Span(content.start(), Math.min(content.end(), content.start() + LOOK));
      voices += VOICE.matcher(start.in(text)).find() ? 1 : 0;
      chats += CHAT.matcher(start.in(text)).find() ? 1 : 0;
      talks += Sentences.count(text, start, 2) > 1 ? 1 : 0;
      longest = Math.max(longest, content.length());
    }
    isDeep = deepest > reply;
  }

  boolean isEnough() {
    return score() >= ENOUGH;
  }

  private int score() {
    int score = 0;
    score += hasHeading() ? 4 : 0;
    score += hasReplyForm() ? 2 : 0;
    score += isSigned() ? 4 : 0;
    score += replies > 0 ? 1 : 0;
    score += isDeep ? 1 : 0;
    score += Math.min(chats, 2);
    score += setOff();
    score += voices * 2 >= items ? 1 : 0;
    score += talks * 2 >= items ? 1 : 0;
    score -= isAnnounced() ? 3 : 0;
    score -= longest < SHORT && !hasHeading() ? 1 : 0;
    return score;
  }

  private boolean isSetOff(int block) {
    return blocks.get(block).blankBefore() > 1;
  }

  /**
   * What it counts that more than a line sets the list off: more where the list is indented and
   * nothing else on the page is set off so.
   */
  private int setOff() {
    if (!isSetOff(first)) {
      return 0;
    }
    boolean alone = blocks.get(first).indent() > 0;
    for (int at = 1; at < end && alone; at++) {
      alone = at == first || !isSetOff(at);
    }
    return alone ? 2 : 1;
  }

  private boolean hasHeading() {
    return first > 0 && leftover(first - 1) == Leftover.COMMENTS_HEADING;
  }

  private boolean hasReplyForm() {
    for (int at = end; at < blocks.size(); at++) {
      if (leftover(at) == Leftover.REPLY_FORM) {
        return true;
      }
    }
    return false;
  }

  private boolean isSigned() {
    return CommentHead.isSigned(text, blocks, first);
  }

  /** "What to pack:" above the list, or "5 ways to…" in the headline over five items. */
  private boolean isAnnounced() {
    if (first == 0) {
      return true;
    }
    if (text.charAt(blocks.get(first - 1).span().end() - 1) == ':') {
      return true;
    }
    Span headline = blocks.get(0).span();
    if (headline.length() > LOOK) {
      return false;
    }
    return NUMBER
        .matcher(headline.in(text))
        .results()
        .anyMatch(number -> Integer.parseInt(number.group()) == top);
  }

  private Leftover leftover(int at) {
    return Leftover.of(blocks.get(at).span().in(text));
  }
}

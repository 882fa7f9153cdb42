package org.onrecord.read.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.read.block.Block;
import org.onrecord.read.block.Marker;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Sentences;
import org.onrecord.read.line.Spaces;
import org.onrecord.text.Span;

/**
 * Cuts a plain text into paragraphs.
 *
 * <p>A blank line always ends one. A single line break ends one too, unless the page was wrapped by
 * hand: its lines are of one width and most do not end a sentence. There, a line that ends a
 * sentence and left room for the next line's first word ends a paragraph as well.
 */
final class Blocks {
  /** The longest line that may come from wrapping. */
  private static final int MAX_WIDTH = 130;

  private static final int MIN_WIDTH = 30;

  private final String text;
  private final Lines lines;
  private final int width;

  private Blocks(String text, Lines lines) {
    this.text = text;
    this.lines = lines;
    this.width = wrapWidth();
  }

  /** The paragraphs, in text order. */
  static List<Block> of(String text, Lines lines) {
    return new Blocks(text, lines).cut();
  }

  private List<Block> cut() {
    List<Block> blocks = new ArrayList<>();
    int first = 0;
    for (int line = 1; line <= lines.count(); line++) {
      if (line == lines.count() || isBreak(line)) {
        blocks.add(block(first, line - 1));
        first = line;
      }
    }
    return lines.count() == 0 ? List.of() : blocks;
  }

  private Block block(int first, int last) {
    return new Block(
        new Span(lines.start(first), lines.end(last)),
        last - first + 1,
        lines.indent(first),
        lines.blanksBefore(first),
        Marker.of(text, lines.start(first), lines.end(first)));
  }

  /** Whether a paragraph ends between a line and the one above it. */
  private boolean isBreak(int line) {
    int above = line - 1;
    return lines.blanksBefore(line) > 0
        || isItem(line)
        || endsParagraph(above, line)
        || standsAlone(line)
        || standsAlone(above);
  }

  private boolean endsParagraph(int above, int line) {
    boolean goesOn = !endsSentence(above) && Character.isLowerCase(text.charAt(lines.start(line)));
    if (width == 0) {
      return !goesOn;
    }
    return endsSentence(above) ? leftRoom(above, line) : lines.length(above) * 2 < width && !goesOn;
  }

  private boolean isItem(int line) {
    Marker marker = Marker.of(text, lines.start(line), lines.end(line));
    // "…in the spring of\n1994. Then…" is no list.
    return marker != null && (width == 0 || marker.isBullet() || marker.number() < 100);
  }

  private boolean standsAlone(int line) {
    if (lines.length(line) > 80) {
      return false;
    }
    String words = text.substring(lines.start(line), lines.end(line));
    return Leftover.of(words) != Leftover.NONE
        || DateOnlyLine.of(words) != null
        || CommentHead.signature(words) != null;
  }

  private boolean leftRoom(int above, int line) {
    int word = lines.start(line);
    while (word < lines.end(line) && !Spaces.isSpace(text.charAt(word))) {
      word++;
    }
    return lines.indent(above) + lines.length(above) + 1 + word - lines.start(line) <= width;
  }

  private boolean endsSentence(int line) {
    return Sentences.endsOne(text, new Span(lines.start(line), lines.end(line)));
  }

  /** The width the page was wrapped at; 0 if a line break ends a paragraph. */
  private int wrapWidth() {
    int pairs = 0;
    int open = 0;
    int[] lengths = new int[lines.count()];
    int tooLong = 0;
    for (int line = 1; line < lines.count(); line++) {
      if (lines.blanksBefore(line) > 0) {
        continue;
      }
      int length = lines.indent(line - 1) + lines.length(line - 1);
      lengths[pairs++] = length;
      if (length > MAX_WIDTH) {
        tooLong++;
      }
      if (!endsSentence(line - 1)) {
        open++;
      }
    }
    if (pairs < 3 || open * 2 < pairs || tooLong * 20 > pairs) {
      return 0;
    }
    Arrays.sort(lengths, 0, pairs);
    int width = lengths[pairs - 1 - pairs / 20];
    int middle = lengths[pairs / 2];
    return width >= MIN_WIDTH && width <= MAX_WIDTH && middle * 4 >= width * 3 ? width : 0;
  }
}

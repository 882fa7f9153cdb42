package org.onrecord.read.html.text;

import org.jspecify.annotations.Nullable;
import org.onrecord.read.html.source.TextAlignment;
import org.onrecord.text.OffsetMap;
import org.onrecord.text.Span;

/**
 * Puts a page's text together as a browser shows it: white space folded, blocks set apart by a
 * blank line, and each character's place in the source kept.
 */
final class HtmlText {
  private static final String BETWEEN_BLOCKS = "\n\n";

  /** The first character after "~" that may be white space to fold. */
  private static final char FIRST_WIDE = '\u1680';

  private static final char NO_BREAK_SPACE = '\u00a0';

  private static final int[] NO_POSITIONS = new int[0];

  private final String source;
  private final StringBuilder text = new StringBuilder();
  private final OffsetMap.Builder map = OffsetMap.builder();

  /** Source offset up to which characters have been mapped: the map must ascend. */
  private int mapped;

  private int blockStart;
  private boolean inBlock;

  /** White space that is written when another character follows; 0 for none. */
  private char waiting;

  private int waitingAt = TextAlignment.NOWHERE;

  HtmlText(String source) {
    this.source = source;
  }

  /**
   * Adds the words of a text node.
   *
   * @param start where they stand in the source, up to {@code end}; negative if that is not known
   * @param space what a run of white space becomes
   */
  void add(String words, int start, int end, WhiteSpace space) {
    int length = words.length();
    boolean same = start >= 0 && end - start == length && source.startsWith(words, start);
    int[] positions =
        same || start < 0 ? NO_POSITIONS : TextAlignment.positions(words, source, start, end);
    int i = 0;
    while (i < length) {
      int plain = same && inBlock && waiting == 0 ? plainEnd(words, i) : i;
      if (plain > i) {
        append(words, i, plain, start + i);
        i = plain;
        continue;
      }
      int at = same ? start + i : start < 0 ? TextAlignment.NOWHERE : positions[i];
      add(words.charAt(i), at, space);
      i++;
    }
  }

  /** Where the characters end that are put as they are. */
  private static int plainEnd(String words, int from) {
    int end = from;
    while (end < words.length()) {
      char c = words.charAt(end);
      boolean single = c == ' ' && end + 1 < words.length() && words.charAt(end + 1) > ' ';
      if ((c <= ' ' && !single) || isSpecial(c) || (single && isSpecial(words.charAt(end + 1)))) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isSpecial(char c) {
    return c > '~' && (c == NO_BREAK_SPACE || isUnseen(c) || (c >= FIRST_WIDE && isFolded(c)));
  }

  private void append(String words, int from, int end, int at) {
    int skipped = Math.min(end - from, Math.max(0, mapped - at));
    if (skipped < end - from) {
      map.add(text.length() + skipped, at + skipped, end - from - skipped);
      mapped = at + end - from;
    }
    text.append(words, from, end);
  }

  private void add(char c, int at, WhiteSpace space) {
    if (c == '\n' && space == WhiteSpace.KEEPS_LINES) {
      wait('\n', at);
    } else if (isFolded(c)) {
      if (waiting == 0) {
        wait(' ', c <= ' ' ? at : TextAlignment.NOWHERE);
      }
    } else if (c == NO_BREAK_SPACE) {
      // One alone is no block, and ends none; between words it stays what it is.
      if (waiting == 0) {
        wait(c, at);
      }
    } else if (!isUnseen(c)) {
      put(c, at);
    }
  }

  /** What a run of white space becomes. */
  enum WhiteSpace {
    /** A space. */
    FOLDS,
    /** A line break if there is one in it. */
    KEEPS_LINES
  }

  /** Adds a line break; false if there was one already, which makes it the end of a block. */
  boolean lineBreak() {
    if (waiting == '\n') {
      return false;
    }
    wait('\n', TextAlignment.NOWHERE);
    return true;
  }

  private void wait(char c, int at) {
    waiting = c;
    waitingAt = at;
  }

  private void put(char c, int at) {
    if (!inBlock) {
      if (!text.isEmpty()) {
        text.append(BETWEEN_BLOCKS);
      }
      blockStart = text.length();
      inBlock = true;
    } else if (waiting != 0) {
      append(waiting, waitingAt);
    }
    waiting = 0;
    append(c, at);
  }

  private void append(char c, int at) {
    if (at >= mapped) {
      map.add(text.length(), at, 1);
      mapped = at + 1;
    }
    text.append(c);
  }

  /** Ends the block; where it stands, or null if nothing was in it. */
  @Nullable Span endBlock() {
    waiting = 0;
    if (!inBlock) {
      return null;
    }
    inBlock = false;
    return new Span(blockStart, text.length());
  }

  /** What was added from a place on, white space at its edges left out; null where nothing was. */
  @Nullable Span since(int from) {
    int start = Math.max(from, inBlock ? blockStart : text.length());
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start < text.length() ? new Span(start, text.length()) : null;
  }

  char charAt(int at) {
    return text.charAt(at);
  }

  /** How many characters there are so far. */
  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  OffsetMap map() {
    return map.build();
  }

  /** White space that a browser folds, and the rest that {@link String#strip()} takes off. */
  private static boolean isFolded(char c) {
    return Character.isWhitespace(c);
  }

  /** Soft hyphens, zero-width spaces and byte order marks. */
  private static boolean isUnseen(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == 0;
  }
}

package org.onrecord.page;

import java.util.Arrays;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Where each character of a text node stands in the source. An entity's characters stand nowhere,
 * since other characters stand for them. Where node and source cannot be brought together, the rest
 * of the node stands nowhere: unknown rather than wrong.
 */
final class TextAlignment {
  /** Stands nowhere. */
  static final int NOWHERE = -1;

  /** No named entity is longer. */
  private static final int LONGEST_ENTITY = 34;

  private final String source;
  private final String text;
  private final int[] positions;
  private int from;
  private int at;

  private TextAlignment(String source, int start, String text) {
    this.source = source;
    this.text = text;
    this.from = start;
    this.positions = new int[text.length()];
    Arrays.fill(positions, NOWHERE);
  }

  /** The source offset of each character of a node. */
  static int[] positions(TextNode node, String source) {
    Range range = node.sourceRange();
    String text = node.getWholeText();
    if (!range.isTracked() || range.startPos() < 0 || range.endPos() > source.length()) {
      int[] nowhere = new int[text.length()];
      Arrays.fill(nowhere, NOWHERE);
      return nowhere;
    }
    TextAlignment alignment = new TextAlignment(source, range.startPos(), text);
    alignment.align(range.endPos());
    return alignment.positions;
  }

  private void align(int end) {
    while (at < text.length() && from < end) {
      char c = source.charAt(from);
      if (c == '&' && entity(end)) {
        continue;
      }
      if (c == text.charAt(at)) {
        positions[at++] = from++;
      } else if (c == '\r' || c == 0) {
        // The parser folds line ends and drops NULs.
        from++;
      } else {
        return;
      }
    }
  }

  /** Passes a character reference in the source and what it stands for in the text. */
  private boolean entity(int end) {
    int stop = from + 1;
    int limit = Math.min(end, from + LONGEST_ENTITY);
    while (stop < limit && isNameChar(source.charAt(stop))) {
      stop++;
    }
    if (stop == from + 1) {
      return false;
    }
    boolean closed = stop < limit && source.charAt(stop) == ';';
    String reference = source.substring(from, closed ? stop + 1 : stop);
    String value = Parser.unescapeEntities(reference, false);
    if (value.equals(reference) || !text.startsWith(value, at)) {
      return false;
    }
    int literal = closed ? 0 : literalEnd(reference, value);
    for (int i = 1; i <= literal; i++) {
      positions[at + value.length() - i] = from + reference.length() - i;
    }
    at += value.length();
    from += reference.length();
    return true;
  }

  /** How many letters at the end of "&ampere" are themselves. */
  private static int literalEnd(String reference, String value) {
    int same = 0;
    while (same < value.length() - 1
        && value.charAt(value.length() - 1 - same)
            == reference.charAt(reference.length() - 1 - same)) {
      same++;
    }
    return same;
  }

  private static boolean isNameChar(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '#';
  }
}

package org.onrecord.read.html.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Where each character of a text node stands in the source. An entity's characters stand nowhere,
 * since other characters stand for them. Where node and source cannot be brought together, the rest
 * of the node stands nowhere: unknown rather than wrong.
 */
public final class TextAlignment {
  /** Stands nowhere. */
  public static final int NOWHERE = -1;

  private static final int[] NO_POSITIONS = new int[0];

  /** No named entity is longer. */
  private static final int LONGEST_ENTITY = 34;

  /** The characters that the most frequent references stand for, looked up rather than parsed. */
  private static final Map<String, String> COMMON = new HashMap<>();

  static {
    String names =
        "nbsp amp lt gt quot apos auml ouml uuml Auml Ouml Uuml szlig eacute egrave agrave ccedil"
            + " ecirc aacute iacute oacute uacute ntilde ndash mdash hellip rsquo lsquo ldquo rdquo"
            + " bdquo sbquo raquo laquo copy euro shy bull middot #039 #39 #34 #038 #160 #8211 #8212"
            + " #8216 #8217 #8218 #8220 #8221 #8222 #8230 #8203 #228 #246 #252 #223 #233 #x27 #x2F";
    for (String name : names.split(" ", -1)) {
      String reference = "&" + name + ";";
      COMMON.put(reference, Parser.unescapeEntities(reference, false));
    }
  }

  private final String source;
  private final String text;
  private final int[] positions;
  private int from;
  private int at;

  private TextAlignment(String source, int start, String text, int[] positions) {
    this.source = source;
    this.text = text;
    this.from = start;
    this.positions = positions;
  }

  /**
   * The source offset of each character of a node.
   *
   * @param start where the source of the node starts
   * @param end where it ends
   */
  public static int[] positions(String text, String source, int start, int end) {
    int[] positions = new int[text.length()];
    Arrays.fill(positions, NOWHERE);
    new TextAlignment(source, start, text, positions).align(end, text.length());
    return positions;
  }

  /**
   * Whether a node may have been made of a stretch of the source: its first characters, as many as
   * asked for, are the same.
   */
  static boolean fits(String text, String source, int start, int end, int proof) {
    if (isCopy(text, source, start, end, proof)) {
      return true;
    }
    int from = skipBlank(source, start, end);
    int at = skipBlank(text, 0, text.length());
    if (from == end || at == text.length()) {
      return false;
    }
    char c = source.charAt(from);
    if (c != '&' && c != 0 && c != text.charAt(at)) {
      return false;
    }
    TextAlignment alignment = new TextAlignment(source, from, text, NO_POSITIONS);
    alignment.at = at;
    int enough = Math.min(text.length(), at + proof);
    alignment.align(end, enough);
    return alignment.at >= enough;
  }

  /** Whether a text without references stands there letter by letter: most do. */
  private static boolean isCopy(String text, String source, int start, int end, int proof) {
    int length = text.length();
    if (end - start != length || text.indexOf('&') >= 0) {
      return false;
    }
    int at = skipBlank(text, 0, length);
    return at < length && source.regionMatches(start, text, 0, Math.min(length, at + proof));
  }

  private static int skipBlank(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ' && text.charAt(at) != 0) {
      at++;
    }
    return at;
  }

  private void align(int end, int enough) {
    while (at < enough && from < end) {
      char c = source.charAt(from);
      if (c == '&' && entity(end)) {
        continue;
      }
      if (c == text.charAt(at)) {
        place(at++, from++);
      } else if (c == '\r' || c == 0) {
        // The parser folds line ends and drops NULs.
        from++;
      } else {
        return;
      }
    }
  }

  private void place(int character, int offset) {
    if (positions.length > 0) {
      positions[character] = offset;
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
    String value = COMMON.get(reference);
    if (value == null) {
      value = Parser.unescapeEntities(reference, false);
    }
    if (value.equals(reference) || !text.startsWith(value, at)) {
      return false;
    }
    int literal = closed ? 0 : literalEnd(reference, value);
    for (int i = 1; i <= literal; i++) {
      place(at + value.length() - i, from + reference.length() - i);
    }
    at += value.length();
    from += reference.length();
    return true;
  }

  /** How many letters at the end of {@code &ampere} are themselves. */
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

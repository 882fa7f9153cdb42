package org.onrecord.app.export;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Some words of a text with what stands around them, so that they can be found again.
 *
 * @param exact the words
 * @param prefix some characters before them, of whole code points
 * @param suffix some characters behind them, likewise
 * @param range where they stand in the text that was read, in code points; null where unknown
 */
public record Piece(String exact, String prefix, String suffix, @Nullable Range range) {
  /** What stands between two pieces of one statement. */
  static final String GAP = " … ";

  /** So much context tells a place from others; annotation tools keep as much. */
  private static final int CONTEXT = 32;

  /**
   * A place in a text.
   *
   * @param start code points before it
   * @param end code points before what follows it
   */
  public record Range(int start, int end) {}

  /** The words at a span. */
  public static Piece of(SourceText text, Span span) {
    String all = text.string();
    return new Piece(
        text.slice(span),
        last(all.substring(Math.max(0, span.start() - 2 * CONTEXT), span.start()), CONTEXT),
        first(all.substring(span.end(), Math.min(all.length(), span.end() + 2 * CONTEXT)), CONTEXT),
        new Range(text.codePointOffset(span.start()), text.codePointOffset(span.end())));
  }

  /** Some characters from the end, never half a pair. */
  static String last(String text, int most) {
    int from = Math.max(0, text.length() - most);
    boolean half = from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from));
    return text.substring(half ? from + 1 : from);
  }

  /** Some characters from the start, never half a pair. */
  static String first(String text, int most) {
    int to = Math.min(text.length(), most);
    boolean half = to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to));
    return text.substring(0, half ? to - 1 : to);
  }
}

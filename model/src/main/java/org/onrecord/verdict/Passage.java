package org.onrecord.verdict;

import org.jspecify.annotations.Nullable;

/**
 * A place in a source. Offsets are UTF-16 and count in the source's text.
 *
 * @param source the source's name
 * @param published when it appeared, ISO 8601; null where unknown
 * @param start first unit
 * @param end unit after the last
 * @param startCodePoint code points before {@code start}
 * @param text the characters from {@code start} to {@code end}
 * @param before some words of the source before it, up to {@code start}
 * @param after some words of the source after it, from {@code end} on
 * @param speaker who speaks there, as the transcript names them; null where it is no transcript, or
 *     the passage reaches over two speakers
 * @param place where it stands in its document, in the words of a footnote: "p. 14", "pp. 14–15",
 *     "00:01:02"; null where the source is plain text or HTML
 */
public record Passage(
    String source,
    @Nullable String published,
    int start,
    int end,
    int startCodePoint,
    String text,
    String before,
    String after,
    @Nullable String speaker,
    @Nullable String place) {

  /** A passage of a plain text or of HTML. */
  public Passage(
      String source,
      @Nullable String published,
      int start,
      int end,
      int startCodePoint,
      String text,
      String before,
      String after,
      @Nullable String speaker) {
    this(source, published, start, end, startCodePoint, text, before, after, speaker, null);
  }

  /**
   * Code points before a place of the source that lies in the passage.
   *
   * @param offset UTF-16 offset in the source, {@code start} to {@code end}
   */
  public int codePointOffset(int offset) {
    return startCodePoint + text.codePointCount(0, offset - start);
  }
}

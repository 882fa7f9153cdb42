package org.onrecord.verdict;

import java.util.List;
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
 * @param speaker who speaks there, as the transcript names them; null where it is no transcript,
 *     the passage reaches over two speakers, or another speaker names right beside the words the
 *     person to whom the draft gives them, as a moderator does who reads them out
 * @param place where it stands in its document, in the words of a footnote: "p. 14", "pp. 14–15",
 *     "00:01:02"; null where the source is plain text or HTML
 * @param copies further sources that have the very same passage among the very same words
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
    @Nullable String place,
    List<String> copies) {

  /** Copies the list. */
  public Passage {
    copies = List.copyOf(copies);
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

package org.onrecord.statement;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Identifies a statement beyond the record of its page, by the page's id and the places of the
 * content. It is stable over readings: an id such as {@code s3} counts the statements of one
 * reading, while this key is the same wherever the same bytes are found to say the same words,
 * whatever the version of the extractor. A reading that draws the borders of the content elsewhere
 * gives another key.
 *
 * @param page the page's id, {@code sha256:} and a digest
 * @param content {@code [start, end)} of each span of the content, in code points of the page's
 *     text
 */
public record StatementKey(String page, List<Range> content) {

  /**
   * One stretch of the content.
   *
   * @param start code points before it
   * @param end code points before what follows it
   */
  public record Range(int start, int end) {}

  /** Copies the list. */
  public StatementKey {
    content = List.copyOf(content);
  }

  /**
   * As one string, such as {@code sha256:9f…#char=848,1310;1400,1421}: the page's id and a fragment
   * in the form of RFC 5147, with further ranges after a semicolon.
   */
  @Override
  public String toString() {
    return content.stream()
        .map(range -> range.start() + "," + range.end())
        .collect(Collectors.joining(";", page + "#char=", ""));
  }
}

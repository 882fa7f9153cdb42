package org.onrecord.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Spans as a column holds them: in code points, as in {@code 12,40;52,80}. */
public final class Places {
  private Places() {}

  static String of(List<Span> spans, SourceText text) {
    return spans.stream()
        .map(span -> text.codePointOffset(span.start()) + "," + text.codePointOffset(span.end()))
        .collect(Collectors.joining(";"));
  }

  /**
   * The spans, in UTF-16 again.
   *
   * @throws DamagedRowException if they do not lie in the text
   */
  static List<Span> spans(String column, SourceText text) throws DamagedRowException {
    List<Span> spans = new ArrayList<>();
    try {
      for (String pair : column.isEmpty() ? new String[0] : column.split(";", -1)) {
        int comma = pair.indexOf(',');
        int start = Integer.parseInt(pair.substring(0, comma));
        int end = Integer.parseInt(pair.substring(comma + 1));
        spans.add(new Span(text.utf16Offset(start), text.utf16Offset(end)));
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new DamagedRowException("a place outside of its page's text: " + column, e);
    }
    return spans;
  }

  /** The words at some spans, joined by an ellipsis where they do not touch. */
  static String words(List<Span> spans, SourceText text) {
    return spans.stream().map(text::slice).collect(Collectors.joining(" … "));
  }
}

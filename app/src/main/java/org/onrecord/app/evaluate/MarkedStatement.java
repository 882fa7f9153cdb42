package org.onrecord.app.evaluate;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * A statement as somebody marked it, a person or OnRecord. Spans are UTF-16, in text order.
 *
 * @param source the words that name the speaker; may be empty
 * @param cue the words that attribute; may be empty
 * @param content what was said; empty only where a person marked none
 * @param kind derived from the quotation marks of the content, the same way for both
 */
public record MarkedStatement(List<Span> source, List<Span> cue, List<Span> content, Kind kind) {
  private static final String QUOTATION_MARKS = "\"“”";
  private static final String EDGES = ".,;:!? ";

  /** Copies the lists. */
  public MarkedStatement {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  static MarkedStatement of(String text, List<Span> source, List<Span> cue, List<Span> content) {
    return new MarkedStatement(source, cue, content, kind(text, content));
  }

  /** Direct: one quotation from edge to edge. Mixed: any quotation mark. */
  private static Kind kind(String text, List<Span> spans) {
    String content = spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
    String bare = bare(content);
    long marks = bare.chars().filter(c -> QUOTATION_MARKS.indexOf(c) >= 0).count();
    boolean quotedAtEdges =
        bare.isEmpty()
            || ("\"“".indexOf(bare.charAt(0)) >= 0
                && "\"”".indexOf(bare.charAt(bare.length() - 1)) >= 0);
    if (quotedAtEdges && marks <= 2) {
      return Kind.DIRECT;
    }
    boolean quotes = content.chars().anyMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
    return quotes ? Kind.MIXED : Kind.INDIRECT;
  }

  /** Without white space at the edges, then without marks and spaces there. */
  private static String bare(String content) {
    String inner = trimmed(content, MarkedStatement::isSpace);
    return trimmed(inner, c -> EDGES.indexOf(c) >= 0);
  }

  private static String trimmed(String text, IntPredicate isEdge) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge.test(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge.test(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(int c) {
    return UCharacter.isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F);
  }
}

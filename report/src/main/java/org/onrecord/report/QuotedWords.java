package org.onrecord.report;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Which words of a statement stand in quotation marks, and which are the page's own.
 *
 * <p>The kind decides for direct and indirect statements; in a mixed one the marks are paired anew,
 * within each span of its content. A double mark never closed runs to the end of its span; a single
 * one never closed is an apostrophe.
 */
final class QuotedWords {
  private QuotedWords() {}

  /** A stretch of content, with or without quotation marks around it. */
  record Run(Span span, boolean quoted) {}

  /** The content of a statement in runs, in text order. Cost: linear in its length. */
  static List<Run> of(Statement statement, String text) {
    List<Run> runs = new ArrayList<>();
    for (Span span : statement.content()) {
      switch (statement.kind()) {
        case DIRECT -> runs.add(new Run(span, true));
        case INDIRECT -> runs.add(new Run(span, false));
        case MIXED -> addMixed(runs, span, text);
      }
    }
    return runs;
  }

  private static void addMixed(List<Run> runs, Span span, String text) {
    int plain = span.start();
    int at = span.start();
    while (at < span.end()) {
      int end = opens(text, at, span) ? closing(text, at, span) : -1;
      if (end < 0) {
        at++;
        continue;
      }
      if (plain < at) {
        runs.add(new Run(new Span(plain, at), false));
      }
      runs.add(new Run(new Span(at, end), true));
      plain = end;
      at = end;
    }
    if (plain < span.end()) {
      runs.add(new Run(new Span(plain, span.end()), false));
    }
  }

  private static boolean opens(String text, int at, Span span) {
    return switch (text.charAt(at)) {
      case '“', '„', '«', '"' -> true;
      case '‘', '\'' -> at == span.start() || !isWord(text, at - 1);
      default -> false;
    };
  }

  /** The offset after the mark that closes the one at {@code open}; -1 where that is none. */
  private static int closing(String text, int open, Span span) {
    char mark = text.charAt(open);
    boolean single = mark == '‘' || mark == '\'';
    for (int i = open + 1; i < span.end(); i++) {
      char c = text.charAt(i);
      boolean closes =
          switch (mark) {
            case '“' -> c == '”';
            case '„' -> c == '“' || c == '”';
            case '«' -> c == '»';
            case '‘' -> c == '’';
            default -> c == mark;
          };
      if (closes && !(single && i + 1 < span.end() && isWord(text, i + 1))) {
        return i + 1;
      }
    }
    return single ? -1 : span.end();
  }

  private static boolean isWord(String text, int at) {
    return UCharacter.isLetterOrDigit(text.charAt(at));
  }
}

package org.onrecord.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.text.Span;

/** Statements for tests, by the words they cover; each text holds each word once. */
final class Gold {
  private Gold() {}

  /** Marks the first places of some words; an empty string marks none. */
  static MarkedStatement marked(String text, String source, String cue, String content) {
    return MarkedStatement.of(text, spans(text, source), spans(text, cue), spans(text, content));
  }

  static List<WordStatement> words(String text, List<MarkedStatement> marked) {
    TextWords words = new TextWords(text);
    return marked.stream().map(each -> WordStatement.of(each, words)).toList();
  }

  /** Pieces are parted by a bar. */
  private static List<Span> spans(String text, String pieces) {
    List<Span> spans = new ArrayList<>();
    for (String piece : pieces.split("\\|", -1)) {
      int at = text.indexOf(piece);
      if (at < 0) {
        throw new IllegalArgumentException(piece + " is not in the text");
      }
      if (!piece.isEmpty()) {
        spans.add(new Span(at, at + piece.length()));
      }
    }
    return spans;
  }
}

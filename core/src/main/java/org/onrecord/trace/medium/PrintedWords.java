package org.onrecord.trace.medium;

import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.trace.words.WordCursor;

/** Goes through the words of a text and passes over its furniture. Linear; not thread-safe. */
public final class PrintedWords {
  private final String text;
  private final int limit;
  private final List<Span> furniture;
  private int next;
  private WordCursor cursor;

  /** Stands before the first word of a text. */
  public PrintedWords(String text, List<Span> furniture) {
    this(text, 0, text.length(), furniture);
  }

  /**
   * Stands before the first word of a stretch of text.
   *
   * @param furniture in it, in text order, without overlap
   */
  public PrintedWords(String text, int from, int to, List<Span> furniture) {
    this.text = text;
    this.limit = to;
    this.furniture = furniture;
    this.cursor = stretch(from);
  }

  private WordCursor stretch(int from) {
    int end = next < furniture.size() ? furniture.get(next).start() : limit;
    return new WordCursor(text, from, Math.max(from, end));
  }

  /** Moves to the next word; false when there is none. */
  public boolean next() {
    while (!cursor.next()) {
      if (next == furniture.size()) {
        return false;
      }
      int from = furniture.get(next++).end();
      cursor = stretch(from);
    }
    return true;
  }

  /** First UTF-16 unit of the word. */
  public int start() {
    return cursor.start();
  }

  /** UTF-16 unit after the word. */
  public int end() {
    return cursor.end();
  }

  /** The hash of the folded word. */
  public long hash() {
    return cursor.hash();
  }
}

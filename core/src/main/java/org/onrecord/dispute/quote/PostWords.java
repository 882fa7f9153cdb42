package org.onrecord.dispute.quote;

import java.util.Arrays;
import java.util.List;
import org.onrecord.text.Span;
import org.onrecord.trace.words.Winnowing;
import org.onrecord.trace.words.WordCursor;

/** The words of a stretch of text as comparisons see them. Immutable once made. */
public final class PostWords {
  private long[] hashes = new long[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int size;

  private PostWords() {}

  /** The words of some spans in text order. Linear. */
  public static PostWords of(String text, List<Span> spans) {
    PostWords words = new PostWords();
    for (Span span : spans) {
      WordCursor cursor = new WordCursor(text, span.start(), span.end());
      while (cursor.next()) {
        words.add(cursor);
      }
    }
    return words;
  }

  private void add(WordCursor cursor) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    hashes[size] = cursor.hash();
    starts[size] = cursor.start();
    ends[size++] = cursor.end();
  }

  /** Marks the words that lie in a place. */
  public void mark(Span place, boolean[] marks) {
    int at = Arrays.binarySearch(starts, 0, size, place.start());
    for (int i = at < 0 ? -at - 1 : at; i < size && ends[i] <= place.end(); i++) {
      marks[i] = true;
    }
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** The hash of a word; the same for words that differ in case or marks alone. */
  public long hash(int word) {
    return hashes[word];
  }

  /** The hash of a word and the one behind it. */
  public long pair(int word) {
    return Winnowing.shingle(hashes[word], hashes[word + 1], 0);
  }

  /** The hash of a word and the two behind it. */
  public long triple(int word) {
    return Winnowing.shingle(hashes, word);
  }

  /** From the start of one word to the end of another. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** Where a word stands. */
  public Span span(int word) {
    return span(word, word);
  }
}

package org.onrecord.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.words.WordCursor;

/**
 * The words of a draft before and after a quotation, on its line, and whether a source has them.
 */
final class Surroundings {
  /** Words on either side that are compared. */
  private static final int MOST = 3;

  /** UTF-16 units on either side that are read. */
  private static final int REACH = 200;

  /** Words in a row that a quotation and what stands around it must share with a source. */
  private static final int LEAST = 4;

  /** The nearest last. */
  private final List<Long> before;

  /** The nearest first. */
  private final List<Long> after;

  private final int needed;

  /**
   * Reads them.
   *
   * @param words of the quotation
   */
  Surroundings(Quoted quoted, int words) {
    String draft = quoted.draft();
    int line = draft.lastIndexOf('\n', Math.max(0, quoted.start() - 1)) + 1;
    int end = draft.indexOf('\n', quoted.end());
    int from = Math.max(Math.min(line, quoted.start()), quoted.start() - REACH);
    int to = Math.min(end < 0 ? draft.length() : end, quoted.end() + REACH);
    before = last(draft, from, quoted.start());
    after = first(draft, quoted.end(), to);
    needed = Math.max(LEAST - words, 2);
  }

  private static List<Long> last(String draft, int from, int to) {
    WordCursor cursor = new WordCursor(draft, from, to);
    Deque<Long> words = new ArrayDeque<>();
    while (cursor.next()) {
      words.addLast(cursor.hash());
      if (words.size() > MOST) {
        words.removeFirst();
      }
    }
    return new ArrayList<>(words);
  }

  private static List<Long> first(String draft, int from, int to) {
    WordCursor cursor = new WordCursor(draft, from, to);
    List<Long> words = new ArrayList<>();
    while (words.size() < MOST && cursor.next()) {
      words.add(cursor.hash());
    }
    return words;
  }

  /** Whether enough of them stand around the passage, too. */
  boolean areAround(Alignment alignment) {
    DocumentWords source = alignment.region().document();
    int shared = 0;
    for (int i = 1;
        i <= before.size() && isAt(source, alignment.from() - i, before.get(before.size() - i));
        i++) {
      shared++;
    }
    for (int i = 0; i < after.size() && isAt(source, alignment.to() + i, after.get(i)); i++) {
      shared++;
    }
    return shared >= needed;
  }

  private static boolean isAt(DocumentWords source, int word, long hash) {
    return word >= 0 && word < source.size() && source.at(word) == hash;
  }
}

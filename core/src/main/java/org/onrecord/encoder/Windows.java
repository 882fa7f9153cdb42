package org.onrecord.encoder;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The windows that cover a passage, each as full as it can be; the next one starts about {@code
 * overlap} pieces before the end of the one before. They are made when asked for: those of a whole
 * book would take more memory than the book.
 */
final class Windows implements Iterator<Window> {
  private final Passage passage;
  private final WordPiece wordPiece;
  private final int size;
  private final int overlap;

  /** Pieces of the words from {@link #first} on, as far as they were cut. */
  private final List<int[]> cut = new ArrayList<>();

  private int first;
  private boolean ended;

  Windows(Passage passage, WordPiece wordPiece, int size, int overlap) {
    this.passage = passage;
    this.wordPiece = wordPiece;
    this.size = size;
    this.overlap = overlap;
    this.ended = passage.size() == 0;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public Window next() {
    if (ended) {
      throw new NoSuchElementException("the passage has no further window");
    }
    int words = fill(size - 2);
    Window window = Window.of(passage, first, cut.subList(0, words), size, wordPiece);
    ended = first + words == passage.size();
    int passed = ended ? words : Math.max(overlapFrom(words), 1);
    first += passed;
    cut.subList(0, passed).clear();
    return window;
  }

  /** How many words fit; one at least. */
  private int fill(int room) {
    int words = 0;
    int used = 0;
    while (first + words < passage.size()) {
      if (words == cut.size()) {
        cut.add(wordPiece.cut(passage.words().get(first + words).form()));
      }
      used += cut.get(words).length;
      if (words > 0 && used > room) {
        break;
      }
      words++;
    }
    return words;
  }

  private int overlapFrom(int words) {
    int from = words;
    int used = 0;
    while (from > 1 && used + cut.get(from - 1).length <= overlap) {
      used += cut.get(--from).length;
    }
    return from;
  }
}

package org.onrecord.encoder;

import java.util.ArrayList;
import java.util.List;

/** As many words of a passage as the network reads at a time. */
final class Window {
  private final int first;
  private final long[] pieces;
  private final long[] features;
  private final int[] heads;

  private Window(int first, long[] pieces, long[] features, int[] heads) {
    this.first = first;
    this.pieces = pieces;
    this.features = features;
    this.heads = heads;
  }

  /** Number of its first word. */
  int first() {
    return first;
  }

  /** Opening piece, pieces of the words, closing piece. Not to be changed. */
  long[] pieces() {
    return pieces;
  }

  /** For each piece the number of its word's features; 0 for the first and the last. */
  long[] features() {
    return features;
  }

  /** For each word the place of its first piece. */
  int[] heads() {
    return heads;
  }

  /** Number of the word after its last. */
  int last() {
    return first + heads.length;
  }

  /**
   * Windows that cover a passage, each as full as it can be; the next one starts about {@code
   * overlap} pieces before the end of the one before.
   */
  static List<Window> over(Passage passage, WordPiece wordPiece, int size, int overlap) {
    int[][] pieces = new int[passage.size()][];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = wordPiece.cut(passage.words().get(i).form());
    }
    List<Window> windows = new ArrayList<>();
    int first = 0;
    while (first < pieces.length) {
      int last = end(pieces, first, size - 2);
      windows.add(of(passage, pieces, first, last, size, wordPiece));
      if (last == pieces.length) {
        break;
      }
      first = Math.max(overlapFrom(pieces, first, last, overlap), first + 1);
    }
    return windows;
  }

  private static int end(int[][] pieces, int first, int room) {
    int last = first;
    int used = 0;
    while (last < pieces.length && (last == first || used + pieces[last].length <= room)) {
      used += pieces[last++].length;
    }
    return last;
  }

  private static int overlapFrom(int[][] pieces, int first, int last, int overlap) {
    int from = last;
    int used = 0;
    while (from - 1 > first && used + pieces[from - 1].length <= overlap) {
      used += pieces[--from].length;
    }
    return from;
  }

  private static Window of(
      Passage passage, int[][] pieces, int first, int last, int size, WordPiece wordPiece) {
    int count = 2;
    for (int i = first; i < last; i++) {
      count += pieces[i].length;
    }
    boolean fits = count <= size;
    long[] ids = new long[Math.min(count, size)];
    long[] features = new long[ids.length];
    int[] heads = new int[fits ? last - first : 1];
    int at = 1;
    for (int i = first; i < last; i++) {
      heads[i - first] = at;
      for (int piece : pieces[i]) {
        if (at < ids.length - 1) {
          features[at] = passage.features().get(i);
          ids[at++] = piece;
        }
      }
    }
    ids[0] = wordPiece.opening();
    ids[ids.length - 1] = wordPiece.closing();
    return new Window(first, ids, features, heads);
  }
}

package org.onrecord.encoder;

import java.util.List;

/** The words of a passage that the network reads at a time. */
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
   * Words as the network reads them.
   *
   * @param first number of the first one
   * @param cut the pieces of each, not empty; what does not fit of a word that stands alone is left
   *     out
   * @param size pieces that a window may have
   */
  static Window of(Passage passage, int first, List<int[]> cut, int size, WordPiece wordPiece) {
    int count = 2;
    for (int[] word : cut) {
      count += word.length;
    }
    boolean fits = count <= size;
    long[] ids = new long[Math.min(count, size)];
    long[] features = new long[ids.length];
    int[] heads = new int[fits ? cut.size() : 1];
    int at = 1;
    for (int i = 0; i < cut.size(); i++) {
      heads[i] = at;
      for (int piece : cut.get(i)) {
        if (at < ids.length - 1) {
          features[at] = passage.features().get(first + i);
          ids[at++] = piece;
        }
      }
    }
    ids[0] = wordPiece.opening();
    ids[ids.length - 1] = wordPiece.closing();
    return new Window(first, ids, features, heads);
  }
}

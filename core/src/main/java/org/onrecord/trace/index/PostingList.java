package org.onrecord.trace.index;

import java.util.Arrays;
import org.onrecord.trace.quote.Neighbours;

/**
 * The fingerprints of a segment while it is built, each with its block; sorted and written at the
 * end. Not thread-safe.
 *
 * <p>A posting is one number: the high 32 bits of the shingle's hash, 8 of its neighbours, then 24
 * of block. Blocks come in ascending order, so a stable radix sort by hash alone sorts all. In the
 * file a bucket holds the hashes that begin alike: how many there are, one byte of what follows in
 * each, ascending, so that a look-up of a shingle that is not there ends here; then, for each, the
 * blocks it stands in, as differences, with a bit that says whether more follow, each with a byte
 * of neighbours. A bucket without hashes holds nothing.
 */
final class PostingList {
  private static final int BLOCK_BITS = 24;
  private static final int NEIGHBOUR_BITS = 8;
  private static final int HASH_SHIFT = BLOCK_BITS + NEIGHBOUR_BITS;
  private static final int DIGIT = 11;

  /** The most leading bits that choose a bucket. */
  static final int MAX_DIRECTORY_BITS = 24;

  /** Postings a bucket holds on average, at most. */
  private static final int BUCKET = 16;

  private long[] postings = new long[1024];
  private int size;

  int size() {
    return size;
  }

  /**
   * Adds a posting.
   *
   * @param neighbours as {@link Neighbours#told} gives them
   */
  void add(long hash, int block, int neighbours) {
    if (size == postings.length) {
      postings = Arrays.copyOf(postings, size + (size >> 1));
    }
    postings[size++] =
        ((hash >>> HASH_SHIFT) << HASH_SHIFT) | ((long) neighbours << BLOCK_BITS) | block;
  }

  /** How many leading bits of a hash choose its bucket. */
  int directoryBits() {
    int bits = 4;
    while (bits < MAX_DIRECTORY_BITS && 1 << bits < size / BUCKET) {
      bits++;
    }
    return bits;
  }

  /** The bucket of a hash. */
  static int bucket(long hash, int directoryBits) {
    return (int) (hash >>> (64 - directoryBits));
  }

  /** The bits that distinguish the hashes of a bucket. */
  static int rest(long hash, int directoryBits) {
    return (int) (hash >>> (64 - directoryBits - SegmentFormat.REST_BITS)) & 0xFF;
  }

  void write(ByteList directory, ByteList out) {
    int bits = directoryBits();
    sort(bits + SegmentFormat.REST_BITS);
    ByteList rests = new ByteList();
    ByteList lists = new ByteList();
    int at = 0;
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      directory.addInt(out.size());
      rests.clear();
      lists.clear();
      int before = -1;
      while (at < size && bucket(postings[at], bits) == bucket) {
        int rest = rest(postings[at], bits);
        if (rest != before) {
          rests.add(rest);
        }
        at = writePosting(lists, bits, at, rest != before);
        before = rest;
      }
      if (rests.size() > 0) {
        out.add(rests.size() - 1);
        out.addAll(rests);
        out.addAll(lists);
      }
    }
    directory.addInt(out.size());
  }

  /** Writes one posting and passes over those that say the same. */
  private int writePosting(ByteList out, int bits, int at, boolean begins) {
    int next = at + 1;
    while (next < size && same(at, next, bits) && told(next) == told(at)) {
      next++;
    }
    boolean more = next < size && same(at, next, bits);
    int block = begins ? block(at) : block(at) - block(at - 1);
    out.addVarint((block << 1) | (more ? 1 : 0));
    out.add(told(at) >>> BLOCK_BITS);
    return next;
  }

  private boolean same(int a, int b, int bits) {
    return bucket(postings[a], bits) == bucket(postings[b], bits)
        && rest(postings[a], bits) == rest(postings[b], bits);
  }

  /** Neighbours and block. */
  private int told(int at) {
    return (int) postings[at];
  }

  private int block(int at) {
    return (int) postings[at] & ((1 << BLOCK_BITS) - 1);
  }

  private void sort(int keyBits) {
    long[] from = postings;
    long[] to = new long[size];
    int low = 64 - keyBits;
    for (int done = 0; done < keyBits; done += DIGIT) {
      int shift = low + done;
      int digits = 1 << Math.min(DIGIT, keyBits - done);
      int[] places = new int[digits + 1];
      for (int i = 0; i < size; i++) {
        places[((int) (from[i] >>> shift) & (digits - 1)) + 1]++;
      }
      for (int i = 0; i < digits; i++) {
        places[i + 1] += places[i];
      }
      for (int i = 0; i < size; i++) {
        to[places[(int) (from[i] >>> shift) & (digits - 1)]++] = from[i];
      }
      long[] swap = from;
      from = to;
      to = swap;
    }
    postings = from;
  }
}

package org.onrecord.trace.index;

import org.onrecord.trace.quote.Neighbours;

/**
 * Reads the fingerprints of a segment and the blocks they stand in, as {@link PostingList} wrote
 * them. Thread-safe.
 */
public final class Postings {
  private final CheckedBytes bytes;
  private final long directory;
  private final long start;
  private final int directoryBits;

  /**
   * Creates a reader of postings.
   *
   * @param directory where the directory stands in the bytes
   * @param start where the buckets do
   * @param directoryBits how many leading bits of a hash choose its bucket
   */
  Postings(CheckedBytes bytes, long directory, long start, int directoryBits) {
    this.bytes = bytes;
    this.directory = directory;
    this.start = start;
    this.directoryBits = directoryBits;
  }

  /** Where a shingle's bucket starts and ends: one number in the high 32 bits, one in the low. */
  private long bounds(long shingle) {
    return bytes.getLong(directory + PostingList.bucket(shingle, directoryBits) * 4L);
  }

  private static int low(long two) {
    return (int) two;
  }

  private static int high(long two) {
    return (int) (two >>> Integer.SIZE);
  }

  /** Bytes that a look-up of a shingle reads: bounds how often it occurs. */
  public int cost(long shingle) {
    long bounds = bounds(shingle);
    return low(bounds) - high(bounds);
  }

  /**
   * How many hashes a shingle's bucket holds; 0 to 256. Needed for {@link #find}; it is a step of
   * its own so that look-ups in several segments wait for memory at the same time.
   */
  public int hashes(long shingle) {
    long bounds = bounds(shingle);
    return low(bounds) == high(bounds) ? 0 : bytes.unsigned(start + high(bounds)) + 1;
  }

  /**
   * Gives the blocks in which a shingle may begin with such neighbours, ascending. Few of them may
   * not hold it, since postings keep some bits of its hash only.
   *
   * @param hashes of its bucket, as {@link #hashes} counts them
   */
  public IntList find(long shingle, int hashes, Neighbours neighbours) {
    long bounds = bounds(shingle);
    long at = start + high(bounds) + 1;
    int rest = PostingList.rest(shingle, directoryBits);
    int before = 0;
    while (before < hashes && bytes.unsigned(at + before) < rest) {
      before++;
    }
    IntList found = new IntList();
    if (before < hashes && bytes.unsigned(at + before) == rest) {
      ByteList lists = new ByteList();
      lists.addAll(bytes, at + hashes, low(bounds) - high(bounds) - 1 - hashes);
      read(lists, before, neighbours, found);
    }
    return found;
  }

  private static void read(ByteList lists, int before, Neighbours neighbours, IntList found) {
    int at = 0;
    for (int list = 0; list <= before; list++) {
      int block = 0;
      boolean more = true;
      while (more) {
        int value = 0;
        int shift = 0;
        int b;
        do {
          b = lists.unsigned(at++);
          value |= (b & 0x7F) << shift;
          shift += 7;
        } while (b >= 0x80);
        more = (value & 1) != 0;
        block += value >>> 1;
        boolean met = neighbours.mayBe(lists.unsigned(at++));
        if (list == before && met && (found.size() == 0 || found.last() != block)) {
          found.add(block);
        }
      }
    }
  }
}

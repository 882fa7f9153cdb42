package org.onrecord.sources;

/**
 * A part of an archive: what begins in it. Whoever reads one part after another gets each page of
 * the archive once, and each as if the archive were read whole.
 *
 * @param from offset in the file, in bytes
 * @param to offset behind the last
 */
public record ByteRange(long from, long to) {
  /** All of a file. */
  public static final ByteRange ALL = new ByteRange(0, Long.MAX_VALUE);

  /** Refuses a range that ends before it begins. */
  public ByteRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range: " + from + " to " + to);
    }
  }

  /** Whether something begins in it. */
  public boolean holds(long offset) {
    return offset >= from && offset < to;
  }
}

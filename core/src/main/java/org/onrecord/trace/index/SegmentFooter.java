package org.onrecord.trace.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.onrecord.trace.index.SegmentFormat.Section;
import org.onrecord.trace.source.CorruptIndexException;

/**
 * The last part of a segment's file, which says where everything else lies. It has been checked to
 * be consistent: the sections follow each other and are as long as the counts say.
 */
final class SegmentFooter {
  private static final int INT = Integer.BYTES;

  /** Where the sections start, and where the last ends. */
  private final int[] starts = new int[Section.values().length + 1];

  private final int version;
  private final int documents;
  private final int blocks;
  private final int tokens;
  private final int words;
  private final int directoryBits;
  private final int sumOfSums;

  private SegmentFooter(ByteBuffer footer) {
    version = footer.getInt(0);
    documents = footer.getInt(INT);
    blocks = footer.getInt(2 * INT);
    tokens = footer.getInt(3 * INT);
    words = footer.getInt(4 * INT);
    directoryBits = footer.getInt(5 * INT);
    for (int i = 0; i < starts.length - 1; i++) {
      starts[i] = footer.getInt((6 + 2 * i) * INT);
      starts[i + 1] = starts[i] + footer.getInt((7 + 2 * i) * INT);
    }
    sumOfSums = footer.getInt(SegmentFormat.FOOTER - 3 * INT);
  }

  /**
   * Reads a footer.
   *
   * @throws CorruptIndexException if the file is cut short, damaged, or of another version
   */
  static SegmentFooter read(SegmentData data) throws IOException {
    int size = data.size();
    if (size >= SegmentFormat.HEADER) {
      checkVersion(data.name(), ByteBuffer.wrap(data.read(0, SegmentFormat.HEADER)));
    }
    if (size < SegmentFormat.HEADER + SegmentFormat.FOOTER) {
      throw cutShort(data);
    }
    byte[] bytes = data.read(size - SegmentFormat.FOOTER, SegmentFormat.FOOTER);
    ByteBuffer footer = ByteBuffer.wrap(bytes);
    if (footer.getInt(SegmentFormat.FOOTER - INT) != SegmentFormat.MAGIC) {
      throw cutShort(data);
    }
    int summed = SegmentFormat.FOOTER - 2 * INT;
    if (sum(bytes, summed) != footer.getInt(summed)) {
      throw CorruptIndexException.damaged(data.name(), "its footer has changed");
    }
    SegmentFooter read = new SegmentFooter(footer);
    if (!read.isConsistent(size)) {
      throw CorruptIndexException.damaged(data.name(), "its footer contradicts itself");
    }
    return read;
  }

  private static void checkVersion(String name, ByteBuffer header) throws CorruptIndexException {
    int version = header.getInt(INT);
    if (header.getInt(0) == SegmentFormat.MAGIC && !SegmentFormat.isRead(version)) {
      throw CorruptIndexException.otherVersion(
          name, "form " + version, SegmentFormat.OLDEST, SegmentFormat.VERSION);
    }
  }

  private static CorruptIndexException cutShort(SegmentData data) {
    return CorruptIndexException.damaged(
        data.name(), "the file is cut short or not a segment of an index");
  }

  private static int sum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  /** The checksums of the pieces, which lie between the sections and the footer. */
  byte[] readSums(SegmentData data) throws IOException {
    byte[] sums = data.read(end(), data.size() - SegmentFormat.FOOTER - end());
    if (sum(sums, sums.length) != sumOfSums) {
      throw CorruptIndexException.damaged(data.name(), "its checksums have changed");
    }
    return sums;
  }

  private boolean isConsistent(int size) {
    boolean counts = documents >= 0 && blocks >= 0 && tokens >= 0 && words >= 0;
    return counts
        && SegmentFormat.isRead(version)
        && directoryBits > 0
        && directoryBits <= PostingList.MAX_DIRECTORY_BITS
        && sectionsFollow()
        && sumsLength() == (long) size - SegmentFormat.FOOTER - end()
        && is(Section.DOCUMENTS, (long) documents * SegmentFormat.DOCUMENT)
        && is(Section.BLOCKS, (blocks + 1L) * SegmentFormat.BLOCK_ENTRY)
        && is(Section.TOKENS, (long) tokens * Long.BYTES)
        && is(Section.TOKEN_MEANINGS, (long) tokens * Long.BYTES)
        && is(Section.TOKEN_GAPS, (tokens + Byte.SIZE - 1L) / Byte.SIZE)
        && is(Section.WORD_BUCKETS, ((1L << SegmentFormat.wordBits(tokens)) + 1) * INT)
        && is(Section.DIRECTORY, ((1L << directoryBits) + 1) * INT);
  }

  private boolean sectionsFollow() {
    int before = SegmentFormat.HEADER;
    boolean first = starts[0] == before;
    for (int start : starts) {
      if (start < before) {
        return false;
      }
      before = start;
    }
    return first;
  }

  private long sumsLength() {
    return ((((long) end() - 1) >> chunkShift()) + 1) * INT;
  }

  @SuppressWarnings("EnumOrdinal") // the order in the file is that of the sections
  private boolean is(Section section, long length) {
    return starts[section.ordinal() + 1] - starts[section.ordinal()] == length;
  }

  /** Where a section starts. */
  @SuppressWarnings("EnumOrdinal") // the order in the file is that of the sections
  int start(Section section) {
    return starts[section.ordinal()];
  }

  /** Where the last section ends. */
  int end() {
    return starts[starts.length - 1];
  }

  /** Bytes under one checksum, as a power of two. */
  int chunkShift() {
    return SegmentFormat.chunkShift(version);
  }

  boolean hasAsides() {
    return SegmentFormat.hasAsides(version);
  }

  /** Whether the details say where pages, times and paragraphs begin. */
  boolean hasMarks() {
    return SegmentFormat.hasMarks(version);
  }

  int documents() {
    return documents;
  }

  int blocks() {
    return blocks;
  }

  int tokens() {
    return tokens;
  }

  int words() {
    return words;
  }

  int directoryBits() {
    return directoryBits;
  }
}

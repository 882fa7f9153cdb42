package org.onrecord.trace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.SegmentFormat.Section;

/**
 * A part of an index that was written once and never changes: some sources, and where their
 * fingerprints stand. Opening reads the footer only. Thread-safe.
 */
final class Segment {
  /** Takes the blocks of a posting list. */
  interface Blocks {
    void block(int number);
  }

  private final String name;
  private final CheckedBytes bytes;
  private final int[] starts = new int[Section.values().length];
  private final int documents;
  private final int blocks;
  private final int tokens;
  private final int words;
  private final int directoryBits;

  /**
   * Opens a segment.
   *
   * @param name of its file, for messages
   * @param file all of its bytes
   * @throws CorruptIndexException if it is cut short, damaged, or of another version
   */
  Segment(String name, ByteBuffer file) throws CorruptIndexException {
    this.name = name;
    int size = file.limit();
    if (size >= SegmentFormat.HEADER && file.getInt(0) == SegmentFormat.MAGIC) {
      checkVersion(name, file.getInt(4));
    }
    int footer = size - SegmentFormat.FOOTER;
    if (footer < SegmentFormat.HEADER || file.getInt(size - 4) != SegmentFormat.MAGIC) {
      throw CorruptIndexException.damaged(name, "the file is cut short or not an index's");
    }
    if (sum(file, footer, SegmentFormat.FOOTER - 8) != file.getInt(size - 8)) {
      throw CorruptIndexException.damaged(name, "its footer has changed");
    }
    documents = file.getInt(footer + 4);
    blocks = file.getInt(footer + 8);
    tokens = file.getInt(footer + 12);
    words = file.getInt(footer + 16);
    directoryBits = file.getInt(footer + 20);
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = file.getInt(footer + 24 + 8 * i);
      end = starts[i] + file.getInt(footer + 28 + 8 * i);
    }
    if (sum(file, end, footer - end) != file.getInt(size - 12)) {
      throw CorruptIndexException.damaged(name, "its checksums have changed");
    }
    bytes = new CheckedBytes(name, file, end, end);
  }

  private static void checkVersion(String name, int version) throws CorruptIndexException {
    if (version != SegmentFormat.VERSION) {
      throw new CorruptIndexException(
          name
              + ": made by another version of OnRecord (form "
              + version
              + ", this one reads "
              + SegmentFormat.VERSION
              + "); delete the index's folder and make it again");
    }
  }

  private static int sum(ByteBuffer file, int start, int length) {
    CRC32C sum = new CRC32C();
    sum.update(file.slice(start, length));
    return (int) sum.getValue();
  }

  String name() {
    return name;
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

  CheckedBytes bytes() {
    return bytes;
  }

  @SuppressWarnings("EnumOrdinal") // the order in the file is that of the sections
  private long at(Section section) {
    return starts[section.ordinal()];
  }

  // Documents

  private int document(int document, int field) {
    return bytes.getInt(
        at(Section.DOCUMENTS) + (long) document * SegmentFormat.DOCUMENT + field * 4L);
  }

  int firstBlock(int document) {
    return document == documents ? blocks : document(document, 0);
  }

  int wordsOf(int document) {
    return document(document, 1);
  }

  int lengthOf(int document) {
    return document(document, 2);
  }

  Details details(int document) {
    return Details.read(new VarintReader(bytes, at(Section.DETAILS) + document(document, 3)));
  }

  /** The document that holds a block. */
  int documentOf(int block) {
    int low = 0;
    int high = documents - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstBlock(middle) <= block) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  // Text

  private int block(int block, int field) {
    return bytes.getInt(at(Section.BLOCKS) + (long) block * SegmentFormat.BLOCK_ENTRY + field * 4L);
  }

  /** Where the codes of a block start; of the number after the last, where they end. */
  long codes(int block) {
    return at(Section.CODES) + block(block, 0);
  }

  /** UTF-16 offset in its document at which a block starts: where the word before it ends. */
  int offsetOf(int block) {
    return block(block, 1);
  }

  /** The same in code points. */
  int codePointOffsetOf(int block) {
    return block(block, 2);
  }

  /** A word's hash, or the flags of a gap. */
  long meaning(int token) {
    return bytes.getLong(at(Section.TOKEN_MEANINGS) + token * 8L);
  }

  static boolean isGap(long meaning) {
    return meaning >= 0 && meaning < Gap.LIMIT;
  }

  String characters(int token) {
    long entry = at(Section.TOKEN_STARTS) + token * 4L;
    int start = bytes.getInt(entry);
    int length = bytes.getInt(entry + 4) - start;
    byte[] utf8 = bytes.slice(at(Section.TOKEN_CHARACTERS) + start, length);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  // Postings

  private long bucket(int bucket) {
    return at(Section.POSTINGS) + bytes.getInt(at(Section.DIRECTORY) + bucket * 4L);
  }

  /** Bytes that a look-up of a shingle reads: bounds how often it occurs. */
  int cost(long shingle) {
    int bucket = PostingList.bucket(shingle, directoryBits);
    return (int) (bucket(bucket + 1) - bucket(bucket));
  }

  /**
   * Gives the blocks in which a shingle may begin, ascending. Few of them may not hold it, since
   * postings keep some bits of its hash only.
   */
  void find(long shingle, Blocks found) {
    int bucket = PostingList.bucket(shingle, directoryBits);
    int rest = PostingList.rest(shingle, directoryBits);
    long at = bucket(bucket);
    long end = bucket(bucket + 1);
    while (at < end) {
      int here = bytes.unsigned(at++);
      int block = 0;
      boolean more = true;
      while (more) {
        int value = 0;
        int shift = 0;
        int b;
        do {
          b = bytes.unsigned(at++);
          value |= (b & 0x7F) << shift;
          shift += 7;
        } while (b >= 0x80);
        more = (value & 1) != 0;
        block += value >>> 1;
        if (here == rest) {
          found.block(block);
        }
      }
      if (here == rest) {
        return;
      }
    }
  }

  /**
   * What is known of a document beside its text.
   *
   * @param name of the source
   * @param stamp its version
   * @param published when it appeared; null where unknown
   * @param turnStarts UTF-16 offsets at which somebody begins to speak
   * @param speakers who
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Details(
      String name, String stamp, @Nullable String published, int[] turnStarts, String[] speakers) {

    private static Details read(VarintReader in) {
      String name = in.string();
      String stamp = in.string();
      String published = in.optional();
      int count = in.next();
      int[] starts = new int[count];
      String[] speakers = new String[count];
      int start = 0;
      for (int i = 0; i < count; i++) {
        start += in.next();
        starts[i] = start;
        speakers[i] = in.string();
      }
      return new Details(name, stamp, published, starts, speakers);
    }
  }
}

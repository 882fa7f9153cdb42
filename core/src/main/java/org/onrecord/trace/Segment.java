package org.onrecord.trace;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.SegmentFormat.Section;

/**
 * A part of an index that was written once and never changes: some sources, and where their
 * fingerprints stand. Opening reads the footer only. Thread-safe.
 */
final class Segment {
  private final String name;
  private final CheckedBytes bytes;
  private final int[] starts = new int[Section.values().length];
  private final int documents;
  private final int blocks;
  private final int tokens;
  private final int words;
  private final int wordBits;
  private final Postings postings;

  /** Read when first asked for, then kept, since every word that is read needs it. */
  private volatile byte @Nullable [] gaps;

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
    wordBits = SegmentFormat.wordBits(tokens);
    int end = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = file.getInt(footer + 24 + 8 * i);
      end = starts[i] + file.getInt(footer + 28 + 8 * i);
    }
    if (sum(file, end, footer - end) != file.getInt(size - 12)) {
      throw CorruptIndexException.damaged(name, "its checksums have changed");
    }
    bytes = new CheckedBytes(name, file, end, end);
    postings =
        new Postings(bytes, at(Section.DIRECTORY), at(Section.POSTINGS), file.getInt(footer + 20));
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
    return block(block, 3);
  }

  // Text

  private int block(int block, int field) {
    return bytes.getInt(at(Section.BLOCKS) + (long) block * SegmentFormat.BLOCK_ENTRY + field * 4L);
  }

  /** Reads the codes of some blocks, as {@link TokenCode} has them. */
  void codes(int fromBlock, int toBlock, ByteList into) {
    int start = block(fromBlock, 0);
    into.clear();
    into.addAll(bytes, at(Section.CODES) + start, block(toBlock, 0) - start);
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

  boolean isGap(int token) {
    byte[] bits = gaps();
    return (bits[token >>> 3] >>> (token & 7) & 1) != 0;
  }

  /** A bit for each token, the lowest of a byte first: set for a gap. Not to be changed. */
  byte[] gaps() {
    byte[] bits = gaps;
    if (bits == null) {
      bits = bytes.slice(at(Section.TOKEN_GAPS), (tokens + Byte.SIZE - 1) / Byte.SIZE);
      gaps = bits;
    }
    return bits;
  }

  static boolean isGap(long meaning) {
    return meaning >= 0 && meaning < Gap.LIMIT;
  }

  /** The tokens that are a word, one for each way in which it is written; few. */
  int[] tokensOf(long word) {
    long entry = at(Section.WORD_BUCKETS) + (word >>> (64 - wordBits)) * 4L;
    int at = bytes.getInt(entry);
    int end = bytes.getInt(entry + 4);
    int[] found = new int[end - at];
    int count = 0;
    for (; at < end; at++) {
      int token = bytes.getInt(at(Section.WORD_TOKENS) + at * 4L);
      if (meaning(token) == word) {
        found[count++] = token;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The characters of a token, UTF-8, added to others. */
  void characters(int token, ByteList out) {
    long entry = bytes.getLong(at(Section.TOKENS) + token * 8L);
    int length = (int) (entry >>> 56);
    if (length <= SegmentFormat.SHORT_TOKEN) {
      out.addLeading(entry << 8, length);
    } else {
      long start = at(Section.LONG_TOKENS) + (int) entry;
      out.addAll(bytes, start + 4, bytes.getInt(start));
    }
  }

  String characters(int token) {
    ByteList utf8 = new ByteList();
    characters(token, utf8);
    return utf8.string(0, utf8.size());
  }

  /** Where the shingles of its texts stand. */
  Postings postings() {
    return postings;
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

package org.onrecord.trace.index;

/**
 * How a segment lies in its file, all numbers with the highest byte first:
 *
 * <pre>
 * magic, version                        8 bytes
 * the sections, in the order of Section
 * a checksum (CRC32C) for each 4 KiB of what stands before
 * the footer: version, number of documents, blocks, tokens and words, bits of the directory,
 *   start and length of each section, checksum of the checksums, checksum of the footer, magic
 * </pre>
 */
public final class SegmentFormat {
  /** "ORQX". */
  static final int MAGIC = 0x4F525158;

  /** Changes whenever older versions could not read the file. */
  static final int VERSION = 7;

  /** The first that is still read; its checksums stand for 16 KiB each. */
  static final int OLDEST = 5;

  /** The first whose details tell of asides. */
  private static final int WITH_ASIDES = 7;

  /** The first whose details say where pages, times and paragraphs begin. */
  private static final int MARKED = 7;

  /** Words of a block, the unit in which text is decoded and that postings name. */
  public static final int BLOCK = 128;

  /** Bits of a shingle's hash kept beside the directory's. */
  static final int REST_BITS = 8;

  /** Bytes of a token that stand in the place of where it starts. */
  static final int SHORT_TOKEN = 7;

  /** In the place of a long token's length. */
  static final int LONG_TOKEN = 0xFF;

  static final int HEADER = 8;

  /** version, five counts, the sections, two checksums and the magic. */
  public static final int FOOTER = 4 * 6 + 8 * Section.values().length + 4 * 3;

  /** Ints of a document's entry: first block, words, UTF-16 units, start of its details. */
  static final int DOCUMENT = 4 * 4;

  /**
   * Ints of a block's entry: start of its codes, UTF-16 and code point offset of its start, its
   * document.
   */
  static final int BLOCK_ENTRY = 4 * 4;

  /** Words that a bucket of {@link Section#WORD_BUCKETS} holds on average, at most. */
  private static final int WORDS_OF_BUCKET = 2;

  private static final int CHUNK_SHIFT = 12;
  private static final int CHUNK_SHIFT_OF_OLDEST = 14;

  /** Bytes under one checksum. */
  public static final int CHUNK = 1 << CHUNK_SHIFT;

  private SegmentFormat() {}

  /** How many bytes are under one checksum, as a power of two. */
  static int chunkShift(int version) {
    return version == OLDEST ? CHUNK_SHIFT_OF_OLDEST : CHUNK_SHIFT;
  }

  /** Whether the details of a document hold its asides. */
  static boolean hasAsides(int version) {
    return version >= WITH_ASIDES;
  }

  /** Whether files of a version are read. */
  static boolean isRead(int version) {
    return version >= OLDEST && version <= VERSION;
  }

  /** Whether files of a version say where pages, times and paragraphs begin. */
  static boolean hasMarks(int version) {
    return version >= MARKED;
  }

  /** How many leading bits of a word's hash choose its bucket. */
  static int wordBits(int tokens) {
    int bits = 1;
    while (1 << bits < tokens / WORDS_OF_BUCKET) {
      bits++;
    }
    return bits;
  }

  /** The parts of a segment. */
  public enum Section {
    /** An entry for each document. */
    DOCUMENTS,
    /** Names, stamps, dates, turns, asides, and where pages, times and paragraphs begin. */
    DETAILS,
    /** An entry for each block, and one after the last. */
    BLOCKS,
    /** The text as tokens. */
    CODES,
    /**
     * Eight bytes for each token: how many bytes it has, and these, if they are {@link
     * #SHORT_TOKEN} at most; else {@link #LONG_TOKEN} and where it starts among the long ones.
     */
    TOKENS,
    /** The length and the characters of each long token. All characters are UTF-8. */
    LONG_TOKENS,
    /** For each token, the hash of the word or the flags of the gap. */
    TOKEN_MEANINGS,
    /** A bit for each token, the lowest of a byte first: set for a gap. */
    TOKEN_GAPS,
    /** Where the tokens of each bucket of words start. */
    WORD_BUCKETS,
    /** The tokens that are words, by the leading bits of their hashes. */
    WORD_TOKENS,
    /** Where the postings of each bucket of hashes start. */
    DIRECTORY,
    /** Buckets of shingles with the blocks they stand in. */
    POSTINGS
  }
}

package org.onrecord.trace.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Locator;
import org.onrecord.trace.index.SegmentFormat.Section;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.Source;
import org.onrecord.trace.words.Gap;

/**
 * A part of an index that was written once and never changes: some sources, and where their
 * fingerprints stand. Opening reads the footer and the checksums only. Thread-safe.
 */
public final class Segment {
  private final SegmentData data;
  private final SegmentFooter footer;
  private final CheckedBytes bytes;
  private final int wordBits;
  private final Postings postings;

  /** Read when first asked for, then kept, since every word that is read needs it. */
  private volatile byte @Nullable [] gaps;

  /**
   * Opens a segment.
   *
   * @param data all of its bytes; stays open, also where this fails
   * @param memory bounds what is kept of them
   * @throws CorruptIndexException if it is cut short, damaged, or of another version
   * @throws IOException if it cannot be read
   */
  public Segment(SegmentData data, ChunkMemory memory) throws IOException {
    this.data = data;
    footer = SegmentFooter.read(data);
    bytes =
        new CheckedBytes(data, footer.end(), footer.chunkShift(), footer.readSums(data), memory);
    wordBits = SegmentFormat.wordBits(footer.tokens());
    postings =
        new Postings(bytes, at(Section.DIRECTORY), at(Section.POSTINGS), footer.directoryBits());
  }

  public int documents() {
    return footer.documents();
  }

  public int words() {
    return footer.words();
  }

  public CheckedBytes bytes() {
    return bytes;
  }

  /** Releases the memory of what was read, which is read again when it is needed. */
  public void forget() {
    bytes.forget();
  }

  /** Closes the segment; reading from it fails afterwards. */
  public void close() {
    data.close();
    forget();
  }

  private long at(Section section) {
    return footer.start(section);
  }

  // Documents

  private int document(int document, int field) {
    return bytes.getInt(
        at(Section.DOCUMENTS) + (long) document * SegmentFormat.DOCUMENT + field * 4L);
  }

  public int firstBlock(int document) {
    return document == footer.documents() ? footer.blocks() : document(document, 0);
  }

  int wordsOf(int document) {
    return document(document, 1);
  }

  public Details details(int document) {
    VarintReader in = new VarintReader(bytes, at(Section.DETAILS) + document(document, 3));
    return Details.read(in, footer.hasAsides(), footer.hasMarks());
  }

  /** The document that holds a block. */
  public int documentOf(int block) {
    return block(block, 3);
  }

  // Text

  private int block(int block, int field) {
    return bytes.getInt(at(Section.BLOCKS) + (long) block * SegmentFormat.BLOCK_ENTRY + field * 4L);
  }

  /** Reads the codes of some blocks, as {@link TokenCode} has them. */
  public void codes(int fromBlock, int toBlock, ByteList into) {
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
  public long meaning(int token) {
    return bytes.getLong(at(Section.TOKEN_MEANINGS) + token * 8L);
  }

  public boolean isGap(int token) {
    byte[] bits = gaps();
    return (bits[token >>> 3] >>> (token & 7) & 1) != 0;
  }

  /** A bit for each token, the lowest of a byte first: set for a gap. Not to be changed. */
  byte[] gaps() {
    byte[] bits = gaps;
    if (bits == null) {
      bits = bytes.slice(at(Section.TOKEN_GAPS), (footer.tokens() + Byte.SIZE - 1) / Byte.SIZE);
      gaps = bits;
    }
    return bits;
  }

  public static boolean isGap(long meaning) {
    return meaning >= 0 && meaning < Gap.LIMIT;
  }

  /** The tokens that are a word, one for each way in which it is written; few. */
  public int[] tokensOf(long word) {
    long entry = at(Section.WORD_BUCKETS) + (word >>> (64 - wordBits)) * 4L;
    int at = bytes.getInt(entry);
    int end = bytes.getInt(entry + 4);
    bytes.checkRange(at(Section.WORD_TOKENS) + at * 4L, (end - at) * 4);
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
  public Postings postings() {
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
   * @param asides UTF-16 start and end of each stretch that stands between the words of a speaker,
   *     such as a label, one after the other; empty in an index of an older form
   * @param marks where pages, times and paragraphs begin
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Details(
      String name,
      String stamp,
      @Nullable String published,
      int[] turnStarts,
      String[] speakers,
      int[] asides,
      List<Source.Mark> marks) {

    private static Details read(VarintReader in, boolean hasAsides, boolean hasMarks) {
      String name = in.string();
      String stamp = in.string();
      String published = in.optional();
      int count = in.count();
      int[] starts = new int[count];
      String[] speakers = new String[count];
      int start = 0;
      for (int i = 0; i < count; i++) {
        start += in.next();
        starts[i] = start;
        speakers[i] = in.string();
      }
      int[] asides = hasAsides ? asides(in) : new int[0];
      List<Source.Mark> marks = hasMarks ? marks(in) : List.of();
      return new Details(name, stamp, published, starts, speakers, asides, marks);
    }

    private static int[] asides(VarintReader in) {
      int[] asides = new int[2 * in.count()];
      int at = 0;
      for (int i = 0; i < asides.length; i++) {
        at += in.next();
        asides[i] = at;
      }
      return asides;
    }

    private static List<Source.Mark> marks(VarintReader in) {
      int count = in.count();
      List<Source.Mark> marks = new ArrayList<>(count);
      int start = 0;
      for (int i = 0; i < count; i++) {
        start += in.next();
        marks.add(new Source.Mark(start, in.string()));
      }
      return marks;
    }

    /** Who speaks all of it; null where unknown, or where several do. */
    public @Nullable String speaker() {
      return turnStarts.length == 1 && turnStarts[0] == 0 ? speakers[0] : null;
    }

    /** Where a stretch of the text stands in its document; null where it has no such places. */
    public @Nullable String place(int start, int end) {
      int first = markAt(start);
      return first < 0
          ? null
          : Locator.range(marks.get(first).shown(), marks.get(markAt(end - 1)).shown());
    }

    /** Index of the last mark at a place or before it; -1 where there is none. */
    private int markAt(int offset) {
      int low = 0;
      int high = marks.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        if (marks.get(middle).start() <= offset) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return high;
    }
  }
}

package org.onrecord.trace.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.words.Fold;

/** The words of one source, decoded block by block as they are asked for. Not thread-safe. */
public final class DocumentWords {
  private static final int BLOCK = SegmentFormat.BLOCK;

  private final Segment segment;
  private final int document;
  private final int firstBlock;
  private final int size;
  private final Map<Integer, Block> blocks = new HashMap<>();
  private Segment.@Nullable Details details;
  private int lastNumber = -1;
  private Block last = Block.NONE;

  public DocumentWords(Segment segment, int document) {
    this.segment = segment;
    this.document = document;
    this.firstBlock = segment.firstBlock(document);
    this.size = segment.wordsOf(document);
  }

  public Segment segment() {
    return segment;
  }

  public int document() {
    return document;
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** What is known of the source; read once. */
  public Segment.Details details() {
    Segment.Details known = details;
    if (known == null) {
      known = segment.details(document);
      details = known;
    }
    return known;
  }

  /** The hash of a word. */
  public long at(int word) {
    Block block = block(word);
    long hash = block.words[word % BLOCK];
    if (hash == 0) {
      hash = segment.meaning(block.tokens[word % BLOCK]);
      block.words[word % BLOCK] = hash;
    }
    return hash;
  }

  /** Flags of what stands before a word. */
  public int gapBefore(int word) {
    return block(word).gaps[word % BLOCK];
  }

  /** The number of the token that is a word. */
  public int token(int word) {
    return block(word).tokens[word % BLOCK];
  }

  /** The folded characters of a word. */
  public String folded(int word) {
    return Fold.word(segment.characters(token(word)));
  }

  private Block block(int word) {
    int number = word / BLOCK;
    if (number != lastNumber) {
      last = blocks.computeIfAbsent(number, key -> new Block(segment, firstBlock + key));
      lastNumber = number;
    }
    return last;
  }

  /**
   * The characters of a run of words with their places.
   *
   * @param from first word
   * @param to after the last, more than {@code from}
   */
  public PlacedText place(int from, int to) {
    int block = firstBlock + from / BLOCK;
    int word = from / BLOCK * BLOCK;
    ByteList codes = new ByteList();
    segment.codes(block, firstBlock + (to - 1) / BLOCK + 1, codes);
    ByteList utf8 = new ByteList();
    int[] starts = new int[to - from];
    int[] ends = new int[to - from];
    boolean space = word > 0;
    for (int at = 0; word < to; ) {
      int token = TokenCode.read(codes.array(), at);
      at += TokenCode.length(codes.array()[at]);
      boolean gap = segment.isGap(token);
      if (!gap && space) {
        utf8.add(' ');
      }
      space = !gap;
      int start = utf8.size();
      segment.characters(token, utf8);
      if (!gap && word >= from) {
        starts[word - from] = start;
        ends[word - from] = utf8.size();
      }
      word += gap ? 0 : 1;
    }
    return placed(block, utf8, new Words(from, starts, ends));
  }

  /** Turns offsets in UTF-8 from a block's start on into those of the source. */
  private PlacedText placed(int block, ByteList utf8, Words words) {
    int[] starts = words.starts();
    int[] ends = words.ends();
    int first = starts[0];
    String text = utf8.string(first, ends[ends.length - 1]);
    int codePoints = segment.codePointOffsetOf(block) + utf8.points(0, first);
    int offset = segment.offsetOf(block) + utf8.units(0, first);
    int before = first;
    for (int i = 0; i < starts.length; i++) {
      int start = starts[i];
      int end = ends[i];
      offset += utf8.units(before, start);
      starts[i] = offset;
      offset += utf8.units(start, end);
      ends[i] = offset;
      before = end;
    }
    return new PlacedText(text, codePoints, words);
  }

  /** All of the source's text. */
  public static String text(Segment segment, int document) {
    ByteList codes = new ByteList();
    segment.codes(segment.firstBlock(document), segment.firstBlock(document + 1), codes);
    ByteList utf8 = new ByteList();
    boolean space = false;
    for (int at = 0; at < codes.size(); ) {
      int token = TokenCode.read(codes.array(), at);
      at += TokenCode.length(codes.array()[at]);
      boolean gap = segment.isGap(token);
      if (!gap && space) {
        utf8.add(' ');
      }
      segment.characters(token, utf8);
      space = !gap;
    }
    return utf8.string(0, utf8.size());
  }

  /**
   * A run of words of a source.
   *
   * @param text from the first to the last
   * @param codePoints before the first, in the source
   * @param words their places
   */
  public record PlacedText(String text, int codePoints, Words words) {
    /** UTF-16 offset in the source at which a word of the source starts. */
    public int start(int word) {
      return words.starts()[word - words.from()];
    }

    /** And ends. */
    public int end(int word) {
      return words.ends()[word - words.from()];
    }

    /** The characters from one offset in the source to another. */
    public String text(int from, int to) {
      int first = words.starts()[0];
      return text.substring(from - first, to - first);
    }

    /** UTF-16 offset in the source of the first word. */
    public int start() {
      return words.starts()[0];
    }

    /** After the last word. */
    public int end() {
      return start() + text.length();
    }
  }

  /** Places of words from one of the source on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Words(int from, int[] starts, int[] ends) {}

  /** A decoded block, with the hashes of its words as far as they were computed, else 0. */
  private static final class Block {
    private final long[] words = new long[BLOCK];
    private final int[] tokens = new int[BLOCK];
    private final byte[] gaps = new byte[BLOCK];

    private static final Block NONE = new Block();

    private Block() {}

    private Block(Segment segment, int number) {
      ByteList list = new ByteList();
      segment.codes(number, number + 1, list);
      byte[] codes = list.array();
      byte[] isGap = segment.gaps();
      int count = 0;
      byte gap = 0;
      for (int at = 0; at < list.size(); ) {
        int token = TokenCode.read(codes, at);
        at += TokenCode.length(codes[at]);
        if ((isGap[token >>> 3] >>> (token & 7) & 1) != 0) {
          gap = (byte) segment.meaning(token);
        } else {
          tokens[count] = token;
          gaps[count++] = gap;
          gap = 0;
        }
      }
    }
  }
}

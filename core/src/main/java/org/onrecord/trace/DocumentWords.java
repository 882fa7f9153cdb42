package org.onrecord.trace;

import java.util.HashMap;
import java.util.Map;

/** The words of one source, decoded block by block as they are asked for. Not thread-safe. */
final class DocumentWords {
  private static final int BLOCK = SegmentFormat.BLOCK;

  private final Segment segment;
  private final int document;
  private final int firstBlock;
  private final int size;
  private final Map<Integer, Block> blocks = new HashMap<>();

  DocumentWords(Segment segment, int document) {
    this.segment = segment;
    this.document = document;
    this.firstBlock = segment.firstBlock(document);
    this.size = segment.wordsOf(document);
  }

  Segment segment() {
    return segment;
  }

  int document() {
    return document;
  }

  /** Number of words. */
  int size() {
    return size;
  }

  /** The hash of a word. */
  long at(int word) {
    return block(word).words[word % BLOCK];
  }

  /** Flags of what stands before a word. */
  int gapBefore(int word) {
    return block(word).gaps[word % BLOCK];
  }

  /** The number of the token that is a word. */
  int token(int word) {
    return block(word).tokens[word % BLOCK];
  }

  /** The folded characters of a word. */
  String folded(int word) {
    return Fold.word(segment.characters(token(word)));
  }

  private Block block(int word) {
    int number = word / BLOCK;
    Block block = blocks.get(number);
    if (block == null) {
      block = new Block(segment, firstBlock + number);
      blocks.put(number, block);
    }
    return block;
  }

  /**
   * The characters of a run of words with their places.
   *
   * @param from first word
   * @param to after the last, more than {@code from}
   */
  PlacedText place(int from, int to) {
    int block = firstBlock + from / BLOCK;
    int word = from / BLOCK * BLOCK;
    int offset = segment.offsetOf(block);
    int before = offset;
    StringBuilder text = new StringBuilder();
    int[] starts = new int[to - from];
    int[] ends = new int[to - from];
    boolean space = word > 0;
    for (long at = segment.codes(block); word < to; ) {
      int token = TokenCode.read(segment.bytes(), at);
      at += TokenCode.length(segment.bytes().unsigned(at));
      boolean gap = Segment.isGap(segment.meaning(token));
      if (!gap && space) {
        text.append(' ');
        offset++;
      }
      space = !gap;
      String characters = segment.characters(token);
      if (!gap && word >= from) {
        starts[word - from] = offset;
        ends[word - from] = offset + characters.length();
      }
      text.append(characters);
      offset += characters.length();
      word += gap ? 0 : 1;
    }
    int skipped = starts[0] - before;
    int codePoints = segment.codePointOffsetOf(block) + text.codePointCount(0, skipped);
    return new PlacedText(
        text.substring(skipped, skipped + ends[to - from - 1] - starts[0]),
        codePoints,
        starts,
        ends);
  }

  /** All of the source's text. */
  static String text(Segment segment, int document) {
    StringBuilder text = new StringBuilder(segment.lengthOf(document));
    long at = segment.codes(segment.firstBlock(document));
    long end = segment.codes(segment.firstBlock(document + 1));
    boolean space = false;
    while (at < end) {
      int token = TokenCode.read(segment.bytes(), at);
      at += TokenCode.length(segment.bytes().unsigned(at));
      boolean gap = Segment.isGap(segment.meaning(token));
      if (!gap && space) {
        text.append(' ');
      }
      text.append(segment.characters(token));
      space = !gap;
    }
    return text.toString();
  }

  /**
   * A run of words of a source.
   *
   * @param text from the first to the last
   * @param codePoints before the first, in the source
   * @param starts UTF-16 offsets in the source of the words' starts
   * @param ends and of their ends
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record PlacedText(String text, int codePoints, int[] starts, int[] ends) {}

  /** A decoded block. */
  private static final class Block {
    private final long[] words = new long[BLOCK];
    private final int[] tokens = new int[BLOCK];
    private final byte[] gaps = new byte[BLOCK];

    private Block(Segment segment, int number) {
      CheckedBytes bytes = segment.bytes();
      long end = segment.codes(number + 1);
      int count = 0;
      byte gap = 0;
      for (long at = segment.codes(number); at < end; ) {
        int token = TokenCode.read(bytes, at);
        at += TokenCode.length(bytes.unsigned(at));
        long meaning = segment.meaning(token);
        if (Segment.isGap(meaning)) {
          gap = (byte) meaning;
        } else {
          tokens[count] = token;
          gaps[count] = gap;
          words[count++] = meaning;
          gap = 0;
        }
      }
    }
  }
}

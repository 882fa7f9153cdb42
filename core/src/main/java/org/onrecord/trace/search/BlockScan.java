package org.onrecord.trace.search;

import org.onrecord.trace.index.ByteList;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.TokenCode;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Winnowing;

/**
 * Checks before a block is decoded whether it may hold a run of words of a quotation, by the
 * numbers of their tokens. For one segment and one place of a quotation; not thread-safe.
 */
final class BlockScan {
  private static final long NONE = 0;

  private final Segment segment;
  private final int[] tokens;
  private final long[] after;
  private final long before;
  private final ByteList codes = new ByteList();

  /**
   * Prepares a scan.
   *
   * @param item first word of a shingle of the quotation
   * @param least words in a row that are looked for: those of a shingle, or one more
   */
  BlockScan(Segment segment, Quote quote, int item, int least) {
    this.segment = segment;
    this.after = new long[least - 1];
    this.tokens = segment.tokensOf(quote.word(item).hash());
    for (int i = 0; i < after.length; i++) {
      boolean inside = item + i + 1 < quote.items().size() && quote.run(item) > i + 1;
      after[i] = inside ? quote.word(item + i + 1).hash() : NONE;
    }
    this.before = item > 0 && quote.isWord(item - 1) ? quote.word(item - 1).hash() : NONE;
  }

  /** Whether the segment has the word at all; the rest may be asked only then. */
  boolean isKnown() {
    return tokens.length > 0;
  }

  /** Whether the run may stand here; true where the end of the block hides it. */
  boolean mayHold(int block) {
    segment.codes(block, block + 1, codes);
    byte[] bytes = codes.array();
    int end = codes.size();
    int previous = -1;
    int beforePrevious = -1;
    for (int at = 0; at < end; ) {
      int token = TokenCode.read(bytes, at);
      at += TokenCode.length(bytes[at]);
      if (isFirst(token) && goesOn(at, wordBefore(previous, beforePrevious))) {
        return true;
      }
      beforePrevious = previous;
      previous = token;
    }
    return false;
  }

  /** Whether a token is the first word of the shingle. */
  boolean isFirst(int token) {
    if (token == tokens[0]) {
      return true;
    }
    for (int i = 1; i < tokens.length; i++) {
      if (tokens[i] == token) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word before is the quotation's, or not in this block. */
  private boolean wordBefore(int previous, int beforePrevious) {
    if (before == NONE) {
      return false;
    }
    if (previous < 0) {
      return true;
    }
    long meaning = segment.meaning(previous);
    if (Segment.isGap(meaning)) {
      return beforePrevious < 0 || segment.meaning(beforePrevious) == before;
    }
    return meaning == before;
  }

  private boolean goesOn(int start, boolean preceded) {
    int at = start;
    for (int i = 0; i < after.length; i++) {
      boolean last = i == Winnowing.SHINGLE - 1;
      if (last && (preceded || after[i] == NONE)) {
        return preceded;
      }
      long meaning = 0;
      while (at < codes.size() && Segment.isGap(meaning)) {
        meaning = segment.meaning(TokenCode.read(codes.array(), at));
        at += TokenCode.length(codes.array()[at]);
      }
      if (Segment.isGap(meaning)) {
        return true;
      }
      if (meaning != after[i]) {
        return false;
      }
    }
    return true;
  }
}

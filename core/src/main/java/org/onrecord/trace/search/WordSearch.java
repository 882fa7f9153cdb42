package org.onrecord.trace.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.onrecord.trace.align.Aligner.Run;
import org.onrecord.trace.index.ByteList;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.IndexState;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.TokenCode;
import org.onrecord.trace.quote.Quote;

/**
 * Finds places that have most words of a short quotation close together, though not three of them
 * in a row, by reading all of the index. Not thread-safe; good for one quotation.
 */
final class WordSearch {
  /** Words of the largest index that is read. */
  static final long LARGEST = 20_000_000;

  /** Places that are aligned at most. */
  private static final int MOST = 300;

  /** The share of the quotation's words that must stand together. */
  private static final double SHARE = 0.6;

  /** Words beyond twice those of the quotation within which they must stand. */
  private static final int SLACK = 4;

  private final IndexState state;
  private final Quote quote;
  private final double[] rarity;
  private final double needed;
  private final List<Run> found = new ArrayList<>();
  private final ByteList codes = new ByteList();

  /**
   * Prepares a search.
   *
   * @param rarity of a word by its hash, in bits
   * @param needed rarity that words must have together
   */
  WordSearch(IndexState state, Quote quote, LongToDoubleFunction rarity, double needed) {
    this.state = state;
    this.quote = quote;
    this.needed = needed;
    this.rarity = new double[quote.items().size()];
    for (int i = 0; i < this.rarity.length; i++) {
      this.rarity[i] = quote.isWord(i) ? rarity.applyAsDouble(quote.word(i).hash()) : 0;
    }
  }

  /** A word of the source that is one of the quotation's. */
  private record Hit(int word, int item) {}

  /** The rarest shared word of each such place, as a run of one word. */
  List<Run> find() {
    for (int i = 0; i < state.segments().size(); i++) {
      Segment segment = state.segments().get(i);
      Tokens tokens = new Tokens(segment);
      for (int document = 0; tokens.any() && document < segment.documents(); document++) {
        if (!state.isDeleted(i, document) && found.size() < MOST) {
          scan(segment, document, tokens);
        }
      }
    }
    return found;
  }

  private void scan(Segment segment, int document, Tokens tokens) {
    DocumentWords words = new DocumentWords(segment, document);
    Deque<Hit> window = new ArrayDeque<>();
    int word = 0;
    int end = segment.firstBlock(document + 1);
    for (int block = segment.firstBlock(document); block < end; block++) {
      word = (block - segment.firstBlock(document)) * SegmentFormat.BLOCK;
      segment.codes(block, block + 1, codes);
      for (int at = 0; at < codes.size(); ) {
        int token = TokenCode.read(codes.array(), at);
        at += TokenCode.length(codes.array()[at]);
        if (tokens.has(token)) {
          add(window, new Hit(word, tokens.item(token)), words);
        }
        word += segment.isGap(token) ? 0 : 1;
      }
    }
  }

  private void add(Deque<Hit> window, Hit hit, DocumentWords words) {
    window.addLast(hit);
    while (window.getFirst().word() < hit.word() - 2 * quote.words() - SLACK) {
      window.removeFirst();
    }
    if (window.size() < SHARE * quote.words() || found.size() >= MOST) {
      return;
    }
    BitSet items = new BitSet();
    double bits = 0;
    Hit rarest = hit;
    for (Hit each : window) {
      if (!items.get(each.item())) {
        items.set(each.item());
        bits += rarity[each.item()];
      }
      rarest = rarity[each.item()] > rarity[rarest.item()] ? each : rarest;
    }
    if (items.cardinality() >= SHARE * distinct() && bits >= needed) {
      found.add(new Run(words, rarest.item(), rarest.word(), 1));
      window.clear();
    }
  }

  private long distinct() {
    return quote.items().stream()
        .filter(Quote.Word.class::isInstance)
        .map(item -> ((Quote.Word) item).hash())
        .distinct()
        .count();
  }

  /** The tokens of a segment that are words of the quotation, each with the first such item. */
  private final class Tokens {
    private final BitSet all = new BitSet();
    private final List<int[]> byItem = new ArrayList<>();

    Tokens(Segment segment) {
      for (int i = 0; i < rarity.length; i++) {
        int[] tokens = quote.isWord(i) ? segment.tokensOf(quote.word(i).hash()) : new int[0];
        byItem.add(tokens);
        for (int token : tokens) {
          all.set(token);
        }
      }
    }

    boolean any() {
      return !all.isEmpty();
    }

    boolean has(int token) {
      return all.get(token);
    }

    int item(int token) {
      for (int i = 0; i < byItem.size(); i++) {
        for (int each : byItem.get(i)) {
          if (each == token) {
            return i;
          }
        }
      }
      throw new IllegalArgumentException("no token of the quotation");
    }
  }
}

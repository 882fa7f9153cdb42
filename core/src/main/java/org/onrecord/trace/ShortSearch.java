package org.onrecord.trace;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.Aligner.Run;

/**
 * Finds quotations too short for fingerprints by reading all of the index. Faithful passages only:
 * of few words, everything is close to something.
 */
final class ShortSearch {
  private final IndexState state;
  private final Quote quote;
  private final Aligner aligner;
  private final List<Alignment> found = new ArrayList<>();

  ShortSearch(IndexState state, Quote quote, Aligner aligner) {
    this.state = state;
    this.quote = quote;
    this.aligner = aligner;
  }

  List<Alignment> find() {
    int item = longestRun();
    if (quote.words() > 0) {
      for (int i = 0; i < state.segments().size(); i++) {
        scan(i, item, quote.run(item));
      }
    }
    return found;
  }

  private int longestRun() {
    int longest = 0;
    for (int item = 0; item < quote.items().size(); item++) {
      if (quote.run(item) > quote.run(longest)) {
        longest = item;
      }
    }
    return longest;
  }

  private void scan(int number, int item, int length) {
    Segment segment = state.segments().get(number);
    boolean[] wanted = new boolean[segment.tokens()];
    boolean any = false;
    long hash = quote.word(item).hash();
    for (int token = 0; token < wanted.length; token++) {
      wanted[token] = segment.meaning(token) == hash;
      any |= wanted[token];
    }
    for (int document = 0; any && document < segment.documents(); document++) {
      if (!state.isDeleted(number, document)) {
        scan(new DocumentWords(segment, document), wanted, item, length);
      }
    }
  }

  private void scan(DocumentWords document, boolean[] wanted, int item, int length) {
    Segment segment = document.segment();
    int first = segment.firstBlock(document.document());
    int after = segment.firstBlock(document.document() + 1);
    for (int block = first; block < after && found.size() < Search.MAX_PLACES; block++) {
      if (holds(segment, block, wanted)) {
        int word = (block - first) * SegmentFormat.BLOCK;
        int end = Math.min(word + SegmentFormat.BLOCK, document.size() - length + 1);
        for (; word < end; word++) {
          tryAt(document, item, word, length);
        }
      }
    }
  }

  private static boolean holds(Segment segment, int block, boolean[] wanted) {
    long end = segment.codes(block + 1);
    CheckedBytes bytes = segment.bytes();
    for (long at = segment.codes(block); at < end; ) {
      if (wanted[TokenCode.read(bytes, at)]) {
        return true;
      }
      at += TokenCode.length(bytes.unsigned(at));
    }
    return false;
  }

  private void tryAt(DocumentWords document, int item, int word, int length) {
    for (int i = 0; i < length; i++) {
      if (document.at(word + i) != quote.word(item + i).hash()) {
        return;
      }
    }
    Alignment alignment = aligner.align(new Run(document, item, word, length), word, word);
    if (alignment.faithful() && found.size() < Search.MAX_PLACES) {
      found.add(alignment);
    }
  }
}

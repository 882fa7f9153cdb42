package org.onrecord.trace.search;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.trace.align.Aligner;
import org.onrecord.trace.align.Aligner.Run;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.index.ByteList;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.IndexState;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.TokenCode;
import org.onrecord.trace.quote.Quote;

/**
 * Finds quotations too short for fingerprints by reading all of the index. It finds faithful
 * passages only, since a few words are close to something everywhere.
 */
final class ShortSearch {
  private final IndexState state;
  private final Quote quote;
  private final Aligner aligner;
  private final Preference preference;
  private final List<Alignment> found = new ArrayList<>();
  private final ByteList codes = new ByteList();

  /** Places that are kept: as many again where some may be preferred. */
  private final int most;

  ShortSearch(IndexState state, Quote quote, Aligner aligner, Preference preference) {
    this.preference = preference;
    this.most = preference.equals(Preference.NONE) ? Search.MAX_PLACES : 2 * Search.MAX_PLACES;
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
    int[] wanted = segment.tokensOf(quote.word(item).hash());
    for (int document = 0; wanted.length > 0 && document < segment.documents(); document++) {
      if (!state.isDeleted(number, document)) {
        scan(new DocumentWords(segment, document), wanted, item, length);
      }
    }
  }

  private void scan(DocumentWords document, int[] wanted, int item, int length) {
    Segment segment = document.segment();
    int first = segment.firstBlock(document.document());
    int after = segment.firstBlock(document.document() + 1);
    for (int block = first; block < after && found.size() < most; block++) {
      if (holds(segment, block, wanted)) {
        int word = (block - first) * SegmentFormat.BLOCK;
        int end = Math.min(word + SegmentFormat.BLOCK, document.size() - length + 1);
        for (; word < end; word++) {
          tryAt(document, item, word, length);
        }
      }
    }
  }

  private boolean holds(Segment segment, int block, int[] wanted) {
    segment.codes(block, block + 1, codes);
    for (int at = 0; at < codes.size(); ) {
      int token = TokenCode.read(codes.array(), at);
      for (int one : wanted) {
        if (one == token) {
          return true;
        }
      }
      at += TokenCode.length(codes.array()[at]);
    }
    return false;
  }

  private void tryAt(DocumentWords document, int item, int word, int length) {
    for (int i = 0; i < length; i++) {
      if (document.at(word + i) != quote.word(item + i).hash()) {
        return;
      }
    }
    Run run = new Run(document, item, word, length);
    Alignment alignment = aligner.align(run, aligner.region(run, word, word));
    boolean room = found.size() < Search.MAX_PLACES;
    if (alignment.faithful() && (room || (found.size() < most && preference.prefers(alignment)))) {
      found.add(alignment);
    }
  }
}

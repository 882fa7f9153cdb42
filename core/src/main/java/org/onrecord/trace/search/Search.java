package org.onrecord.trace.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.trace.align.Aligner;
import org.onrecord.trace.align.Aligner.Run;
import org.onrecord.trace.align.Alignment;
import org.onrecord.trace.align.Costs;
import org.onrecord.trace.align.Overlap;
import org.onrecord.trace.align.Region;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.IndexState;
import org.onrecord.trace.index.IntList;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.quote.Neighbours;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Winnowing;

/**
 * Finds the passages that a quotation may have been made from: looks its fingerprints up, the
 * rarest first, and aligns it around each run of {@link Winnowing#GUARANTEED} words or more that a
 * source shares with it. Not thread-safe; good for one quotation.
 *
 * <p>It stops as soon as no passage unseen can be as good as the best: such a passage shares none
 * of the windows looked up so far, so it has at least one change in each of them.
 */
public final class Search {
  /** Alignments that are kept; a quotation that stands in more places is a common phrase. */
  public static final int MAX_PLACES = 200;

  /** How far in words omissions may reach to another part of the quotation. */
  private static final int FAR = 20_000;

  /**
   * So many of the longest runs of a document are looked at together with other parts of the
   * quotation that are far away. A text that repeats itself shares thousands of short runs.
   */
  private static final int FAR_RUNS = 20;

  /** Bytes of postings that are read in search of passages that are not certain to be found. */
  private static final int MAX_COST = 1400;

  /** The most blocks that are decoded without a check whether they hold the words. */
  private static final int FEW_BLOCKS = 2;

  /** In a quotation with more words, any three changes leave four words in a row unchanged. */
  private static final int FEW_WORDS = 15;

  private final List<Segment> segments;
  private final IndexState state;
  private final Quote quote;
  private final WordFrequencies frequencies;
  private final Preference preference;
  private final Aligner aligner;
  private final Overlap overlap;
  private final Map<Long, DocumentWords> documents = new HashMap<>();
  private final Map<DocumentWords, List<Run>> runs = new HashMap<>();
  private final List<Run> pending = new ArrayList<>();
  private final List<Alignment> found = new ArrayList<>();
  private int best = Costs.INFINITE;

  /** Words in a row that are enough to align. */
  private int least = Winnowing.GUARANTEED;

  /**
   * Prepares a search.
   *
   * @param frequencies of the index's words
   * @param preference which passages are kept where there are more than enough
   */
  public Search(IndexState state, Quote quote, WordFrequencies frequencies, Preference preference) {
    this.frequencies = frequencies;
    this.preference = preference;
    this.state = state;
    this.segments = state.segments();
    this.quote = quote;
    this.aligner = new Aligner(quote);
    this.overlap = new Overlap(quote);
  }

  /** The closest passages, all at the same cost; empty where none is close. */
  public List<Alignment> best() {
    LookUps lookUps = new LookUps(quote, segments);
    if (lookUps.isEmpty()) {
      new ShortSearch(state, quote, aligner, preference).find().forEach(this::keep);
      return closest();
    }
    boolean omits = quote.items().stream().anyMatch(Quote.Omission.class::isInstance);
    Fingerprint next = lookUps.next(best);
    while (next != null) {
      lookUp(next.item(), next.hash());
      if (!omits) {
        alignNew();
      }
      next = lookUps.next(best);
    }
    if (omits) {
      alignNew();
    }
    if (best == Costs.INFINITE && quote.words() <= FEW_WORDS) {
      lookForLess();
    }
    if (best == Costs.INFINITE && quote.words() <= FEW_WORDS && !quote.marked()) {
      lookForWords();
    }
    return closest();
  }

  /**
   * Looks all shingles up, for a passage that shares no four words in a row. The index has two of
   * three of them; frequent ones are left alone, since they would cost more than all before.
   */
  private void lookForLess() {
    least = Winnowing.SHINGLE;
    long spent = 0;
    for (Fingerprint shingle : Fingerprint.shingles(quote, segments)) {
      spent += shingle.cost();
      if (spent > MAX_COST) {
        break;
      }
      lookUp(shingle.item(), shingle.hash());
    }
    alignNew();
  }

  /** Looks for most words close together, in an index that is not too large to be read. */
  private void lookForWords() {
    long words = segments.stream().mapToLong(Segment::words).sum();
    if (words <= WordSearch.LARGEST && quote.words() > Winnowing.GUARANTEED) {
      double needed = Math.log((double) words) / Math.log(2);
      Aligner scattered = Aligner.ofScattered(quote);
      for (Run run : new WordSearch(state, quote, frequencies::bits, needed).find()) {
        keep(scattered.align(run, scattered.region(run, run.word(), run.word())));
      }
    }
  }

  private void lookUp(int item, long shingle) {
    int[] hashes = new int[segments.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = segments.get(i).postings().hashes(shingle);
    }
    boolean longer = least == Winnowing.GUARANTEED;
    Neighbours neighbours = longer ? Neighbours.of(quote, item) : Neighbours.ANY;
    for (int i = 0; i < hashes.length; i++) {
      IntList blocks = segments.get(i).postings().find(shingle, hashes[i], neighbours);
      if (blocks.size() > 0) {
        lookInto(i, item, blocks);
      }
    }
  }

  private void lookInto(int number, int item, IntList blocks) {
    Segment segment = segments.get(number);
    BlockScan scan = new BlockScan(segment, quote, item, least);
    for (int i = 0; i < blocks.size() && scan.isKnown(); i++) {
      int block = blocks.get(i);
      if (blocks.size() <= FEW_BLOCKS || scan.mayHold(block)) {
        int document = segment.documentOf(block);
        if (!state.isDeleted(number, document)) {
          lookInto(document(number, document), block, item, scan);
        }
      }
    }
  }

  private DocumentWords document(int number, int document) {
    return documents.computeIfAbsent(
        ((long) number << 32) | document, key -> new DocumentWords(segments.get(number), document));
  }

  private void lookInto(DocumentWords document, int block, int item, BlockScan scan) {
    int first = (block - document.segment().firstBlock(document.document())) * SegmentFormat.BLOCK;
    int last = Math.min(first + SegmentFormat.BLOCK, document.size() - Winnowing.SHINGLE + 1);
    for (int word = first; word < last; word++) {
      if (scan.isFirst(document.token(word))) {
        addRun(document, item, word);
      }
    }
  }

  private void addRun(DocumentWords document, int item, int word) {
    int before = 0;
    while (item > before
        && word > before
        && quote.isWord(item - before - 1)
        && quote.word(item - before - 1).hash() == document.at(word - before - 1)) {
      before++;
    }
    int after = 1;
    int most = quote.run(item);
    while (after < most
        && word + after < document.size()
        && quote.word(item + after).hash() == document.at(word + after)) {
      after++;
    }
    if (before + after < least) {
      return;
    }
    List<Run> here = runs.computeIfAbsent(document, key -> new ArrayList<>());
    for (Run run : here) {
      if (run.same(document, item - before, word - before)) {
        return;
      }
    }
    Run run = new Run(document, item - before, word - before, before + after);
    here.add(run);
    pending.add(run);
  }

  private void alignNew() {
    pending.sort(Comparator.comparingInt(run -> -run.length()));
    Map<DocumentWords, Integer> longer = new HashMap<>();
    for (Run run : pending) {
      boolean far = longer.merge(run.document(), 1, Integer::sum) <= FAR_RUNS;
      if (!aligned(run)) {
        List<Run> here = far ? runs.getOrDefault(run.document(), List.of()) : List.of();
        Region region = aligner.region(run, reach(here, run, -1), reach(here, run, 1));
        if (overlap.mayServe(region, best)) {
          keep(aligner.align(run, region));
        }
      }
    }
    pending.clear();
  }

  private boolean aligned(Run run) {
    for (Alignment alignment : found) {
      if (alignment.region().document() == run.document()
          && alignment.matches(run.item(), run.word())) {
        return true;
      }
    }
    return false;
  }

  /** The farthest word that another part of the quotation stands at, beyond words left out. */
  private int reach(List<Run> here, Run run, int direction) {
    int reach = run.word();
    for (Run other : here) {
      boolean beyond =
          direction * (other.item() - run.item()) > 0
              && direction * (other.word() - run.word()) > 0;
      boolean most =
          quote.marked() || run.length() + other.length() >= Alignment.CLOSE * quote.words();
      if (beyond && most && Math.abs(other.word() - run.word()) < FAR) {
        int word = other.word() + (direction > 0 ? other.length() + quote.words() : -quote.words());
        reach = direction > 0 ? Math.max(reach, word) : Math.min(reach, word);
      }
    }
    return reach;
  }

  private void keep(Alignment alignment) {
    if (alignment.cost() <= best || found.size() < MAX_PLACES) {
      found.add(alignment);
    }
    if (isClose(alignment)) {
      best = Math.min(best, alignment.cost());
    }
  }

  private boolean isClose(Alignment alignment) {
    return alignment.close(least == Winnowing.GUARANTEED ? Alignment.CLOSE : Alignment.CLOSER);
  }

  private List<Alignment> closest() {
    List<Alignment> closest = new ArrayList<>();
    for (Alignment alignment : found) {
      boolean other =
          closest.stream()
              .noneMatch(
                  kept ->
                      kept.region().document() == alignment.region().document()
                          && kept.from() == alignment.from());
      boolean room =
          closest.size() < MAX_PLACES
              || (closest.size() < 2 * MAX_PLACES && preference.prefers(alignment));
      if (isClose(alignment) && alignment.cost() == best && other && room) {
        closest.add(alignment);
      }
    }
    return closest;
  }
}

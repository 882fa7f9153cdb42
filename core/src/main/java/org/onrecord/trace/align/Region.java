package org.onrecord.trace.align;

import java.util.List;
import java.util.Set;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Fold;
import org.onrecord.trace.words.Gap;
import org.onrecord.word.WordSet;

/** The stretch of a source in which a quotation is aligned. Not thread-safe. */
public final class Region {
  /** Stage directions: what a transcript has in brackets beside what is said. */
  private static final Set<String> STAGE =
      WordSet.of(
          """
          applause laughter laughs laughing cheers cheering crosstalk inaudible indiscernible
          unintelligible pause silence music crying boos booing whistling coughs coughing sighs
          interruption foreign
          """);

  private static final int MAX_STAGE_WORDS = 5;

  private final DocumentWords document;
  private final int from;
  private final long[] hashes;
  private final long[] pairs;
  private final boolean[] aside;
  private boolean asidesRead;

  /**
   * Reads the words of the stretch.
   *
   * @param from first word of the document
   * @param to after its last
   */
  Region(DocumentWords document, int from, int to) {
    this.document = document;
    this.from = from;
    hashes = new long[to - from];
    pairs = new long[to - from];
    aside = new boolean[to - from];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = document.at(from + i);
    }
    int opened = -1;
    for (int i = 0; i < hashes.length; i++) {
      int gap = document.gapBefore(from + i);
      if (gap == 0) {
        continue;
      }
      if (i > 0 && (gap & (Gap.HYPHEN | Gap.OPEN_SQUARE | Gap.CLOSE_SQUARE)) != 0) {
        pairs[i] = Fold.hash(document.folded(from + i - 1) + document.folded(from + i));
      }
      if ((gap & (Gap.CLOSE_SQUARE | Gap.CLOSE_ROUND)) != 0 && opened >= 0) {
        markStage(opened, i);
        opened = -1;
      }
      if ((gap & (Gap.OPEN_SQUARE | Gap.OPEN_ROUND)) != 0) {
        opened = i;
      }
    }
  }

  private void markStage(int opened, int closed) {
    boolean direction = false;
    for (int i = opened; i < closed && closed - opened <= MAX_STAGE_WORDS; i++) {
      direction |= STAGE.contains(document.folded(from + i));
    }
    for (int i = opened; i < closed && direction; i++) {
      aside[i] = true;
    }
  }

  public DocumentWords document() {
    return document;
  }

  /** The document's word that is this region's first. */
  int from() {
    return from;
  }

  int size() {
    return hashes.length;
  }

  long hash(int word) {
    return hashes[word];
  }

  /** Whether a word stands between those of a speaker: in a direction, a label, a cue. */
  boolean aside(int word) {
    if (!asidesRead) {
      asidesRead = true;
      readAsides();
    }
    return aside[word];
  }

  private void readAsides() {
    int[] asides = document.details().asides();
    if (asides.length == 0 || hashes.length == 0) {
      return;
    }
    DocumentWords.PlacedText placed = document.place(from, from + hashes.length);
    int next = 0;
    for (int i = 0; i < hashes.length; i++) {
      int start = placed.start(from + i);
      while (next < asides.length && asides[next + 1] <= start) {
        next += 2;
      }
      aside[i] |= next < asides.length && asides[next] <= start;
    }
  }

  /** The hash of two neighbours written as one, where they may be; else 0. */
  long pair(int a, int b) {
    return pairs[Math.max(a, b)];
  }

  /** What it costs to put a word in another's place. */
  int substitution(Quote.Word word, int at) {
    return word.letters() && alike(word.folded(), document.folded(from + at))
        ? Costs.BRACKET
        : Costs.EDIT;
  }

  /** Whether what stands outside of the brackets may be the same. */
  private static boolean alike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int prefix = 0;
    while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter
        && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
      suffix++;
    }
    return Math.max(prefix, suffix) > 0;
  }

  /** Whether a word of the quotation is the word here. */
  Step.Op same(Quote quote, int item, int word) {
    return quote.word(item).hash() == hashes[word] ? Step.Op.MATCH : Step.Op.SUBSTITUTE;
  }

  /** Whether these words stand between two places, in whichever order the places come. */
  boolean same(List<Long> words, int a, int b) {
    int start = Math.min(a, b);
    for (int i = 0; i < words.size(); i++) {
      if (start + i >= hashes.length || words.get(i) != hashes[start + i]) {
        return false;
      }
    }
    return true;
  }
}

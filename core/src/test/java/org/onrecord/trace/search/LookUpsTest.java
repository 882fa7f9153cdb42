package org.onrecord.trace.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.trace.align.Costs;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.quote.QuoteReader;
import org.onrecord.trace.words.Winnowing;

class LookUpsTest {
  private static final long SEED = 8;

  private static Quote quote(int words, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append('w').append(random.nextInt(1000)).append(' ');
    }
    return QuoteReader.read(text.toString(), List.of(List.of(new Span(0, text.length()))));
  }

  /** Runs of changed words that break each window looked up: the cheapest, by trying all. */
  private static int leastToBreak(List<Integer> windows, int items) {
    int least = Costs.INFINITE;
    for (int changed = 0; changed < 1 << items; changed++) {
      int cost = 0;
      for (int i = 0; i < items; i++) {
        if ((changed >> i & 1) != 0) {
          cost += i > 0 && (changed >> (i - 1) & 1) != 0 ? Costs.FURTHER : Costs.EDIT;
        }
      }
      int run = changed;
      boolean breaksAll =
          windows.stream().allMatch(w -> (run >> w & (1 << Winnowing.GUARANTEED) - 1) != 0);
      least = breaksAll ? Math.min(least, cost) : least;
    }
    return least;
  }

  @Test
  void whatIsNotLookedUpCannotBeAsGoodAsTheBest() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      Quote quote = quote(6 + random.nextInt(7), random);
      LookUps lookUps = new LookUps(quote, List.of());
      int best = random.nextInt(5) * Costs.FURTHER;
      List<Integer> windows = new ArrayList<>();
      Set<Integer> items = new HashSet<>();
      for (Fingerprint next = lookUps.next(best); next != null; next = lookUps.next(best)) {
        assertTrue(items.add(next.item()), "seed " + SEED + ": looked up twice");
        windows.addAll(next.windows());
      }
      int all = Fingerprint.of(quote, List.of()).size();
      boolean proven = leastToBreak(windows, quote.words()) > best;
      assertTrue(proven || items.size() == all, "seed " + SEED + ", round " + round);
    }
  }

  @Test
  void allAreLookedUpWhileNothingIsFound() {
    Quote quote = quote(20, new Random(SEED));
    LookUps lookUps = new LookUps(quote, List.of());
    int count = Fingerprint.of(quote, List.of()).size();
    for (int i = 0; i < count; i++) {
      assertNotNull(lookUps.next(Costs.INFINITE));
    }
    assertNull(lookUps.next(Costs.INFINITE));
  }

  @Test
  void oneIsEnoughOnceItIsFoundUnaltered() {
    LookUps lookUps = new LookUps(quote(20, new Random(SEED)), List.of());
    assertNotNull(lookUps.next(Costs.INFINITE));
    assertNull(lookUps.next(0));
    assertFalse(lookUps.isEmpty());
  }
}

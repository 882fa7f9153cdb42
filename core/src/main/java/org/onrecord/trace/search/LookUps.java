package org.onrecord.trace.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.trace.align.Costs;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.words.Winnowing;

/**
 * Chooses which fingerprints of a quotation are looked up. Not thread-safe.
 *
 * <p>A passage that was not seen shares no window looked up so far, so it has a change in each of
 * them, and windows that do not overlap need a change each. Once a passage is known, the cheapest
 * such windows are looked up that prove every other one worse; the frequent ones are mostly spared.
 * Until then, the rarest come first.
 *
 * <p>Costs are counted in {@link Costs#FURTHER}, of which a change costs two. Two windows that
 * follow each other directly can be broken by one change of two words, which costs three.
 */
final class LookUps {
  /** Longer quotations, and those with more changes, are looked up by rarity alone. */
  private static final int MAX_ITEMS = 400;

  private static final int MAX_CHANGES = 64;
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final List<Fingerprint> fingerprints;
  private final boolean[] done;

  /** By the first item of a window, the fingerprint chosen there; -1 where none begins. */
  private final int[] chosen;

  private int rarest;
  private int planned = -1;
  private List<Integer> plan = List.of();

  LookUps(Quote quote, List<Segment> segments) {
    fingerprints = Fingerprint.of(quote, segments);
    done = new boolean[fingerprints.size()];
    chosen = new int[quote.items().size()];
    Arrays.fill(chosen, -1);
    for (int i = 0; i < done.length; i++) {
      for (int window : fingerprints.get(i).windows()) {
        chosen[window] = i;
      }
    }
  }

  boolean isEmpty() {
    return fingerprints.isEmpty();
  }

  /**
   * The next to look up; null when no passage unseen can be as good as the best.
   *
   * @param best what the best passage so far costs, as {@link Costs} has it
   */
  @Nullable Fingerprint next(int best) {
    int next = best == Costs.INFINITE ? rarest() : planned(best / Costs.FURTHER + 1);
    if (next < 0) {
      return null;
    }
    done[next] = true;
    return fingerprints.get(next);
  }

  private int rarest() {
    while (rarest < done.length && done[rarest]) {
      rarest++;
    }
    return rarest < done.length ? rarest : -1;
  }

  private int planned(int target) {
    if (target != planned) {
      planned = target;
      boolean large = chosen.length > MAX_ITEMS || target > MAX_CHANGES;
      plan = large || proven() >= target ? List.of() : new Plan(target).fingerprints();
    }
    for (int next : plan) {
      if (!done[next]) {
        return next;
      }
    }
    return plan.isEmpty() && proven() < target ? rarest() : -1;
  }

  /** What an unseen passage costs at least, by the windows looked up, taken from the left. */
  private int proven() {
    int least = 0;
    int end = -1;
    boolean paired = false;
    for (int window = 0; window < chosen.length; window++) {
      if (chosen[window] >= 0 && done[chosen[window]] && window >= end) {
        paired = window == end && !paired;
        least += paired ? 1 : 2;
        end = window + Winnowing.GUARANTEED;
      }
    }
    return least;
  }

  /**
   * The cheapest windows that do not overlap and together prove a cost: dynamic programming over
   * the windows from the left. A state is a window, whether it is the second of two that follow
   * each other directly, and what is proven so far.
   */
  private final class Plan {
    private final int target;
    private final long[] prices;

    /** The state before; -1 for none. */
    private final int[] before;

    Plan(int target) {
      this.target = target;
      this.prices = new long[state(chosen.length, 0, 0)];
      this.before = new int[prices.length];
      Arrays.fill(prices, NEVER);
    }

    private int state(int window, int pairing, int proven) {
      return (window * 2 + pairing) * (target + 1) + proven;
    }

    /** The rarest first; empty where no windows prove so much. */
    List<Integer> fingerprints() {
      int[] cheapest = new int[target + 1];
      Arrays.fill(cheapest, -1);
      int best = -1;
      for (int window = 0; window < chosen.length; window++) {
        int adjacent = window - Winnowing.GUARANTEED;
        if (adjacent > 0) {
          learn(adjacent - 1, cheapest);
        }
        if (chosen[window] >= 0) {
          fill(window, adjacent, cheapest);
        }
        for (int pairing = 0; pairing < 2; pairing++) {
          int end = state(window, pairing, target);
          best = prices[end] < (best < 0 ? NEVER : prices[best]) ? end : best;
        }
      }
      List<Integer> all = new ArrayList<>();
      for (int at = best; at >= 0; at = before[at]) {
        all.add(chosen[at / (target + 1) / 2]);
      }
      Collections.sort(all);
      return all;
    }

    /** A window becomes one that another may follow at a distance. */
    private void learn(int window, int[] cheapest) {
      for (int proven = 0; proven <= target; proven++) {
        for (int pairing = 0; pairing < 2; pairing++) {
          int one = state(window, pairing, proven);
          long least = cheapest[proven] < 0 ? NEVER : prices[cheapest[proven]];
          cheapest[proven] = prices[one] < least ? one : cheapest[proven];
        }
      }
    }

    private void fill(int window, int adjacent, int[] cheapest) {
      long own = done[chosen[window]] ? 0 : 1 + fingerprints.get(chosen[window]).cost();
      offer(state(window, 0, Math.min(2, target)), own, -1);
      for (int proven = 0; proven <= target; proven++) {
        int alone = state(window, 0, Math.min(target, proven + 2));
        if (cheapest[proven] >= 0) {
          offer(alone, prices[cheapest[proven]] + own, cheapest[proven]);
        }
        if (adjacent >= 0) {
          int paired = state(adjacent, 1, proven);
          offer(alone, prices[paired] + own, paired);
          int single = state(adjacent, 0, proven);
          offer(state(window, 1, Math.min(target, proven + 1)), prices[single] + own, single);
        }
      }
    }

    private void offer(int state, long price, int from) {
      if (price < prices[state]) {
        prices[state] = price;
        before[state] = from;
      }
    }
  }
}

package org.onrecord.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.trace.align.Costs;
import org.onrecord.trace.words.Winnowing;
import org.onrecord.verdict.Verdict;

/**
 * The definition of the verdicts, carried out word by word over all sources: every shared run, and
 * from it every alignment to both sides. Slow and obvious.
 */
final class SlowVerifier {
  /** A word; "…"; or "[words]". */
  private final List<String> items;

  private final Set<Verdict> possible = new HashSet<>();
  private int best = Costs.INFINITE;

  /** Words in a row that a passage must share. */
  private final int least;

  private SlowVerifier(List<String> items, int least) {
    this.items = items;
    this.least = least;
  }

  /**
   * Verdicts of the best alignments; more than one where equally good ones differ.
   *
   * @param items of the quotation
   * @param sources each as words
   */
  static Set<Verdict> verdicts(List<String> items, List<List<String>> sources) {
    Set<Verdict> certain = possible(items, sources, Winnowing.GUARANTEED);
    if (!certain.isEmpty() && !certain.equals(Set.of(Verdict.NOT_FOUND))) {
      return certain;
    }
    // Fewer words in a row may be found or not; four were not.
    Set<Verdict> perhaps = possible(items, sources, 1);
    perhaps.add(Verdict.NOT_FOUND);
    return perhaps;
  }

  private static Set<Verdict> possible(List<String> items, List<List<String>> sources, int least) {
    SlowVerifier verifier = new SlowVerifier(items, least);
    for (List<String> source : sources) {
      verifier.look(source);
    }
    return verifier.possible;
  }

  private static boolean isMark(String item) {
    return item.equals("…") || item.startsWith("[");
  }

  private void look(List<String> source) {
    int longest = 0;
    for (int i = 0; i < items.size(); i++) {
      longest = Math.max(longest, plain(i));
    }
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < source.size(); j++) {
        int run = run(source, i, j);
        boolean begins = i == 0 || j == 0 || run(source, i - 1, j - 1) == 0;
        if (longest >= Winnowing.GUARANTEED) {
          if (begins && run >= least) {
            align(source, i, j, run, false);
          }
        } else if (run == longest && longest > 0 && isFirstOfLength(i, longest)) {
          align(source, i, j, run, true);
        }
      }
    }
  }

  private boolean isFirstOfLength(int item, int length) {
    for (int i = 0; i < item; i++) {
      if (plain(i) == length) {
        return false;
      }
    }
    return true;
  }

  /** Words from an item on without a mark. */
  private int plain(int item) {
    int end = item;
    while (end < items.size() && !isMark(items.get(end))) {
      end++;
    }
    return end - item;
  }

  private int run(List<String> source, int item, int word) {
    int length = 0;
    while (item + length < items.size()
        && word + length < source.size()
        && items.get(item + length).equals(source.get(word + length))) {
      length++;
    }
    return length;
  }

  private void align(List<String> source, int item, int word, int run, boolean faithful) {
    Result left =
        new Side(reversed(items.subList(0, item)), reversed(source.subList(0, word)), true)
            .from(0, 0, 0);
    Result right =
        new Side(
                items.subList(item + run, items.size()),
                source.subList(word + run, source.size()),
                false)
            .from(0, 0, 0);
    int cost = left.cost + right.cost;
    Set<Verdict> verdicts = new HashSet<>();
    for (Outcome a : left.outcomes) {
      for (Outcome b : right.outcomes) {
        verdicts.add(verdict(a.and(b).and(new Outcome(run, run, false, false)), cost));
      }
    }
    if (faithful && cost >= Costs.EDIT) {
      return;
    }
    if (cost < best) {
      // What is only perhaps close may leave a worse one to be the best: all stay possible.
      if (!verdicts.contains(Verdict.NOT_FOUND)) {
        possible.clear();
        best = cost;
      }
      possible.addAll(verdicts);
    } else if (cost == best) {
      possible.addAll(verdicts);
    }
    if (verdicts.equals(Set.of(Verdict.NOT_FOUND))) {
      possible.remove(Verdict.NOT_FOUND);
    }
  }

  private Verdict verdict(Outcome outcome, int cost) {
    if (cost < Costs.EDIT) {
      return outcome.bracketed
          ? Verdict.BRACKETED
          : outcome.omitted ? Verdict.ELIDED : Verdict.VERBATIM;
    }
    int words = (int) items.stream().filter(item -> !isMark(item)).count();
    return outcome.same >= 0.6 * words && outcome.same >= 0.4 * outcome.source
        ? Verdict.ALTERED
        : Verdict.NOT_FOUND;
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  /** What an alignment came to. */
  private record Outcome(int same, int source, boolean bracketed, boolean omitted) {
    Outcome and(Outcome other) {
      return new Outcome(
          same + other.same,
          source + other.source,
          bracketed || other.bracketed,
          omitted || other.omitted);
    }
  }

  /** The least cost and everything it may come to. */
  private static final class Result {
    private int cost = Costs.INFINITE;
    private final Set<Outcome> outcomes = new HashSet<>();

    private void offer(int price, Result rest, Outcome step) {
      int sum = price + rest.cost;
      if (sum < cost) {
        cost = sum;
        outcomes.clear();
      }
      if (sum == cost && sum < Costs.INFINITE) {
        rest.outcomes.forEach(outcome -> outcomes.add(outcome.and(step)));
      }
    }
  }

  /** All alignments to one side. */
  private static final class Side {
    private static final int INSERTING = 1;
    private static final int DELETING = 2;
    private static final int AFTER_BRACKET = 3;
    private static final int AFTER_OMISSION = 4;
    private static final int SPLICING = 5;
    private static final Outcome NOTHING = new Outcome(0, 0, false, false);

    private final List<String> items;
    private final List<String> source;
    private final boolean backwards;
    private final Map<List<Integer>, Result> known = new HashMap<>();

    private Side(List<String> items, List<String> source, boolean backwards) {
      this.backwards = backwards;
      this.items = items;
      this.source = source;
    }

    private Result from(int i, int j, int state) {
      Result result = known.get(List.of(i, j, state));
      if (result == null) {
        result = compute(i, j, state);
        known.put(List.of(i, j, state), result);
      }
      return result;
    }

    private Result compute(int i, int j, int state) {
      Result result = new Result();
      if (i == items.size()) {
        result.cost = 0;
        result.outcomes.add(NOTHING);
        return result;
      }
      String item = items.get(i);
      if (j < source.size() && state != AFTER_OMISSION) {
        int price = state == DELETING ? Costs.FURTHER : Costs.EDIT;
        int next = state == AFTER_BRACKET ? AFTER_BRACKET : DELETING;
        result.offer(price, from(i, j + 1, next), new Outcome(0, 1, false, false));
        if (state != AFTER_BRACKET) {
          int splice = state == SPLICING ? Costs.SKIP : Costs.SPLICE;
          result.offer(splice, from(i, j + 1, SPLICING), NOTHING);
        }
      }
      if (item.equals("…")) {
        for (int k = 0; j + k <= source.size(); k++) {
          Outcome step = new Outcome(0, 0, false, k > 0);
          result.offer(k * Costs.SKIP, from(i + 1, j + k, AFTER_OMISSION), step);
        }
      } else if (item.startsWith("[")) {
        bracket(result, i, j);
      } else {
        int price = state == INSERTING ? Costs.FURTHER : Costs.EDIT;
        result.offer(price, from(i + 1, j, INSERTING), NOTHING);
        if (j < source.size()) {
          boolean same = item.equals(source.get(j));
          Outcome step = new Outcome(same ? 1 : 0, 1, false, false);
          result.offer(same ? 0 : Costs.EDIT, from(i + 1, j + 1, 0), step);
        }
      }
      return result;
    }

    private void bracket(Result result, int i, int j) {
      String item = items.get(i);
      List<String> words = List.of(item.substring(1, item.length() - 1).split(" ", -1));
      int likely = i == items.size() - 1 ? words.size() : 0;
      for (int k = 0; k <= Costs.MAX_REPLACED && j + k <= source.size(); k++) {
        List<String> replaced = source.subList(j, j + k);
        boolean same = (backwards ? reversed(replaced) : replaced).equals(words);
        int price = same ? 0 : Costs.BRACKET + Math.abs(k - likely) * Costs.SKIP;
        Outcome step = new Outcome(0, k, !same, false);
        result.offer(price, from(i + 1, j + k, AFTER_BRACKET), step);
      }
    }
  }
}

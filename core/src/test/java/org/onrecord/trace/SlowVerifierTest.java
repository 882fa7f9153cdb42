package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

/** The index and the alignment give no other verdict than their definition does. */
class SlowVerifierTest {
  private static final int CASES = Steps.of(10_000);
  private static final long SEED = 20;

  private final Random random = new Random(SEED);

  private List<String> words(int count, int vocabulary) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(vocabulary));
    }
    return words;
  }

  private void edit(List<String> items, int vocabulary) {
    int at = random.nextInt(items.size());
    switch (random.nextInt(6)) {
      case 0 -> items.set(at, "w" + random.nextInt(vocabulary));
      case 1 -> items.add(at, "w" + random.nextInt(vocabulary));
      case 2 -> remove(items, at, 1);
      case 3 -> {
        remove(items, at, random.nextInt(4));
        items.add(Math.min(at, items.size()), "…");
      }
      case 4 ->
          items.add(at, "[" + String.join(" ", words(1 + random.nextInt(2), vocabulary)) + "]");
      default -> {
        remove(items, at, 1 + random.nextInt(3));
        items.add(Math.min(at, items.size()), "[w" + random.nextInt(vocabulary) + "]");
      }
    }
  }

  private static void remove(List<String> items, int at, int count) {
    for (int i = 0; i < count && items.size() > 3 && at < items.size(); i++) {
      items.remove(at);
    }
  }

  @Test
  void noVerdictDiffersFromTheDefinition() throws IOException {
    int plain = 0;
    for (int i = 0; i < CASES; i++) {
      int vocabulary = 3 + random.nextInt(30);
      List<List<String>> sources = new ArrayList<>();
      List<Source> indexed = new ArrayList<>();
      for (int k = 1 + random.nextInt(2); k > 0; k--) {
        List<String> source = words(4 + random.nextInt(36), vocabulary);
        sources.add(source);
        indexed.add(new Source("s" + k, "", null, String.join(" ", source)));
      }
      List<String> quoted = sources.get(0);
      int length = Math.min(quoted.size(), 3 + random.nextInt(12));
      int at = random.nextInt(quoted.size() - length + 1);
      List<String> items = new ArrayList<>(quoted.subList(at, at + length));
      for (int k = random.nextInt(5); k > 0; k--) {
        edit(items, vocabulary);
      }
      plain += check(items, sources, indexed, i) ? 1 : 0;
    }
    assertTrue(plain > CASES * 0.85, "seed " + SEED + ": the definition was plain in " + plain);
  }

  private static boolean check(
      List<String> items, List<List<String>> sources, List<Source> indexed, int number)
      throws IOException {
    String quotation = String.join(" ", items);
    if (items.stream().allMatch(item -> item.equals("…") || item.startsWith("["))) {
      return false;
    }
    Set<Verdict> expected = SlowVerifier.verdicts(items, sources);
    try (QuotationIndex index = QuotationIndex.inMemory(indexed)) {
      Verdict verdict = new Verifier(index).closest(Quoted.alone(quotation)).verdict();
      assertTrue(
          expected.contains(verdict),
          () ->
              "seed "
                  + SEED
                  + ", case "
                  + number
                  + ": "
                  + quotation
                  + " in "
                  + sources
                  + " is "
                  + verdict
                  + ", by definition "
                  + expected);
    }
    return expected.size() == 1;
  }
}

package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

/** A source that says nearly the same again and again shares thousands of runs of words. */
class RepetitiveSourceTest {
  private static final List<String> NAMES =
      List.of(
          "quay", "ferry", "toll", "wall", "board", "vote", "plan", "price", "boat", "rope", "crew",
          "tide", "lamp", "gate", "road", "mill", "bank", "tax", "loan", "map", "bell", "net",
          "fish", "salt");
  private static final List<String> DEEDS = List.of("kept", "sold", "paid", "seen", "told", "left");

  /** With all of them, the square of the work takes minutes; with half, a quarter of that. */
  private static final int SENTENCES = Steps.all() ? 14_000 : 7_000;

  private static String sentence(Random random) {
    return "the %s of the %s was %s by the %s and the %s "
        .replaceFirst("%s", NAMES.get(random.nextInt(NAMES.size())))
        .replaceFirst("%s", NAMES.get(random.nextInt(NAMES.size())))
        .replaceFirst("%s", DEEDS.get(random.nextInt(DEEDS.size())))
        .replaceFirst("%s", NAMES.get(random.nextInt(NAMES.size())))
        .replaceFirst("%s", NAMES.get(random.nextInt(NAMES.size())));
  }

  /** With the square of the work this takes minutes; the limit only ends the wait for that. */
  @Test
  void whatWasLeftOutOfSuchASourceIsFoundBetweenItsParts() throws Exception {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    String first = "";
    String second = "";
    int start = 0;
    for (int i = 0; i < SENTENCES; i++) {
      String sentence = sentence(random);
      if (i == SENTENCES / 2) {
        start = text.length();
        first = sentence + "harbour " + sentence(random).strip();
        sentence = first + " ";
      } else if (i == SENTENCES / 2 + 400) {
        second = sentence + "engineer " + sentence(random).strip();
        sentence = second + " ";
      }
      text.append(sentence);
    }
    String quotation = first + " … " + second;
    int begin = start;
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          try (QuotationIndex index =
              QuotationIndex.inMemory(List.of(new Source("talk", "1", null, text.toString())))) {
            Verification verification = new Verifier(index).verify(quotation);
            assertEquals(Verdict.ELIDED, verification.verdict());
            Passage found = verification.found();
            assertNotNull(found);
            assertEquals(begin, found.start());
            assertEquals(text.indexOf(quotation.split(" … ", -1)[1], begin), end(found, quotation));
          }
        });
  }

  /** Where the part behind the omission begins. */
  private static int end(Passage found, String quotation) {
    return found.end() - quotation.split(" … ", -1)[1].length();
  }
}

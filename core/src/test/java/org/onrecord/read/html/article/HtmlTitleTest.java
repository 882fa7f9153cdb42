package org.onrecord.read.html.article;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlTitleTest {
  private static String line(Random random) {
    List<String> pieces =
        List.of(
            "Ferry", "ferry", "FERRY", "to", "Skell", "sinks", "1971", "7", " ", " ", " ", "-", "’",
            "Ö", "ö", "İ", "@", "[", "`", "_", ".", "straße");
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      line.append(pieces.get(random.nextInt(pieces.size())));
    }
    return line.toString();
  }

  @Test
  void noHeadingThatSharesAWordIsPassedBy() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    int shared = 0;
    for (int round = 0; round < 100_000; round++) {
      String told = line(random);
      String heading = line(random);
      HtmlTitle title = new HtmlTitle(null, null, List.of(told));
      Set<String> both = new HashSet<>(HtmlTitle.words(told));
      both.retainAll(HtmlTitle.words(heading));
      assertTrue(
          title.mayAgree(heading) || both.isEmpty(),
          () -> "seed " + seed + ": " + told + " and " + heading);
      shared += both.isEmpty() ? 0 : 1;
    }
    assertTrue(shared > 1_000, "only " + shared);
  }
}

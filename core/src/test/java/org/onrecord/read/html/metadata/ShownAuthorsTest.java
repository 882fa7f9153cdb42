package org.onrecord.read.html.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownAuthorsTest {
  private static final Set<String> FOLDERS = Set.of("author", "by", "team");

  /** By cutting the whole address into its steps. */
  private static @Nullable String plainly(String address) {
    String[] steps = address.split("/", -1);
    int last = steps.length - 1;
    while (last > 0 && steps[last].isEmpty()) {
      last--;
    }
    return last > 0 && FOLDERS.contains(steps[last - 1].toLowerCase(Locale.ROOT))
        ? steps[last]
        : null;
  }

  @Test
  void theStepBehindAFolderOfAuthorsIsTheLastThatIsNotEmpty() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    List<String> pieces = List.of("/", "/", "/", "author", "Author", "by", "team", "ada-roe", "x");
    int found = 0;
    for (int round = 0; round < 100_000; round++) {
      StringBuilder address = new StringBuilder();
      for (int i = random.nextInt(8); i > 0; i--) {
        address.append(pieces.get(random.nextInt(pieces.size())));
      }
      String expected = plainly(address.toString());
      assertEquals(
          expected,
          ShownAuthors.authorsStep(address.toString()),
          () -> "seed " + seed + ": " + address);
      found += expected == null ? 0 : 1;
    }
    assertTrue(found > 1_000, "only " + found);
  }
}

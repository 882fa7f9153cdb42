package org.onrecord.read.html.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameTraitsTest {
  private static final Set<String> HIDING =
      Set.of(
          "hidden", "sr-only", "screen-reader-text", "visually-hidden", "visuallyhidden", "hide");

  @Test
  void noClassThatHidesIsPassedBy() {
    long seed = 20_261_130;
    Random random = new Random(seed);
    List<String> pieces =
        List.of(
            "hidden",
            "hide",
            "sr",
            "only",
            "-",
            "_",
            " ",
            " ",
            " ",
            "screen",
            "reader",
            "text",
            "visually",
            "visuallyhidden",
            "Hidden",
            "post",
            "body",
            "x",
            "7",
            "sr-only",
            "screen-reader-text",
            "visually-hidden",
            "hiddenX",
            "ä",
            ":");
    int hiding = 0;
    for (int round = 0; round < 200_000; round++) {
      StringBuilder name = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        name.append(pieces.get(random.nextInt(pieces.size())));
      }
      boolean expected = false;
      for (String whole : name.toString().split(" ", -1)) {
        expected |= HIDING.contains(whole);
      }
      boolean found = (NameTraits.read(name.toString()) & Trait.HIDDEN) != 0;
      assertEquals(expected, found, () -> "seed " + seed + ": " + name);
      hiding += expected ? 1 : 0;
    }
    assertTrue(hiding > 1_000, "only " + hiding);
  }
}

package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
  @Test
  void aCharacterOfNoRunLeadsNowhere() {
    OffsetMap map = OffsetMap.builder().add(2, 10, 3).build();
    assertEquals(OptionalInt.empty(), map.toSource(1));
    assertEquals(OptionalInt.of(10), map.toSource(2));
    assertEquals(OptionalInt.of(12), map.toSource(4));
    assertEquals(OptionalInt.empty(), map.toSource(5));
    assertEquals(OptionalInt.of(4), map.toText(12));
    assertEquals(OptionalInt.empty(), map.toText(13));
    assertEquals(OptionalInt.empty(), OffsetMap.empty().toSource(0));
  }

  @Test
  void runsThatContinueEachOtherBecomeOne() {
    OffsetMap map = OffsetMap.builder().add(0, 5, 2).add(2, 7, 3).add(5, 12, 1).build();
    assertEquals(List.of(new OffsetMap.Run(0, 5, 5), new OffsetMap.Run(5, 12, 1)), map.runs());
  }

  @Test
  void mapsOfTheSameRunsAreEqual() {
    OffsetMap map = OffsetMap.builder().add(0, 5, 2).add(2, 7, 3).build();
    OffsetMap same = OffsetMap.builder().add(0, 5, 5).build();
    assertEquals(same, map);
    assertEquals(same.hashCode(), map.hashCode());
    assertNotEquals(OffsetMap.builder().add(0, 5, 4).build(), map);
  }

  @Test
  void anEmptyRunIsNoRun() {
    assertEquals(List.of(), OffsetMap.builder().add(4, 4, 0).build().runs());
  }

  @Test
  void aRunThatIsNotAfterTheLastIsRefused() {
    OffsetMap.Builder builder = OffsetMap.builder().add(5, 50, 5);
    assertThrows(IllegalArgumentException.class, () -> builder.add(9, 60, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.add(10, 54, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.add(10, 60, -1));
  }

  @Test
  void answersAgreeWithATableOfAllCharacters() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int[] table = new int[200];
      Arrays.fill(table, -1);
      OffsetMap.Builder builder = OffsetMap.builder();
      int text = 0;
      int source = 0;
      while (text < 150) {
        text += random.nextInt(4);
        source += random.nextInt(6);
        int length = random.nextInt(8);
        builder.add(text, source, length);
        for (int i = 0; i < length; i++) {
          table[text + i] = source + i;
        }
        text += length;
        source += length;
      }
      OffsetMap map = builder.build();
      for (int i = 0; i < table.length; i++) {
        int expected = table[i];
        assertEquals(expected, map.toSource(i).orElse(-1), "seed " + seed + " at " + i);
        if (expected >= 0) {
          assertEquals(i, map.toText(expected).orElse(-1), "seed " + seed + " from " + expected);
        }
      }
    }
  }
}

package org.onrecord.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  /** Of "a🦀🐟b🦀". */
  private static final CodePoints WAY = CodePoints.ofWide(new int[] {1, 2, 4});

  @Test
  void theTextIsNotNeededWhereItsWideCharactersAreKnown() {
    assertEquals(SourceText.of("a🦀🐟b🦀").codePoints(), WAY);
    int[] utf16 = {0, 1, 3, 5, 6, 8};
    for (int i = 0; i < utf16.length; i++) {
      assertEquals(i, WAY.codePointOffset(utf16[i]));
      assertEquals(utf16[i], WAY.utf16Offset(i));
    }
  }

  @Test
  void betweenTheHalvesOfAPairThePairIsPassed() {
    assertEquals(2, WAY.codePointOffset(2));
    assertEquals(3, WAY.codePointOffset(4));
  }

  @Test
  void theWideCharactersComeBackAsTheyWereGiven() {
    assertArrayEquals(new int[] {1, 2, 4}, WAY.wide());
    assertEquals(3, WAY.wideCount());
    assertEquals(0, CodePoints.ofWide(new int[0]).wideCount());
    assertEquals(7, CodePoints.ofWide(new int[0]).codePointOffset(7));
    assertEquals(7, CodePoints.ofWide(new int[0]).utf16Offset(7));
  }

  @Test
  void waysOfTheSameWideCharactersAreEqual() {
    assertEquals(WAY.hashCode(), CodePoints.ofWide(new int[] {1, 2, 4}).hashCode());
    assertNotEquals(WAY, CodePoints.ofWide(new int[] {1, 2, 5}));
    assertNotEquals(WAY.hashCode(), CodePoints.ofWide(new int[0]).hashCode());
  }

  @Test
  void theFirstCharacterMayBeWide() {
    assertEquals(SourceText.of("🦀").codePoints(), CodePoints.ofWide(new int[] {0}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "3 3", "3 2", "0 -1"})
  void placesThatDoNotAscendAreRefused(String places) {
    int[] wide = java.util.Arrays.stream(places.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertThrows(IllegalArgumentException.class, () -> CodePoints.ofWide(wide));
  }
}

package org.onrecord.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void aVerdictIsFaithfulWhereEachChangeIsMarked() {
    assertEquals(
        List.of(Verdict.VERBATIM, Verdict.ELIDED, Verdict.BRACKETED),
        Arrays.stream(Verdict.values()).filter(Verdict::isFaithful).toList());
  }

  @Test
  void aPlaceInAPassageCountsTheCharactersOfTheSource() {
    Passage passage = new Passage("s", null, 10, 15, 8, "a🦀🐟", "", "", null, null, List.of());
    assertEquals(8, passage.codePointOffset(10));
    assertEquals(9, passage.codePointOffset(11));
    assertEquals(10, passage.codePointOffset(13));
    assertEquals(11, passage.codePointOffset(15));
  }
}

package org.onrecord.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CommentHeadTest {
  @Test
  void aCommentersInitialOrTitleMayHaveAStop() {
    assertEquals("Ada R.", CommentHead.signature("Ada R. says:"));
    assertEquals("Dr. Roe", CommentHead.signature("Dr. Roe says:"));
    assertNull(CommentHead.signature("It rained. Roe says:"));
  }

  @Test
  void aBareNameMayEndWithAnInitialAndNoSentenceIsAName() {
    assertTrue(CommentHead.mayBeName("Ada R."));
    assertFalse(CommentHead.mayBeName("It rained."));
    assertFalse(CommentHead.mayBeName("R."));
  }
}

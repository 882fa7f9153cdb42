package org.onrecord.read.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class CommentHeadTest {
  @Test
  void aCommentersInitialOrTitleMayHaveAStop() {
    assertEquals("Ada R.", CommentHead.signature("Ada R. says:"));
    assertEquals("Dr. Roe", CommentHead.signature("Dr. Roe says:"));
    assertNull(CommentHead.signature("It rained. Roe says:"));
  }
}

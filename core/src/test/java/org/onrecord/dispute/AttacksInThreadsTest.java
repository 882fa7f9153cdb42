package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Scope;

/** Through the public API, with pages made up for it. */
class AttacksInThreadsTest {
  private static final String ARTICLE =
      """
      Harran closes its harbour

      The council of Harran closed the old harbour on Monday. The mayor signed the order at noon.

      Comments

      """;

  private static List<Dispute> in(String part, String comments) throws IOException {
    try (OnRecord onRecord = OnRecord.builder().build()) {
      return onRecord.readText("harbour.txt", ARTICLE + comments).disputes().stream()
          .filter(dispute -> dispute.part().equals(part))
          .toList();
    }
  }

  @Test
  void whoIsAttackedByTheNumberOfTheirCommentIsWhoWroteIt() throws IOException {
    List<Dispute> found =
        in(
            "c3",
            "  1. Sell the cranes.\n\n  2. Sell the quay.\n\n  3. @1 people like you did this\n");
    assertEquals(1, found.size(), found::toString);
    assertEquals(Scope.PERSON, found.get(0).scope());
    assertEquals("c1", found.get(0).target().id());
  }

  @Test
  void anExclamationBeforeAnAttackBelongsToItAndAPointDoesNot() throws IOException {
    List<Dispute> one = in("c1", "  1. Wow. What an utter liar.\n");
    assertEquals(1, one.size(), one::toString);
    assertEquals(Scope.PERSON, one.get(0).scope());
    for (String point : List.of("The order was signed at ten.", "Certainly not.")) {
      List<Dispute> two = in("c1", "  1. " + point + " What an utter liar.\n");
      assertEquals(2, two.size(), two::toString);
      assertTrue(two.get(0).scope().isOfClaim());
    }
  }
}

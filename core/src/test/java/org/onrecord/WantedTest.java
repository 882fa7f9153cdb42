package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.spi.ModelKind;
import org.onrecord.statement.Act;

class WantedTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, true",
    "0.495, 0.5, true",
    "0.4949, 0.5, false",
    "0.29, 0.29, true",
    "0.28, 0.29, false",
    "0.284, 0.281, false",
    "0, 0, true",
    "0.999, 1, true",
    "0.99, 1, false",
  })
  void aStatementIsKeptByTheReliabilityThatItsRecordShows(
      double reliability, double least, boolean kept) {
    assertEquals(kept, new Wanted(Wanted.ALL.acts(), least).keeps(Act.SPEECH, reliability));
  }

  @Test
  void aStatementOfAnotherActIsLeftOutHoweverReliable() {
    Wanted said = new Wanted(Set.of(Act.WRITING, Act.SPEECH), 0);
    assertTrue(said.keeps(Act.WRITING, 0));
    assertFalse(said.keeps(Act.WISH, 1));
    assertEquals(
        Map.of("acts", "speech,writing"),
        Provenance.settings(0, said.acts(), null, ModelKind.ACCURATE));
  }

  @Test
  void theRecordSaysWhichActsWereKept() throws Exception {
    String text = "Ada Roe said the dam was safe. Tom Finch believes that the dam will break.";
    try (OnRecord all = OnRecord.standard();
        OnRecord thoughts = OnRecord.builder().acts(Set.of(Act.THOUGHT)).build()) {
      PageRecord whole = StatementAssert.assertSound(all.readText("dam.txt", text));
      PageRecord kept = StatementAssert.assertSound(thoughts.readText("dam.txt", text));
      assertFalse(whole.extractor().settings().containsKey("acts"));
      assertEquals("thought", kept.extractor().settings().get("acts"));
      assertEquals(
          whole.statements().stream().filter(each -> each.act() == Act.THOUGHT).count(),
          kept.statements().size());
      assertEquals(1, kept.statements().size());
      assertEquals("s1", kept.statements().get(0).id());
    }
  }
}

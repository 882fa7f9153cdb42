package org.onrecord.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.FindsNothing;
import org.onrecord.OnRecord;
import org.onrecord.contract.RecordContract;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Position;
import org.onrecord.stance.Stance;
import org.onrecord.statement.Certainty;

/** Through the public API, with sentences made up for it. */
class PositionsTest {
  private static PageRecord page(String sentence) throws IOException {
    String text = "Harran and the bay\n\nBy Ada Finch\n\nIt rained on Monday. " + sentence + "\n";
    PageRecord record =
        OnRecord.builder().extractor(new FindsNothing()).build().readText("bay.txt", text);
    assertEquals(List.of(), RecordContract.of(record));
    return record;
  }

  /** Actor, stance and subject of the only position of a sentence. */
  private static String only(String sentence) throws IOException {
    PageRecord record = page(sentence);
    assertEquals(1, record.positions().size(), () -> sentence + record.positions());
    Position position = record.positions().get(0);
    return record.words(List.of(position.actorSpan()))
        + (position.negated() ? " not " : " ")
        + position.stance().id()
        + " "
        + position.subject().name();
  }

  @Test
  void aVerbHasItsSubjectAndItsObject() throws IOException {
    assertEquals(
        "Belmar recognises the independence of Harran",
        only("Belmar recognised the independence of Harran."));
    assertEquals(
        "The mayor accuses the harbour office",
        only("The mayor accused the harbour office of theft."));
    assertEquals(
        "Prime Minister Venn opposes the toll", only("Prime Minister Venn opposes the toll."));
  }

  @Test
  void aNegationTurnsIt() throws IOException {
    assertEquals("Belmar not recognises Harran", only("Belmar itself did not recognise Harran."));
    assertEquals(
        "no country not recognises Harran", only("Since then no country recognized Harran."));
    assertEquals(
        "Belmar not recognises Harran", only("Belmar has been reluctant to recognise Harran."));
    assertEquals("Belmar not recognises Harran", only("Belmar refused to recognise Harran."));
  }

  @Test
  void whatWasDoneToItStandsBeforeAPassiveVerb() throws IOException {
    assertEquals(
        "Belmar and the Islands supports The plan",
        only("The plan was supported by Belmar and the Islands."));
    assertEquals("the guild not supports The plan", only("The plan was not backed by the guild."));
  }

  @Test
  void whoRecognisesThatSomethingIsSoGrantsIt() throws IOException {
    assertEquals(
        "Belmar admits its harbour is too small for the ferry",
        only("Belmar recognises that its harbour is too small for the ferry."));
    assertEquals("Belmar recognises that state", only("Belmar recognised that state in May."));
    assertEquals("Belmar recognises that state", only("Belmar recognised that state."));
  }

  @Test
  void aNounShowsItToo() throws IOException {
    assertEquals(
        "Belmar not recognises Harran", only("The non-recognition of Harran by Belmar cost much."));
    assertEquals("Belmar supports the toll", only("They knew Belmar's support for the toll."));
  }

  @Test
  void whatOthersAreToldToDoIsTheirs() throws IOException {
    assertEquals("Belmar recognises Harran", only("The envoys urged Belmar to recognise Harran."));
  }

  @Test
  void anAdjectiveOrALoneGerundIsNone() throws IOException {
    assertTrue(page("An unrecognized state has no harbour.").positions().isEmpty());
    assertTrue(page("By recognising the toll one pays it.").positions().isEmpty());
    assertTrue(page("The support was weak.").positions().isEmpty());
  }

  @Test
  void whatWouldBeIsNotAsserted() throws IOException {
    Position would = page("Belmar would oppose the toll.").positions().get(0);
    assertEquals(Certainty.HEDGED, would.certainty());
    assertEquals(Stance.OPPOSES, would.stance());
    assertFalse(would.negated());
    Position asked = page("Do people in Belmar oppose the toll?").positions().get(0);
    assertEquals(Certainty.ASKED, asked.certainty());
  }

  @Test
  void theYearOfTheSentenceTellsWhen() throws IOException {
    assertEquals("2013", page("Belmar rejected the toll in 2013.").positions().get(0).when());
    assertNull(page("Belmar rejected the toll.").positions().get(0).when());
  }

  @Test
  void whatNoStatementHoldsIsTheAuthorsOwn() throws IOException {
    Position own = page("Belmar rejected the toll.").positions().get(0);
    assertNull(own.by());
    assertEquals(List.of(), own.statements());
  }
}

package org.onrecord.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.OnRecord;
import org.onrecord.contract.RecordContract;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Position;
import org.onrecord.statement.Certainty;

/** What the network tells beside the words, through the public API, with sentences made up. */
class LearnedPositionsTest {
  private static OnRecord onRecord;

  @BeforeAll
  static void open() {
    onRecord = OnRecord.builder().build();
  }

  @AfterAll
  static void close() {
    onRecord.close();
  }

  private static PageRecord page(String sentence) throws IOException {
    String text = "Notes from the bay\n\nIt rained all day. " + sentence + "\n";
    PageRecord record = onRecord.readText("bay.txt", text);
    assertEquals(List.of(), RecordContract.of(record));
    return record;
  }

  private static List<String> positions(String sentence) throws IOException {
    PageRecord record = page(sentence);
    return record.positions().stream()
        .map(
            found ->
                record.words(List.of(found.actorSpan()))
                    + (found.negated() ? " not " : " ")
                    + found.stance().id()
                    + " "
                    + found.subject().name())
        .toList();
  }

  @Test
  void whatNoListOfWordsHoldsIsFound() throws IOException {
    assertEquals(
        List.of("Senator Ada Finch opposes Mayor Venn"),
        positions("Senator Ada Finch lashed out at Mayor Venn over the toll on Friday."));
    assertEquals(
        List.of("Senator Ada Finch opposes Mayor Venn"),
        positions("Mayor Venn was lambasted by Senator Ada Finch."));
  }

  /** The second is the actor: the network is less sure of such, and believed sooner. */
  @Test
  void whoStandsSecondMayBeTheActor() throws IOException {
    assertEquals(
        List.of("Senator Ada Finch opposes Mayor Venn"),
        positions("Mayor Venn was heckled over the toll by Senator Ada Finch on Friday."));
    assertEquals(
        List.of(), positions("Mayor Venn was seen on Friday by Senator Ada Finch in Belmar."));
  }

  /** The words deny it of her; who else is named beside does not turn that round. */
  @Test
  void whatWordsDenyOfSomebodyIsNotTurnedRound() throws IOException {
    assertEquals(
        List.of("Senator Ada Finch not opposes him"),
        positions(
                "Although Tom Orrel lashed out at Mayor Venn, Senator Ada Finch is reluctant to criticise"
                    + " him for the toll.")
            .stream()
            .filter(position -> position.startsWith("Senator Ada Finch"))
            .toList());
  }

  @Test
  void twoThatAreOnlyNamedTogetherTakeNone() throws IOException {
    assertEquals(
        List.of(), positions("Ada Finch was born in Belmar and moved to Harran as a child."));
  }

  @Test
  void wordsKeepTheirStanceAndTheNetworkSaysHowSureItIs() throws IOException {
    Position sure = page("The mayor of Harran accused President Venn of theft.").positions().get(0);
    Position odd = page("Harran station supports Windows and Linux.").positions().get(0);
    assertEquals("accuses", sure.stance().id());
    assertEquals("supports", odd.stance().id());
    assertTrue(
        sure.confidence() > 0.7 && odd.confidence() < sure.confidence(),
        sure.confidence() + ", " + odd.confidence());
  }

  @Test
  void whatMayBeIsNotAsserted() throws IOException {
    Position may =
        page("Senator Ada Finch might ridicule Mayor Venn over the toll on Friday.")
            .positions()
            .get(0);
    assertEquals(Certainty.HEDGED, may.certainty());
  }
}

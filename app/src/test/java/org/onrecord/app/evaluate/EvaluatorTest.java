package org.onrecord.app.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From files to figures. */
class EvaluatorTest {
  private static final String TEXT = "Bells\n\n“The 🔔 is gone,” said Ada Quill.\n";
  private static final String GOLD =
      """
      T1\tSource 29 38\tAda Quill
      T2\tCue 24 28\tsaid
      T3\tContent 7 23\t“The 🔔 is gone,”
      T4\tAttribution 24 28\tsaid
      E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
      """;

  @TempDir private Path temp;

  private DocumentResult evaluate(String text, String gold) throws IOException {
    Path page = Files.writeString(temp.resolve("a.txt"), text);
    Path annotation = Files.writeString(temp.resolve("a.ann"), gold);
    return Evaluator.reading(FixedExtractor.onRecord(), null)
        .evaluate(new GoldDocument("a", page, annotation));
  }

  private static void assertRight(DocumentResult result) {
    assertEquals(1, result.agreed(), result.disagreements().toString());
    assertEquals(List.of(), result.disagreements());
    assertEquals(List.of(), result.notes());
    assertNull(result.missing());
  }

  /** The gold with its offsets moved. */
  private static String moved(int by) {
    StringBuilder moved = new StringBuilder();
    for (String line : GOLD.split("\n", -1)) {
      String[] parts = line.split("\t", -1);
      if (line.startsWith("T")) {
        String[] place = parts[1].split(" ", -1);
        int start = Integer.parseInt(place[1]) + by;
        int end = Integer.parseInt(place[2]) + by;
        line = parts[0] + "\t" + place[0] + " " + start + " " + end + "\t" + parts[2];
      }
      moved.append(line).append('\n');
    }
    return moved.toString();
  }

  @Test
  void offsetsAreCodePoints() throws IOException {
    assertRight(evaluate(TEXT, GOLD));
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void aByteOrderMarkMayHaveCountedOrNot(int counted) throws IOException {
    assertRight(evaluate("\uFEFF" + TEXT, moved(counted)));
  }

  @ParameterizedTest
  @CsvSource({"0", "2"})
  void aLineEndOfTwoCharactersMayHaveCountedAsOne(int counted) throws IOException {
    assertRight(evaluate(TEXT.replace("\n", "\r\n"), moved(counted)));
  }

  @Test
  void aTextThatWasChangedIsToldOf() throws IOException {
    DocumentResult result = evaluate(TEXT.replace("Bells", "Chime"), moved(1));
    assertTrue(
        result
            .notes()
            .get(0)
            .contains("a.ann: line 1: the text has “da Quill.” where the file says “Ada Quill”"));
    assertTrue(result.notes().get(0).contains("in 4 lines"), result.notes().get(0));
  }

  @Test
  void aPageOfMarkupCountsAsOneInWhichNothingWasFound() throws IOException {
    DocumentResult result =
        evaluate("<!DOCTYPE html><html><body><p>" + TEXT + "</p></body></html>", moved(30));
    assertNotNull(result.missing());
    assertEquals(new Tally(0, 0, 1, 0), result.tallies().get(Measure.FOUND));
    assertEquals(List.of(ErrorClass.MISSED), result.disagreements().get(0).classes());
  }

  @Test
  void aWordWhoseLineStandsFurtherDownDoesNotCountAndIsToldOf() throws IOException {
    String last = "T3\tContent 7 23\t“The 🔔 is gone,”\n";
    DocumentResult result = evaluate(TEXT, GOLD.replace(last, "") + last);
    assertEquals(new Tally(0, 0, 0, 1), result.tallies().get(Measure.CONTENT));
    assertTrue(result.notes().get(0).contains("line 4: it names words"), result.notes().get(0));
  }

  @Test
  void relationsNotesAndOtherEntitiesArePassedOver() throws IOException {
    String others = "T9\tAttribution-no-source 0 5\tBells\nR1\tX Arg1:T1 Arg2:T2\n#1\tN T1\tx\n\n";
    assertRight(evaluate(TEXT, GOLD + others));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1\\tSource 29 38 Ada\\n|line 1: this is not brat standoff",
        "T1\\tSource x 38\\tAda\\n|line 1: this is not brat standoff",
        "T1\\tSource 38 29\\tAda\\n|line 1: it ends at 29, before it starts at 38",
        "T1\\tSource 29 99999999999\\tAda\\n|line 1: 99999999999 is no place",
        "\\nT1\\tSource 29 990\\tAda\\n|line 2: character 990 lies beyond the text, which has 40",
        "E1\\tSource:T1\\n|line 1: E1 names T1, which no line",
        "E1\\tSource\\n|line 1: this is not brat standoff"
      })
  void goldThatCannotBeUsedIsRefusedWithItsLine(String gold, String message) {
    String content = gold.replace("\\t", "\t").replace("\\n", "\n");
    GoldException refused = assertThrows(GoldException.class, () -> evaluate(TEXT, content));
    assertTrue(refused.getMessage().contains("a.ann: " + message), refused.getMessage());
  }

  @Test
  void speakersAreMeasuredByHowTheyAreNamed() throws IOException {
    evaluate(TEXT, GOLD);
    Files.writeString(temp.resolve("a.json"), "[{\"n\":0,\"source\":[[29,38]]}]");
    Files.writeString(
        temp.resolve("a.speakers.jsonl"), "{\"n\":0,\"type\":\"person\",\"name\":\"Ada Quill\"}\n");
    DocumentResult result =
        Evaluator.reading(FixedExtractor.onRecord(), temp)
            .evaluate(new GoldDocument("a", temp.resolve("a.txt"), temp.resolve("a.ann")));
    SpeakerTally one = new SpeakerTally(1, 1, 1);
    assertEquals(one, result.speakers().get(SpeakerTally.Group.ANY));
    assertEquals(one, result.speakers().get(SpeakerTally.Group.NAME));
    assertEquals("100.0", one.ofAll().toPlainString());

    Files.writeString(temp.resolve("a.speakers.jsonl"), "{\"type\":\"person\"}\n");
    GoldException refused =
        assertThrows(
            GoldException.class,
            () ->
                Evaluator.reading(FixedExtractor.onRecord(), temp)
                    .evaluate(new GoldDocument("a", temp.resolve("a.txt"), temp.resolve("a.ann"))));
    assertTrue(refused.getMessage().contains("a.speakers.jsonl: line 1: "), refused.getMessage());
  }
}

package org.onrecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Steps;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.read.PageReader;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;
import org.onrecord.text.Diagnostic;

/**
 * Whatever stands on a page and whatever was found on it, no stage fails and the record is sound.
 */
class StrangeRecordsTest {

  /** With attributions at random places, since a network finds none in nonsense. */
  private static void record(Random random, String text) throws IOException {
    Page page;
    try {
      page =
          new PageReader(PageLimits.DEFAULT)
              .read("a.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadablePageException e) {
      return; // blank, or control characters only
    }
    try (OnRecord onRecord = OnRecord.builder().extractor(new RandomExtractor(random)).build()) {
      PageRecord record = StatementAssert.assertSound(onRecord.recordOf(page));
      RecordWriter.line(record);
      for (Diagnostic diagnostic : record.diagnostics()) {
        if (diagnostic.code() == Diagnostic.Code.STAGE_FAILED) {
          throw new AssertionError(diagnostic.toString());
        }
      }
    }
  }

  @Test
  void noStageFailsOnThem() {
    long seed = 20_261_133L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(2_500); round++) {
      String text = StrangeText.of(random, 60);
      try {
        record(random, text);
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", text: " + text, e);
      }
    }
  }

  @Test
  void theNetworksOwnFindsAreSoundToo() {
    long seed = 20_261_134L;
    Random random = new Random(seed);
    for (int round = 0; round < Steps.of(60); round++) {
      String text = "Mary Bell said " + StrangeText.of(random, 40);
      try {
        Reading.of(text.replaceAll("[\u0007\u001b]", ""));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", round " + round + ", text: " + text, e);
      }
    }
  }
}

package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordWriter;

class OnRecordTest {
  private static final String PAGE = "Mary Bell said that it rained. “It always does,” she added.";

  @Test
  void readsAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rain.txt"), PAGE);

    PageRecord record = StatementAssert.assertSound(OnRecord.standard().read(file));

    assertEquals(file.toString(), record.page().source());
    assertEquals(2, record.statements().size());
  }

  @Test
  void theSamePageGivesTheSameRecordOnAnyThread()
      throws IOException, InterruptedException, ExecutionException {
    OnRecord onRecord = OnRecord.standard();
    String expected = RecordWriter.line(onRecord.readText("rain.txt", PAGE));
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> records = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        records.add(pool.submit(() -> RecordWriter.line(onRecord.readText("rain.txt", PAGE))));
      }
      for (Future<String> record : records) {
        assertEquals(expected, record.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aLongPageThatIsAloneGivesTheSameRecordByManyThreads() throws IOException {
    StringBuilder text = new StringBuilder("The quay of Harran\n");
    for (int i = 1; i <= 120; i++) {
      text.append("\nThe mayor said the quay would cost ")
          .append(i)
          .append(" crowns. “We never sold it,” Orla Venn told the council in spring.\n");
    }
    PageRecord alone;
    try (OnRecord one = OnRecord.builder().build()) {
      alone = one.readText("quay.txt", text.toString());
    }
    try (OnRecord many = OnRecord.builder().threads(3).build()) {
      assertEquals(alone, many.readText("quay.txt", text.toString()));
    }
    OnRecord.Builder builder = OnRecord.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.threads(0));
  }

  @Test
  void theExtractorCanBeReplacedAndIsNamedInTheRecord() throws IOException {
    OnRecord onRecord = OnRecord.builder().extractor(new FindsNothing()).build();

    PageRecord record = onRecord.readText("rain.txt", PAGE);

    assertEquals("none", record.extractor().model());
    assertEquals(List.of(), record.statements());
  }

  @Test
  void aBlankPageIsRefusedByName() {
    UnreadablePageException refused =
        assertThrows(
            UnreadablePageException.class, () -> OnRecord.standard().readText("blank.txt", " \n "));

    assertEquals(UnreadablePageException.Reason.EMPTY, refused.reason());
  }

  @Test
  void limitsCanBeSet() {
    OnRecord onRecord = OnRecord.builder().limits(new PageLimits(10, 200)).build();

    UnreadablePageException refused =
        assertThrows(
            UnreadablePageException.class,
            () ->
                onRecord.read(
                    "rain.txt", new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8))));

    assertEquals(UnreadablePageException.Reason.TOO_LARGE, refused.reason());
  }

  @Test
  void aMissingFileIsAnIoError() {
    assertThrows(
        NoSuchFileException.class, () -> OnRecord.standard().read(Path.of("no-such-page.html")));
  }
}

package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.ByteFile;
import org.onrecord.sources.ByteRange;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.input.PageSources;
import org.onrecord.sources.text.FileName;

/** An archive that is read in parts gives what it gives when it is read whole. */
class WarcRangesTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 40);

  @TempDir private Path temp;

  /**
   * What came out, in order: pages with their places and bytes, then how many records are no pages.
   */
  private static List<String> told(List<SequenceRun> parts) {
    List<String> told = new ArrayList<>();
    for (SequenceRun part : parts) {
      for (FoundPage page : part.pages) {
        told.add(page.source() + " " + new String(page.bytes(), StandardCharsets.UTF_8));
      }
    }
    told.add("passed over " + parts.stream().mapToLong(part -> part.passedOver).sum());
    return told;
  }

  private static List<String> problems(List<SequenceRun> parts) {
    return parts.stream().flatMap(part -> part.problems.stream()).toList();
  }

  private static SequenceRun read(Path file, ByteRange range) throws IOException {
    SequenceRun run = new SequenceRun();
    try (PageSequence pages =
        PageSources.open(
            ByteFile.of(file, FileName.of(file)),
            range,
            "a",
            PageLimits.DEFAULT,
            (source, name) -> true,
            run)) {
      for (FoundPage page = pages.next(); page != null; page = pages.next()) {
        run.pages.add(page);
      }
    }
    return run;
  }

  private static WarcBuilder archive(Random random) {
    WarcBuilder archive = new WarcBuilder();
    int records = 1 + random.nextInt(12);
    for (int i = 0; i < records; i++) {
      switch (random.nextInt(5)) {
        case 0 ->
            archive.response(
                "https://example.org/image" + i,
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n",
                new byte[20 + random.nextInt(300)]);
        case 1 ->
            archive.record(
                "revisit",
                "https://example.org/again" + i,
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                "WARC-Refers-To: <urn:test:" + random.nextInt(records) + ">");
        default -> archive.page(i);
      }
    }
    return archive;
  }

  @Test
  void partsOfAnArchiveGiveTogetherWhatTheWholeGives() throws IOException {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      WarcBuilder archive = archive(random);
      byte[] bytes = random.nextBoolean() ? archive.plain() : archive.gzipped();
      for (int hurt = random.nextInt(3); hurt > 0; hurt--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path file = Files.write(temp.resolve("a.warc"), bytes);
      TreeSet<Long> cuts = new TreeSet<>(List.of(0L, Long.MAX_VALUE));
      for (int cut = random.nextInt(5); cut > 0; cut--) {
        cuts.add((long) random.nextInt(bytes.length));
      }
      List<SequenceRun> parts = new ArrayList<>();
      for (long from : cuts.headSet(Long.MAX_VALUE)) {
        parts.add(read(file, new ByteRange(from, cuts.higher(from))));
      }
      List<SequenceRun> whole = List.of(SequenceRun.of(file, Form.WARC));
      String what = "seed " + seed + ", round " + round + ", cuts " + cuts;
      assertEquals(told(whole), told(parts), what);
      // where damage follows damage, a part that begins between the two tells of the second, too
      assertTrue(problems(parts).containsAll(problems(whole)), what);
      assertEquals(problems(whole).isEmpty(), problems(parts).isEmpty(), what);
    }
  }

  @Test
  void revisitsFindThePageOfAnEarlierPart() throws IOException {
    WarcBuilder archive =
        new WarcBuilder()
            .page(1)
            .record(
                "revisit",
                "https://example.org/again",
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                "WARC-Refers-To: <urn:test:0>");
    Path file = Files.write(temp.resolve("a.warc.gz"), archive.gzipped());
    SequenceRun second = read(file, new ByteRange(1, Long.MAX_VALUE));
    assertEquals(List.of(1), second.whole());
    assertEquals(List.of(), second.problems);
  }

  @Test
  void aPartEndsWithoutReadingWhatIsBehindIt() throws IOException {
    WarcBuilder archive = new WarcBuilder().page(1).page(2).bytes(new byte[1 << 20]);
    Path file = Files.write(temp.resolve("a.warc"), archive.plain());
    SequenceRun first = read(file, new ByteRange(0, 1));
    assertEquals(List.of(1), first.numbers());
    assertTrue(first.problems.isEmpty(), first.problems::toString);
  }
}

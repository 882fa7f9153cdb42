package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.trace.index.IndexFolder;
import org.onrecord.trace.index.Manifest;
import org.onrecord.trace.index.SegmentBuilder;
import org.onrecord.trace.index.WriteLock;
import org.onrecord.trace.source.IndexInUseException;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

/** A writer that fails or is stopped loses nothing, and none deletes what is not a writer's. */
class IndexWriterFailureTest {
  private static final long SEED = 20270211L;
  private static final String QUAY = "the quay was paid for in May";

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void useAFolder() {
    folder = temp.resolve("index");
  }

  private void write(String name, String text) throws IOException {
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source(name, "1", null, text));
      writer.commit();
    }
  }

  private Verdict verdict(String quotation) throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      return new Verifier(index).verify(quotation).verdict();
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private String refusal() {
    IOException refused = assertThrows(IOException.class, () -> QuotationIndexWriter.open(folder));
    return Objects.requireNonNull(refused.getMessage());
  }

  @Test
  void anIndexThatLostItsListIsToldAndLeftAsItIs() throws IOException {
    write("a", QUAY);
    Path list = folder.resolve("quotations.index");
    byte[] whole = Files.readAllBytes(list);
    Files.delete(list);
    Map<String, String> before = files();
    String message = refusal();
    assertTrue(message.contains("holds a segment of an index (segment-1"), message);
    assertTrue(message.contains("quotations.index"), message);
    assertTrue(message.contains("a new folder"), message);
    assertEquals(before, files());
    assertTrue(QuotationIndex.isIndex(folder));
    IOException unread = assertThrows(IOException.class, () -> QuotationIndex.open(folder));
    assertEquals(message, unread.getMessage());
    Files.delete(folder.resolve("write.lock"));
    assertEquals(message, refusal());
    Files.write(list, whole);
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }

  @Test
  void filesOfOthersThatAreNamedLikeSegmentsAreNotTouched() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("segment-1.onrecord"), "mine");
    Map<String, String> before = files();
    assertTrue(refusal().contains("segment-1.onrecord"));
    assertFalse(QuotationIndex.isIndex(folder));
    assertEquals(before, files());
    Files.delete(folder.resolve("segment-1.onrecord"));

    write("a", QUAY);
    Set<String> others =
        Set.of(
            "segment-1.onrecord",
            "segment-2.onrecord",
            "segment-3-0123456789abcdef.onrecord",
            "quotations.index.partial",
            "quotations-0123456789abcdef.partial");
    for (String other : others) {
      Files.writeString(folder.resolve(other), "mine");
    }
    for (int i = 0; i < 20; i++) {
      write("b" + i, IndexChanger.text(i));
    }
    for (String other : others) {
      assertEquals("mine", Files.readString(folder.resolve(other)), other);
    }
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
    assertEquals(Verdict.VERBATIM, verdict(IndexChanger.text(7)));
  }

  @Test
  void aFileOfOthersInThePlaceOfTheLockIsNotWrittenOver() throws IOException {
    write("a", QUAY);
    Files.writeString(folder.resolve("write.lock"), "my notes");
    Map<String, String> before = files();
    assertTrue(refusal().contains("write.lock"));
    assertEquals(before, files());

    Path notes = Files.createFile(temp.resolve("notes"));
    Files.delete(folder.resolve("write.lock"));
    Files.createSymbolicLink(folder.resolve("write.lock"), notes);
    assertTrue(refusal().contains("write.lock"));
    assertEquals(0, Files.size(notes));
  }

  @Test
  void aListThatWasReplacedMeanwhileIsNotWrittenOver() throws IOException {
    write("a", QUAY);
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("b", "1", null, IndexChanger.text(1)));
      Path list = folder.resolve("quotations.index");
      byte[] whole = Files.readAllBytes(list);
      Files.write(list, Manifest.EMPTY.bytes());
      IOException refused = assertThrows(IOException.class, writer::commit);
      assertTrue(Objects.requireNonNull(refused.getMessage()).contains("meanwhile"));
      Files.write(list, whole);
    }
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
    assertEquals(Verdict.NOT_FOUND, verdict(IndexChanger.text(1)));
  }

  /** A second try in this process must not free the lock that keeps other processes out. */
  @Test
  void theLockHoldsAgainstThisProcessAndOthers() throws Exception {
    try (QuotationIndexWriter first = QuotationIndexWriter.open(folder)) {
      assertThrows(IndexInUseException.class, () -> QuotationIndexWriter.open(folder));
      assertThrows(
          IndexInUseException.class,
          () -> QuotationIndexWriter.open(folder.resolve("..").resolve("index")));
      Process other = IndexChanger.start("", folder, 1);
      String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(said.contains("another run is writing"), said);
      assertEquals(0, other.waitFor());
      first.add(new Source("a", "1", null, QUAY));
      first.commit();
    }
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }

  @Test
  void whatAWriterDidNotCommitIsGoneWhenItCloses() throws IOException {
    write("a", QUAY);
    Set<String> before = files().keySet();
    SegmentBuilder builder = new SegmentBuilder();
    builder.add(new Source("b", "1", null, IndexChanger.text(1)));
    try (WriteLock lock = WriteLock.take(folder)) {
      String name = IndexFolder.segment(7);
      lock.name(List.of(name));
      Files.write(folder.resolve(name), new byte[] {1, 2, 3});
    } // as if it were killed here: nothing is deleted
    assertEquals(before.size() + 1, files().size());
    QuotationIndexWriter.open(folder).close();
    assertEquals(before, files().keySet());
  }

  @Test
  void aWriterKilledAtAnyMomentLeavesTheLastCommit() throws Exception {
    Random random = new Random(SEED);
    Files.createDirectories(folder);
    int before = 0;
    for (int run = 0; run < 8; run++) {
      Process writer = IndexChanger.start("", folder, 10_000);
      int told = before;
      try (var lines = writer.inputReader()) {
        int commits = 1 + random.nextInt(30);
        for (int i = 0; i < commits; i++) {
          told = Integer.parseInt(lines.readLine());
        }
        for (int i = random.nextInt(4_000_000); i > 0; i--) {
          Thread.onSpinWait();
        }
        writer.toHandle().destroyForcibly(); // unlike the process's own, leaves its output open
        writer.waitFor();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          told = Integer.parseInt(line);
        }
      }
      try (QuotationIndex index = QuotationIndex.open(folder)) {
        Verifier verifier = new Verifier(index);
        boolean last = verifier.verify(IndexChanger.text(told)).verdict() == Verdict.VERBATIM;
        boolean next = verifier.verify(IndexChanger.text(told + 1)).verdict() == Verdict.VERBATIM;
        assertTrue(last ^ next, "seed " + SEED + ", run " + run + ", commit " + told);
        assertEquals(1, index.sources());
        before = told + (next ? 1 : 0);
      }
      assertOnlyWhatIsUsedIsLeft();
    }
  }

  private void assertOnlyWhatIsUsedIsLeft() throws IOException {
    QuotationIndexWriter.open(folder).close();
    Set<String> used = new TreeSet<>(Set.of("write.lock", "quotations.index"));
    byte[] list = Files.readAllBytes(folder.resolve("quotations.index"));
    used.addAll(Manifest.parse("list", list).files());
    assertEquals(used, files().keySet(), "seed " + SEED);
    assertEquals("", Files.readString(folder.resolve("write.lock")));
  }

  /** A limit on the size of files stands for the disk: it is met in each file that is written. */
  @Test
  void aDiskThatFillsAnywhereLeavesTheLastCommit() throws Exception {
    String text = "a long report of the harbour board on what became of its cranes ".repeat(40);
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      for (int i = 0; i < 1200; i++) {
        writer.add(new Source("s" + i, "1", null, i == 0 ? QUAY : "number " + i));
      }
      writer.add(new Source("gulls", "0", null, text));
      writer.commit();
      for (int i = 1; i < 500; i++) {
        writer.remove("s" + i);
      }
      writer.commit();
    }
    byte[] list = Files.readAllBytes(folder.resolve("quotations.index"));
    assertTrue(list.length > 1500, "a list of more than one block");
    Set<String> ends = new TreeSet<>();
    for (int blocks = 0; blocks < 6; blocks++) {
      Process writer = IndexChanger.start("ulimit -f " + blocks + "; ", folder, 1);
      String said = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, writer.waitFor(), said);
      if (said.contains("Exception")) {
        assertTrue(said.contains("File too large"), said);
        assertEquals(Verdict.NOT_FOUND, verdict(IndexChanger.text(1)), said);
        assertEquals(files().get("quotations.index").length(), list.length);
        ends.add("full");
      } else {
        assertEquals(Verdict.VERBATIM, verdict(IndexChanger.text(1)), said);
        ends.add("done");
        break;
      }
      assertEquals(Verdict.VERBATIM, verdict(QUAY), said);
      assertOnlyWhatIsUsedIsLeft();
    }
    assertEquals(Set.of("done", "full"), ends);
  }

  @Test
  void aFirstRunThatWasKilledDoesNotStandInTheWayOfTheNext() throws IOException {
    Files.createDirectories(folder);
    try (WriteLock lock = WriteLock.take(folder)) {
      String name = IndexFolder.partial();
      lock.name(List.of(name));
      Files.writeString(folder.resolve(name), "onrecord quot");
    }
    write("a", QUAY);
    assertOnlyWhatIsUsedIsLeft();
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }

  @Test
  void aFirstRunThatWasKilledAfterASegmentIsNotTakenForALostIndex() throws IOException {
    Path left = Files.createDirectories(temp.resolve("left"));
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("gulls", "1", null, IndexChanger.text(1)));
      writer.flush();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.copy(file, left.resolve(file.getFileName())); // what a killed process leaves
        }
      }
    }
    folder = left;
    assertEquals(3, files().size());
    assertEquals(Verdict.NOT_FOUND, verdict(IndexChanger.text(1)));
    write("a", QUAY);
    assertOnlyWhatIsUsedIsLeft();
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }

  @Test
  void aLockThatWasNotWrittenWholeIsOne() throws IOException {
    write("a", QUAY);
    String line = IndexFolder.segment(3) + "\n";
    try (WriteLock lock = WriteLock.take(folder)) {
      lock.name(List.of(IndexFolder.segment(3)));
    }
    String whole = Files.readString(folder.resolve("write.lock"));
    for (int length = 0; length < whole.length(); length++) {
      Files.writeString(folder.resolve("write.lock"), whole.substring(0, length));
      QuotationIndexWriter.open(folder).close();
      assertEquals("", Files.readString(folder.resolve("write.lock")));
    }
    Files.writeString(folder.resolve("write.lock"), whole + "../../notes\n" + line);
    QuotationIndexWriter.open(folder).close();
    assertEquals(
        Set.of(),
        files().keySet().stream().filter(f -> f.contains("n-3")).collect(Collectors.toSet()));
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }
}

package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.trace.index.ChunkMemory;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentBuilder;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.SegmentFormat.Section;
import org.onrecord.trace.index.SegmentMemory;
import org.onrecord.trace.index.SegmentWriter;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.IndexInUseException;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

/** Whatever goes wrong while an index is written or read is told, and the index stays whole. */
class IndexFailureTest {
  private static final String QUAY = "the quay was paid for in May";
  private static final String GULLS = "the gulls were here first of all";

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("a", "1", null, QUAY));
      writer.commit();
    }
  }

  private Verdict verdict(String quotation) throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      return new Verifier(index).verify(quotation).verdict();
    }
  }

  @Test
  void aWriterThatComesSecondLeavesTheFirstAlone() throws IOException {
    try (QuotationIndexWriter first = QuotationIndexWriter.open(folder)) {
      first.add(new Source("b", "1", null, GULLS));
      assertThrows(IndexInUseException.class, () -> QuotationIndexWriter.open(folder));
      assertEquals(Verdict.NOT_FOUND, verdict(GULLS));
      first.commit();
    }
    assertEquals(Verdict.VERBATIM, verdict(GULLS));
    assertEquals(Verdict.VERBATIM, verdict(QUAY));
  }

  /** Also when its length in the list of segments was made to fit. */
  @Test
  void aSegmentCutShortInAnySectionIsRefused() {
    SegmentBuilder builder = new SegmentBuilder();
    builder.add(new Source("a", "1", null, QUAY));
    SegmentMemory built = SegmentMemory.of(builder);
    byte[] whole = built.read(0, built.size());
    ByteBuffer file = ByteBuffer.wrap(whole);
    int footer = whole.length - SegmentFormat.FOOTER;
    for (int i = 0; i < Section.values().length; i++) {
      int start = file.getInt(footer + 24 + 8 * i);
      int length = file.getInt(footer + 28 + 8 * i);
      for (int end : new int[] {start, start + length / 2, start + length}) {
        SegmentMemory cut = SegmentMemory.of(Arrays.copyOf(whole, end));
        CorruptIndexException refused =
            assertThrows(
                CorruptIndexException.class, () -> new Segment(cut, ChunkMemory.unbounded()));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("is damaged"));
      }
    }
  }

  @Test
  void aQuotationAsLongAsALibraryIsRefusedByItsLength() throws IOException {
    String huge = "the quay was paid ".repeat(50_000_000 / 18);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> verdict(huge));
    assertTrue(Objects.requireNonNull(refused.getMessage()).contains("at most 20000"));
  }

  @Test
  void aWordOfFiftyMegabytesIsRefused() throws IOException {
    String huge = "a".repeat(50_000_000);
    assertThrows(IllegalArgumentException.class, () -> verdict(huge));
  }

  @Test
  void aQuotationOfOneWordIsFoundWhereItStands() throws IOException {
    assertEquals(Verdict.TOO_SHORT, verdict("quay"));
    assertEquals(Verdict.NOT_FOUND, verdict("harbour"));
    assertThrows(IllegalArgumentException.class, () -> verdict("…"));
  }

  @Test
  void aSegmentWithoutRoomForItsTextIsNotWritten() {
    SegmentBuilder builder = new SegmentBuilder();
    builder.add(new Source("a", "1", null, QUAY));
    IOException full = new IOException("no room");
    IOException told =
        assertThrows(
            IOException.class, () -> SegmentWriter.write(builder, new FullAfter(100, full)));
    assertEquals(full, told);
  }

  /** The verdict is the same for a source made again from what the index holds. */
  @Test
  void aSourceThatChangedSinceIsWhatItWasWhenItWasTakenIn() throws IOException {
    Path source = temp.resolve("a.txt");
    Files.writeString(source, GULLS);
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source(source.toString(), "1", null, Files.readString(source)));
      Files.writeString(source, "something else");
      writer.commit();
    }
    Files.delete(source);
    assertEquals(Verdict.VERBATIM, verdict(GULLS));
  }

  /** A stream that takes so many bytes and no more. */
  private static final class FullAfter extends OutputStream {
    private final IOException failure;
    private int room;

    private FullAfter(int room, IOException failure) {
      this.room = room;
      this.failure = failure;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- == 0) {
        throw failure;
      }
    }
  }
}

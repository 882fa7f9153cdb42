package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.medium.Furniture;
import org.onrecord.trace.medium.PrintedWords;
import org.onrecord.trace.medium.Signs;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.IndexInUseException;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;
import org.onrecord.verdict.Verification;

class QuotationIndexTest {
  private static final long SEED = 5;

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void useAFolder() {
    folder = temp.resolve("index");
  }

  private static Source source(String name, String text) {
    return new Source(name, "stamp of " + text.length(), null, text);
  }

  private void write(Source... sources) throws IOException {
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      for (Source source : sources) {
        writer.add(source);
      }
      writer.commit();
    }
  }

  private Verdict verdict(String quotation) throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      return new Verifier(index).verify(quotation).verdict();
    }
  }

  @Test
  void theTextOfASourceComesBackAsItWas() throws IOException {
    Random random = new Random(SEED);
    String parts = "aé,. \n\t𝒳'-“U.S.1,000—[]()";
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(900); k > 0; k--) {
        int at = random.nextInt(parts.codePointCount(0, parts.length()));
        text.appendCodePoint(parts.codePointAt(parts.offsetByCodePoints(0, at)));
      }
      Source source = source("a", text.toString());
      try (QuotationIndex index = QuotationIndex.inMemory(List.of(source("b", "x y"), source))) {
        Segment segment = index.state().segments().get(0);
        assertEquals(source.text(), DocumentWords.text(segment, 1), "seed " + SEED);
        assertEquals("x y", DocumentWords.text(segment, 0));
        checkPlaces(new DocumentWords(segment, 1), source.text());
      }
    }
  }

  private static void checkPlaces(DocumentWords words, String text) {
    PrintedWords cursor = new PrintedWords(text, Furniture.in(text, Signs.of(text)));
    for (int i = 0; cursor.next(); i++) {
      assertEquals(cursor.hash(), words.at(i), "seed " + SEED);
      DocumentWords.PlacedText placed = words.place(i, Math.min(words.size(), i + 3));
      assertEquals(cursor.start(), placed.start(i), "seed " + SEED);
      assertEquals(cursor.end(), placed.end(i), "seed " + SEED);
      assertEquals(text.codePointCount(0, cursor.start()), placed.codePoints(), "seed " + SEED);
      assertTrue(text.startsWith(placed.text(), cursor.start()), "seed " + SEED);
    }
  }

  @Test
  void sourcesAreAddedReplacedAndRemoved() throws IOException {
    write(source("a", "the quay was paid for in May"), source("b", "the gulls were here first"));
    write(source("a", "the quay was paid for in June"), source("c", "the crane fell in the storm"));
    assertEquals(Verdict.ALTERED, verdict("the quay was paid for in May"));
    assertEquals(Verdict.VERBATIM, verdict("the quay was paid for in June"));
    assertEquals(Verdict.VERBATIM, verdict("the gulls were here first"));
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      assertEquals(Set.of("a", "b", "c"), writer.names());
      assertEquals(Optional.of("stamp of 29"), writer.stamp("a"));
      assertTrue(writer.remove("b"));
      assertFalse(writer.remove("b"));
      writer.commit();
    }
    assertEquals(Verdict.NOT_FOUND, verdict("the gulls were here first"));
    assertEquals(Verdict.VERBATIM, verdict("the crane fell in the storm"));
  }

  @Test
  void aSourceAddedTwiceInOneRunCountsOnce() throws IOException {
    write(source("a", "the quay was paid for in May"), source("a", "the gulls were here first"));
    assertEquals(Verdict.NOT_FOUND, verdict("the quay was paid for in May"));
    assertEquals(Verdict.VERBATIM, verdict("the gulls were here first"));
  }

  @Test
  void manySmallRunsDoNotLeaveManyFiles() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(source("s" + i, "number " + i + " says that the gulls were here first"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.count() < 14);
    }
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      assertEquals(40, index.sources());
      Verification found = new Verifier(index).verify("the gulls were here first");
      assertEquals(39, found.also().size());
    }
  }

  @Test
  void whatWasNotCommittedNeverWas() throws IOException {
    write(source("a", "the quay was paid for in May"));
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(source("b", "the gulls were here first"));
      writer.remove("a");
    }
    assertEquals(Verdict.VERBATIM, verdict("the quay was paid for in May"));
    assertEquals(Verdict.NOT_FOUND, verdict("the gulls were here first"));
    write(source("c", "the crane fell in the storm"));
    assertEquals(Verdict.VERBATIM, verdict("the crane fell in the storm"));
  }

  @Test
  void anOpenIndexStaysWhatItWas() throws IOException {
    write(source("a", "the quay was paid for in May"));
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      write(source("a", "the gulls were here first"));
      Verifier verifier = new Verifier(index);
      assertEquals(Verdict.VERBATIM, verifier.verify("the quay was paid for in May").verdict());
    }
    assertEquals(Verdict.NOT_FOUND, verdict("the quay was paid for in May"));
  }

  @Test
  void oneWriterAtATime() throws IOException {
    try (QuotationIndexWriter first = QuotationIndexWriter.open(folder)) {
      IndexInUseException refused =
          assertThrows(IndexInUseException.class, () -> QuotationIndexWriter.open(folder));
      assertTrue(Objects.requireNonNull(refused.getMessage()).contains(folder.toString()));
      first.add(source("a", "the gulls were here first"));
      first.commit();
    }
    write(source("b", "the crane fell in the storm"));
    assertEquals(Verdict.VERBATIM, verdict("the gulls were here first"));
  }

  @Test
  void aFolderWithOtherFilesIsNotTakenForAnIndex() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    IOException refused = assertThrows(IOException.class, () -> QuotationIndexWriter.open(folder));
    assertTrue(Objects.requireNonNull(refused.getMessage()).contains("notes.txt"));
    assertThrows(IOException.class, () -> QuotationIndex.open(folder));
  }

  private Path segment() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("segment"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void anIndexCutShortAnywhereIsRefused() throws IOException {
    write(source("a", "the gulls were here first ".repeat(50)));
    for (Path file : List.of(segment(), folder.resolve("quotations.index"))) {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 1 + whole.length / 97) {
        Files.write(file, Arrays.copyOf(whole, length));
        CorruptIndexException refused =
            assertThrows(CorruptIndexException.class, () -> verdict("the gulls were here first"));
        String message = Objects.requireNonNull(refused.getMessage());
        assertTrue(message.contains(file.getFileName().toString()), message);
      }
      Files.write(file, whole);
    }
    assertEquals(Verdict.VERBATIM, verdict("the gulls were here first"));
  }

  @Test
  void aFlippedByteIsNoticedBeforeItIsUsed() throws IOException {
    write(source("a", "the gulls were here first, and the crane fell in the storm"));
    Path file = segment();
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(file, flipped);
      assertThrows(
          CorruptIndexException.class, () -> verdict("the gulls were here first"), "byte " + at);
    }
  }

  @Test
  void anIndexOfAnotherVersionIsRefusedByName() throws IOException {
    write(source("a", "the gulls were here first"));
    Path manifest = folder.resolve("quotations.index");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst("form [0-9]+", "form 99"));
    CorruptIndexException refused =
        assertThrows(CorruptIndexException.class, () -> QuotationIndex.open(folder));
    assertTrue(Objects.requireNonNull(refused.getMessage()).contains("another version"));
  }

  @Test
  void anIndexOfTheFormBeforeIsReadAndWrittenOn() throws IOException {
    String text = "the gulls were here first ".repeat(40) + words(9_000);
    String last = text.substring(text.indexOf(" ", text.length() - 60));
    write(source("a", text), source("b", "the quay was paid for in May"));
    OlderForm.make(folder);
    assertEquals(Verdict.VERBATIM, verdict("the gulls were here first"));
    assertEquals(Verdict.VERBATIM, verdict(last));
    write(source("c", "the crane fell in the storm"), source("b", "nobody paid for the quay"));
    assertEquals(Verdict.VERBATIM, verdict(last));
    assertEquals(Verdict.VERBATIM, verdict("the crane fell in the storm"));
    assertEquals(Verdict.NOT_FOUND, verdict("the quay was paid for in May"));
    Path old = folder.resolve("segment-1.onrecord");
    assertTrue(Files.exists(old));
    byte[] whole = Files.readAllBytes(old);
    for (int at = 20_000; at < whole.length; at += 16_384) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 1;
      Files.write(old, flipped);
      assertThrows(CorruptIndexException.class, this::readAll);
    }
    Files.write(old, whole);
    for (int i = 0; i < 8; i++) {
      write(source("d" + i, "number " + i + " of the report"));
    }
    assertFalse(Files.exists(old), "what is written as one leaves no file behind");
    assertEquals(Verdict.VERBATIM, verdict(last));
  }

  private static String words(int count) {
    return new Random(SEED)
        .ints(count, 0, 50_000)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private void readAll() throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      for (Segment segment : index.state().segments()) {
        segment.bytes().slice(0, segment.bytes().size());
      }
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  @Test
  void aClosedIndexSaysSo() throws IOException {
    write(source("a", "the gulls were here first"));
    QuotationIndex index = QuotationIndex.open(folder);
    index.close();
    assertThrows(
        IllegalStateException.class, () -> new Verifier(index).verify("the gulls were here"));
  }
}

package org.onrecord.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.house.Steps;
import org.onrecord.text.Span;
import org.onrecord.trace.index.ChunkMemory;
import org.onrecord.trace.index.IndexFolder;
import org.onrecord.trace.index.IndexState;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentFormat;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.quote.Quote;
import org.onrecord.trace.quote.QuoteReader;
import org.onrecord.trace.search.Preference;
import org.onrecord.trace.search.Search;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Verdict;

/** Readers are not disturbed: by writers, by interruptions, by little memory. */
class IndexReadingTest {
  private static final long SEED = 20270213L;
  private static final int COMMITS = Steps.of(250);
  private static final int QUESTIONS = Steps.of(30);
  private static final String QUAY = "the quay was paid for in May";

  @TempDir private Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void makeAnIndex() throws IOException {
    folder = temp.resolve("index");
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("quay", "1", null, QUAY));
      writer.commit();
    }
  }

  private void commit(int number) throws IOException {
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      writer.add(new Source("s" + number % 40, "1", null, IndexChanger.text(number)));
      writer.commit();
    }
  }

  @Test
  void openingDuringCommitsNeverFails() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> commits =
          threads.submit(
              () -> {
                for (int i = 0; i < COMMITS; i++) {
                  commit(i);
                }
                return COMMITS;
              });
      int opened = 0;
      while (!commits.isDone() || opened < 300) {
        try (QuotationIndex index = QuotationIndex.open(folder)) {
          assertEquals(Verdict.VERBATIM, new Verifier(index).verify(QUAY).verdict());
          assertTrue(index.sources() <= 41);
        }
        opened++;
      }
      assertEquals(COMMITS, commits.get());
    } finally {
      threads.shutdownNow();
    }
  }

  /** The list is read, then all of its segments are replaced, many times over. */
  @Test
  void aListWhoseSegmentsAreGoneIsReadAgain() throws IOException {
    IndexFolder index = new IndexFolder(folder);
    List<byte[]> lists = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      lists.add(index.readList());
      commit(i);
    }
    Iterator<byte[]> each = lists.subList(0, 10).iterator();
    IndexState state =
        index.open(() -> each.hasNext() ? each.next() : index.readList(), new ChunkMemory(1 << 16));
    assertEquals(31, state.sources());
    state.segments().forEach(Segment::close);

    CorruptIndexException gone =
        assertThrows(
            CorruptIndexException.class,
            () -> index.open(() -> lists.get(0), new ChunkMemory(1 << 16)));
    assertTrue(Objects.requireNonNull(gone.getMessage()).contains("the file is missing"));
  }

  @Test
  void anInterruptedThreadReadsOnAndLeavesTheIndexOpen() throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      Thread.currentThread().interrupt();
      assertEquals(Verdict.VERBATIM, new Verifier(index).verify(QUAY).verdict());
      assertTrue(Thread.interrupted());
      index.state().segments().forEach(Segment::forget);
      assertEquals(Verdict.VERBATIM, new Verifier(index).verify(QUAY).verdict());
    }
  }

  @Test
  void anIndexIsReadToTheEndThoughItsFilesWereDeleted() throws IOException {
    try (QuotationIndex index = QuotationIndex.open(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      assertEquals(Verdict.VERBATIM, new Verifier(index).verify(QUAY).verdict());
    }
  }

  @Test
  void littleMemoryAndManyThreadsGiveTheSameAnswers() throws Exception {
    Random random = new Random(SEED);
    List<String> questions = new ArrayList<>();
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(folder)) {
      for (int i = 0; i < 30; i++) {
        String text =
            random
                .ints(3_000, 0, 20_000)
                .mapToObj(word -> "w" + word)
                .collect(Collectors.joining(" "));
        writer.add(new Source("r" + i, "1", null, text));
        if (i < QUESTIONS) {
          questions.add(text.substring(text.indexOf(' ', 4_000), text.indexOf(' ', 4_100)));
        }
      }
      writer.commit();
    }
    IndexState state = new IndexFolder(folder).open(new ChunkMemory(3 * SegmentFormat.CHUNK));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> found = new ArrayList<>();
      for (int thread = 0; thread < 3; thread++) {
        found.add(threads.submit(() -> found(state, questions)));
      }
      for (Future<Integer> each : found) {
        assertEquals(questions.size(), each.get(), "seed " + SEED);
      }
    } finally {
      threads.shutdownNow();
      state.segments().forEach(Segment::close);
    }
  }

  private static int found(IndexState state, List<String> questions) {
    int found = 0;
    for (int i = 0; i < questions.size(); i++) {
      String question = questions.get(i);
      Quote quote = QuoteReader.read(question, List.of(List.of(new Span(0, question.length()))));
      found += new Search(state, quote, WordFrequencies.of(state), Preference.NONE).best().size();
    }
    return found;
  }
}

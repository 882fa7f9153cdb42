package org.onrecord.app.mutate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.OnRecord;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/**
 * A small run of {@code benchmarks/mutate}, and that it finds what is wrong. After a failure:
 * {@code benchmarks/mutate --seed 20261128 --case K FOLDER} over the same pages.
 */
class MutationTest {
  private static final long SEED = 20261128;
  private static final long MINUTES = 600;
  private static final int MOST_BYTES = 5000;

  @TempDir private Path temp;
  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(temp.resolve("pages"));
    for (String name : List.of("thread.html", "wire.txt", "talk.txt")) {
      try (InputStream in = MutationTest.class.getResourceAsStream(name)) {
        Files.write(pages.resolve(name), in.readAllBytes());
      }
    }
  }

  private Settings settings(int cases) {
    return new Settings(SEED, 0, cases, 1, MINUTES, MOST_BYTES, Set.of(), List.of(pages));
  }

  private static String printed(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.print(new PrintStream(out, true, StandardCharsets.UTF_8), SEED);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void noDamageEscapesOrCostsThePagesBesideItOrBreaksARecord() throws Exception {
    try (OnRecord onRecord = OnRecord.standard()) {
      Report report = new MutationRun(settings(100), onRecord, first -> {}).run(done -> {});
      assertEquals(100, report.cases());
      assertTrue(report.failures().isEmpty(), () -> printed(report));
    }
  }

  @Test
  void theSameSeedGivesTheSameCasesAndAnotherGivesOthers() throws IOException {
    Corpus corpus = Corpus.of(List.of(pages));
    Cases cases = new Cases(SEED, corpus, MOST_BYTES);
    Cases again = new Cases(SEED, corpus, MOST_BYTES);
    Cases others = new Cases(SEED + 1, corpus, MOST_BYTES);
    int same = 0;
    for (long number = 0; number < 100; number++) {
      byte[] bytes = cases.of(number).bytes();
      assertArrayEquals(bytes, again.of(number).bytes(), "case " + number);
      same += Arrays.equals(bytes, others.of(number).bytes()) ? 1 : 0;
    }
    assertTrue(same < 10, same + " of 100");
  }

  @Test
  void everyWayOfDamageComesUp() throws IOException {
    Cases cases = new Cases(SEED, Corpus.of(List.of(pages)), MOST_BYTES);
    Set<String> seen =
        LongStream.range(0, 1500).mapToObj(cases::of).map(Case::kind).collect(Collectors.toSet());
    assertEquals(new HashSet<>(Cases.kinds()), seen);
  }

  @Test
  void aRecordThatBreaksItsContractIsFound() throws Exception {
    try (OnRecord broken = OnRecord.builder().extractor(new Overlapping()).build()) {
      MutationRun run = new MutationRun(settings(20), broken, first -> {});
      Report report = run.run(done -> {});
      Failure found =
          report.failures().stream()
              .filter(failure -> failure.symptom().equals("breaks overlap"))
              .findFirst()
              .orElseThrow(() -> new AssertionError(printed(report)));
      String printed = printed(report);
      assertTrue(printed.contains("× breaks overlap"), printed);
      List<Failure> alone = run.alone(run.cases().of(found.failed().number()));
      assertEquals(found.signature(), alone.get(0).signature());
      Case shrunk = new Shrinker(run).shrink(found.failed(), found.signature());
      assertTrue(
          shrunk.bytes().length < 30, () -> new String(shrunk.bytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void anIntactPageThatIsLostIsFound() throws Exception {
    Corpus corpus = Corpus.of(List.of(pages));
    Bundle bundle = Bundle.of(corpus).get(0);
    byte[] without = bundle.with(bundle.pieces().subList(0, 2)).bytes();
    Case.Owed owed = new Case.Owed(bundle, bundle.ids(), HolderKind.Promise.KEPT);
    FileOracle files = new FileOracle(temp, corpus.pages(), new Guard(MINUTES));
    List<Failure> failures =
        files.read("page", List.of(new Case(1, "x", ".warc", without, owed)), Map.of());
    assertEquals(1, failures.size(), failures.toString());
    assertEquals("lost an intact page without a word", failures.get(0).symptom());
    Case whole = new Case(1, "x", ".warc", bundle.bytes(), owed);
    assertEquals(List.of(), files.read("page", List.of(whole), Map.of()));
  }

  @Test
  void workThatHangsIsLeftBehindWithItsFrames() {
    CountDownLatch never = new CountDownLatch(1);
    Guard.HangException hang =
        assertThrows(
            Guard.HangException.class,
            () ->
                new Guard(1)
                    .call(
                        () -> {
                          never.await();
                          return 0;
                        }));
    assertTrue(Failure.frames(List.of(hang.getStackTrace())).contains("MutationTest"));
  }

  /** Takes all of a paragraph for what was said, and its first word for who said it. */
  private static final class Overlapping implements AttributionExtractor {
    @Override
    public Extraction extract(Page page) {
      Section section = page.sections().stream().findFirst().orElse(null);
      if (section == null) {
        return new Extraction(List.of(), List.of());
      }
      Span all = section.paragraphs().get(0);
      Span first = new Span(all.start(), Math.min(all.end(), all.start() + 1));
      return new Extraction(
          List.of(
              new Attribution(
                  Kind.INDIRECT, List.of(first), List.of(), List.of(all), section.name(), 1)),
          List.of());
    }

    @Override
    public String model() {
      return "broken";
    }
  }
}

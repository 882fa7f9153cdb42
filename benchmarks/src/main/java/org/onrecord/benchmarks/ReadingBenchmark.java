package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.onrecord.OnRecord;
import org.onrecord.page.PageLimits;
import org.onrecord.read.PageReader;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One thread reads every page of a folder from memory: with jsoup alone, which is the floor, as far
 * as the page, and all the way to the record.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  /** The folder of pages. */
  @Param("examples")
  public String folder = "examples";

  private final PageReader reader = new PageReader(PageLimits.DEFAULT);
  private final List<byte[]> pages = new ArrayList<>();
  private long words;

  /** What the last benchmark alone needs: with the model, which takes its time to load. */
  @State(Scope.Benchmark)
  public static class Statements {
    private final OnRecord onRecord = OnRecord.standard();
  }

  /** What went through, counted beside the operations. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    /** Words between white space, of pages' text. */
    public long words;
  }

  /** Reads the folder into memory. */
  @Setup
  public void load() throws IOException {
    pages.addAll(pages(Path.of(folder)));
    for (byte[] page : pages) {
      words +=
          new StringTokenizer(reader.read("page", new ByteArrayInputStream(page)).text().string())
              .countTokens();
    }
  }

  /** The pages of a folder and those below it, in the order of their paths, unpacked. */
  static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(ReadingBenchmark::isPage).sorted().toList()) {
        found.add(unpacked(file));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no page in " + folder + " (.txt, .html, also with .gz)");
    }
    return found;
  }

  private static boolean isPage(Path file) {
    String name = file.toString();
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return plain.endsWith(".txt") || plain.endsWith(".html");
  }

  /** The floor does not unpack, so nothing that is compared with it may. */
  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return file.toString().endsWith(".gz")
          ? new GZIPInputStream(in).readAllBytes()
          : in.readAllBytes();
    }
  }

  /** The floor: jsoup parses the same bytes. */
  @Benchmark
  public void jsoupParses(Volume volume, Blackhole hole) {
    for (byte[] page : pages) {
      hole.consume(Jsoup.parse(new String(page, StandardCharsets.UTF_8)));
    }
    volume.words += words;
  }

  /** As far as the page. */
  @Benchmark
  public void pageIsRead(Volume volume, Blackhole hole) throws IOException {
    for (byte[] page : pages) {
      hole.consume(reader.read("page", new ByteArrayInputStream(page)));
    }
    volume.words += words;
  }

  /** All the way to the record. */
  @Benchmark
  public void recordIsMade(Volume volume, Statements statements, Blackhole hole)
      throws IOException {
    for (byte[] page : pages) {
      hole.consume(statements.onRecord.read("page", new ByteArrayInputStream(page)));
    }
    volume.words += words;
  }
}

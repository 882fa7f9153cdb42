package org.onrecord.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Locale;
import java.util.stream.Stream;
import org.onrecord.OnRecord;
import org.onrecord.attribution.AttributionExtractor;
import org.onrecord.attribution.Extraction;
import org.onrecord.attribution.find.ModelExtractor;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.page.Page;
import org.onrecord.spi.ModelFiles;
import org.onrecord.page.UnreadablePageException;

/**
 * What share of reading pages goes into finding statements, and what into who said them, to whom,
 * when and how firmly: {@code StageShare FOLDER}. One thread's processor time, after a first round.
 */
public final class StageShare {

  private StageShare() {}

  /** Counts the time of another extractor. */
  private static final class Timed implements AttributionExtractor {
    private final AttributionExtractor extractor;
    private long nanos;

    Timed(AttributionExtractor extractor) {
      this.extractor = extractor;
    }

    @Override
    public Extraction extract(Page page) {
      long start = now();
      Extraction extraction = extractor.extract(page);
      nanos += now() - start;
      return extraction;
    }

    @Override
    public String model() {
      return extractor.model();
    }
  }

  /**
   * Measures.
   *
   * @param args a folder of pages
   */
  public static void main(String[] args) throws IOException, UnreadablePageException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    try (AttributionModel model = AttributionModel.read(ServiceLoader.load(ModelFiles.class).findFirst().orElseThrow())) {
      Timed extractor = new Timed(new ModelExtractor(model));
      try (OnRecord onRecord = OnRecord.builder().extractor(extractor).build()) {
        read(onRecord, pages); // not shown
        extractor.nanos = 0;
        long start = now();
        read(onRecord, pages);
        long all = now() - start;
        System.out.printf(
            Locale.ROOT,
            "%d pages: %.2f s of processor time, %.1f %% of it for statements, %.1f %% for the rest (page, speakers, time, certainty)%n",
            pages.size(),
            all / 1e9,
            100.0 * extractor.nanos / all,
            100.0 * (all - extractor.nanos) / all);
      }
    }
  }

  private static void read(OnRecord onRecord, List<byte[]> pages)
      throws IOException, UnreadablePageException {
    for (byte[] page : pages) {
      onRecord.read("page", new ByteArrayInputStream(page));
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}

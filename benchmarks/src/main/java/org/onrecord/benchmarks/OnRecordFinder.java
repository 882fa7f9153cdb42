package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.QuotationIndexWriter;
import org.onrecord.trace.Verifier;
import org.onrecord.trace.source.Source;
import org.onrecord.verdict.Passage;
import org.onrecord.verdict.Verification;

/** OnRecord's own index; it gives the verdict and the edits as well. */
final class OnRecordFinder implements Finder {
  private final Path folder;
  private final QuotationIndexWriter writer;
  private QuotationIndex index;
  private Verifier verifier;
  private int documents;

  OnRecordFinder(Path folder) throws IOException {
    this.folder = folder;
    this.writer = QuotationIndexWriter.open(folder);
  }

  @Override
  public void add(String text) throws IOException {
    writer.add(new Source(Integer.toString(documents++), "", null, text));
  }

  @Override
  public void finish() throws IOException {
    writer.commit();
    writer.close();
  }

  @Override
  public void open() throws IOException {
    index = QuotationIndex.open(folder);
    verifier = new Verifier(index).withContext(0);
  }

  @Override
  public long bytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long sum = 0;
      for (Path file : files.toList()) {
        sum += Files.size(file);
      }
      return sum;
    }
  }

  @Override
  public List<Found> find(String quotation) throws IOException {
    Verification verification = verifier.verify(quotation);
    List<Found> found = new ArrayList<>();
    if (verification.found() != null) {
      found.add(found(verification.found()));
      verification.also().forEach(passage -> found.add(found(passage)));
    }
    return found;
  }

  private static Found found(Passage passage) {
    int document = Integer.parseInt(passage.source());
    return new Found(new Place(document, passage.start(), passage.end()), passage.text());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}

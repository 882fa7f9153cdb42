package org.onrecord.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.trace.Passage;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.QuotationIndexWriter;
import org.onrecord.trace.Source;
import org.onrecord.trace.Verification;
import org.onrecord.trace.Verifier;

/**
 * OnRecord's own index; it gives the verdict, the words of the passage and the edits as well. Words
 * around the passage are not asked for, which Lucene would not give either.
 */
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
  public List<Place> find(String quotation) throws IOException {
    Verification verification = verifier.verify(quotation);
    List<Place> places = new ArrayList<>();
    if (verification.found() != null) {
      places.add(place(verification.found()));
      verification.also().forEach(passage -> places.add(place(passage)));
    }
    return places;
  }

  private static Place place(Passage passage) {
    return new Place(Integer.parseInt(passage.source()), passage.start(), passage.end());
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}

package org.onrecord.time;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Measures dates on GUM's news and interviews, and prints the figures of both halves. */
class GumDatesTest {
  private static final Path GUM = Path.of("../../shared/data/gum");

  @Test
  void datesOfNewsAndInterviewsAreFound() throws IOException {
    assumeTrue(Files.isDirectory(GUM), "skipped: there is no " + GUM);
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(GUM, "GUM_{news,interview}_*")) {
      all.forEach(files::add);
    }
    Collections.sort(files);
    DateScores even = new DateScores();
    DateScores odd = new DateScores();
    DateScores both = new DateScores();
    for (int i = 0; i < files.size(); i++) {
      GumDocument document = GumDocument.read(files.get(i));
      (i % 2 == 0 ? even : odd).add(document);
      both.add(document);
    }
    System.out.println("GUM dates: " + both);
    System.out.println("GUM dates, even documents: " + even);
    System.out.println("GUM dates, odd documents: " + odd);
    assertTrue(both.spanF1() > 0.85 && both.rightOfMatched() > 0.9, both.toString());
  }
}

package org.onrecord.attribution.find;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.onrecord.attribution.Attribution;
import org.onrecord.encoder.AttributionModel;
import org.onrecord.model.en.EnglishModel;
import org.onrecord.page.Page;
import org.onrecord.page.PageLimits;
import org.onrecord.page.Section;
import org.onrecord.read.PageReader;
import org.onrecord.text.Span;

/**
 * Writes the traits of what the network finds in texts, for {@code training/statements.py}: so that
 * they are read by the same code in training and in use.
 *
 * <p>Each output line is what was found: the file's name, then kind, source, cue and content in
 * UTF-16 units, then the traits, separated by tabs.
 */
public final class StatementExamples {
  private StatementExamples() {}

  /**
   * Reads a folder of texts.
   *
   * @param args the folder and the file to write
   */
  public static void main(String[] args) throws IOException {
    PageReader pages = new PageReader(PageLimits.DEFAULT);
    List<Path> files;
    try (Stream<Path> folder = Files.list(Path.of(args[0]))) {
      files = folder.sorted().toList();
    }
    try (AttributionModel model = AttributionModel.read(new EnglishModel());
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Path file : files) {
        try (InputStream in = Files.newInputStream(file)) {
          Page page = pages.read(file.toString(), in);
          for (List<Section> sections : ModelExtractor.passages(page)) {
            PassageReading passage = PassageReading.of(page.text().string(), sections);
            for (PassageReading.Reading reading : passage.readings(model)) {
              out.write(file.getFileName() + "\t" + line(reading) + "\n");
            }
          }
        }
      }
    }
  }

  private static String line(PassageReading.Reading reading) {
    Attribution found = reading.attribution();
    StringJoiner line = new StringJoiner("\t");
    line.add(found.kind().name().toLowerCase(Locale.ROOT));
    for (List<Span> spans : List.of(found.source(), found.cue(), found.content())) {
      List<String> places = new ArrayList<>();
      spans.forEach(span -> places.add(span.start() + " " + span.end()));
      line.add(String.join(";", places));
    }
    for (Trait trait : Trait.values()) {
      line.add(String.format(Locale.ROOT, "%.5f", reading.traits().get(trait)));
    }
    return line.toString();
  }
}

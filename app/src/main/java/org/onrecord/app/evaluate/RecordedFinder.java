package org.onrecord.app.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.text.FileName;

/**
 * Looks statements up in records made before, one a line, by this program or another. A record
 * belongs to the document whose text has the file name that its {@code page.source} ends in; the
 * last one of a name counts. Only what is compared is held in memory.
 */
final class RecordedFinder implements Finder {
  private static final String ENDING = ".txt";

  private final Path file;
  private final double minConfidence;
  private final Map<String, Findings> findings = new HashMap<>();

  private RecordedFinder(Path file, double minConfidence) {
    this.file = file;
    this.minConfidence = minConfidence;
  }

  /**
   * Reads a file of records.
   *
   * @param minConfidence statements whose reliability is lower are left out
   * @throws GoldException if a line is no record
   */
  static RecordedFinder read(Path file, double minConfidence) throws IOException {
    RecordedFinder finder = new RecordedFinder(file, minConfidence);
    try (RecordReader records = RecordReader.open(file)) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        finder.add(record);
      }
    } catch (MalformedRecordException e) {
      throw new GoldException(String.valueOf(e.getMessage()));
    }
    return finder;
  }

  @Override
  public Findings find(GoldDocument document, byte[] bytes, String own) {
    Findings found = findings.get(document.name());
    if (found == null) {
      return Findings.none(own, document.text() + ": " + file + " has no record of it");
    }
    return found.text().equals(own)
        ? found
        : Findings.none(
            own, document.text() + ": page.text of its record in " + file + " is not its text");
  }

  private void add(PageRecord record) {
    Findings found = Findings.of(record, each -> each.reliability() >= minConfidence);
    findings.put(name(record.page().source()), found);
  }

  private static String name(String source) {
    String name = FileName.last(source);
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}

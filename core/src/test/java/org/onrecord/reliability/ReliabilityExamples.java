package org.onrecord.reliability;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.act.Acts;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.statement.Statement;

/**
 * Writes the signs of the statements of records, for {@code training/reliability.py}: so that they
 * are computed by the same code in training and in use. Each output line is a statement: the page’s
 * source, its index on the page, and its signs.
 */
public final class ReliabilityExamples {
  private ReliabilityExamples() {}

  /**
   * Reads records and writes signs.
   *
   * @param args the records, as JSON lines, and the file to write
   */
  public static void main(String[] args) throws IOException {
    try (RecordReader records = RecordReader.open(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        Reliabilities signs = new Reliabilities(record.page(), record.people());
        for (int i = 0; i < record.statements().size(); i++) {
          Statement statement = record.statements().get(i);
          Acts.Judgement act = Acts.judge(record.page().text(), attribution(statement));
          out.write(record.page().source() + "\t" + i + "\t");
          Map<Sign, Double> found = signs.signs(statement, act.probability());
          for (Map.Entry<Sign, Double> sign : found.entrySet()) {
            out.write(sign.getKey() + "=" + sign.getValue().floatValue() + " ");
          }
          out.write('\n');
        }
      }
    }
  }

  private static Attribution attribution(Statement statement) {
    return new Attribution(
        statement.kind(),
        statement.source(),
        statement.cue(),
        statement.content(),
        statement.part(),
        statement.confidence());
  }
}

package org.onrecord.reliability;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiFunction;
import org.onrecord.attribution.Attribution;
import org.onrecord.attribution.act.ActExamples;
import org.onrecord.attribution.act.Acts;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;
import org.onrecord.statement.Act;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;

/**
 * Writes the signs of the statements of records, for {@code training/reliability.py}: so that they
 * are computed by the same code in training and in use. Each output line is a statement: the page's
 * source, its index on the page, its act, and its signs.
 */
public final class ReliabilityExamples {
  private ReliabilityExamples() {}

  /**
   * Reads records and writes signs.
   *
   * @param args the records, as JSON lines, the file to write, and, where acts are to be judged by
   *     other weights than those that ship, the file of these
   */
  public static void main(String[] args) throws IOException {
    BiFunction<SourceText, Attribution, Acts.Judgement> acts =
        args.length > 2 ? ActExamples.judge(Path.of(args[2])) : Acts::judge;
    try (RecordReader records = RecordReader.open(Path.of(args[0]));
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (PageRecord record = records.next(); record != null; record = records.next()) {
        Reliabilities signs = new Reliabilities(record.page(), record.people());
        for (int i = 0; i < record.statements().size(); i++) {
          Statement read = record.statements().get(i);
          Acts.Judgement act = acts.apply(record.page().text(), attribution(read));
          Statement statement = withAct(read, act.act());
          out.write(record.page().source() + "\t" + i + "\t" + act.act().id() + "\t");
          Map<Sign, Double> found = signs.signs(statement, act.probability());
          for (Map.Entry<Sign, Double> sign : found.entrySet()) {
            out.write(sign.getKey() + "=" + sign.getValue().floatValue() + " ");
          }
          out.write('\n');
        }
      }
    }
  }

  /** What the signs see of a statement, with another act. */
  private static Statement withAct(Statement statement, Act act) {
    return Statement.builder(statement.id())
        .kind(statement.kind())
        .act(act)
        .speaker(statement.speaker(), statement.speakerConfidence())
        .source(statement.source())
        .cue(statement.cue())
        .content(statement.content())
        .part(statement.part())
        .confidence(statement.confidence())
        .build();
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

package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.app.export.PositionRows;
import org.onrecord.record.PageRecord;
import org.onrecord.report.ArgumentGraph;
import org.onrecord.report.DisputeRows;
import org.onrecord.report.StanceText;
import org.onrecord.report.StanceText.Held;
import org.onrecord.report.TextStyle;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.Position;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Stance;

/** Takes records and writes of each what one command wants of it. */
interface StanceSink {

  /** Writes what comes before all. */
  void begin(OutputStream out) throws IOException;

  /** Takes a record. */
  void page(PageRecord record, OutputStream out) throws IOException;

  /** Writes what comes after all. */
  void finish(OutputStream out) throws IOException;

  /** Writes text. */
  static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Disputes.
   *
   * @param relations those that are wanted
   * @param least confidence that is wanted
   * @param graph of those taken for AIF, which is written at the end, since it is one for all pages
   */
  record Disputes(
      RowFormat format, TextStyle style, Set<Relation> relations, double least, ArgumentGraph graph)
      implements StanceSink {
    Disputes(RowFormat format, TextStyle style, Set<Relation> relations, double least) {
      this(format, style, relations, least, new ArgumentGraph());
    }

    @Override
    public void begin(OutputStream out) throws IOException {
      if (format == RowFormat.CSV) {
        print(out, DisputeRows.header());
      }
    }

    @Override
    public void page(PageRecord record, OutputStream out) throws IOException {
      List<Dispute> wanted =
          record.disputes().stream()
              .filter(each -> relations.contains(each.relation()) && each.confidence() >= least)
              .toList();
      switch (format) {
        case TEXT -> print(out, new StanceText(style).disputes(with(record, wanted)));
        case CSV -> {
          for (Dispute dispute : wanted) {
            print(out, DisputeRows.row(record, dispute));
          }
        }
        case JSONL -> {
          for (Dispute dispute : wanted) {
            print(out, DisputeRows.line(record, dispute) + "\n");
          }
        }
        case AIF -> graph.add(with(record, wanted));
      }
    }

    private static PageRecord with(PageRecord record, List<Dispute> disputes) {
      return new PageRecord(
          record.extractor(),
          record.page(),
          record.people(),
          record.statements(),
          record.events(),
          disputes,
          record.positions(),
          record.claims(),
          record.diagnostics(),
          record.identities());
    }

    @Override
    public void finish(OutputStream out) throws IOException {
      if (format == RowFormat.AIF) {
        graph.write(out);
      }
    }
  }

  /**
   * Positions.
   *
   * @param stances those that are wanted
   * @param actor words that whoever takes it is called by, in lower case
   * @param subject words that the other is called by, in lower case
   * @param least confidence that is wanted
   * @param held those taken for text, which are written at the end, since they are put in order
   */
  record Positions(
      RowFormat format,
      TextStyle style,
      Set<Stance> stances,
      String actor,
      String subject,
      double least,
      List<Held> held)
      implements StanceSink {
    Positions(
        RowFormat format,
        TextStyle style,
        Set<Stance> stances,
        String actor,
        String subject,
        double least) {
      this(format, style, stances, actor, subject, least, new ArrayList<>());
    }

    @Override
    public void begin(OutputStream out) throws IOException {
      if (format == RowFormat.CSV) {
        print(out, PositionRows.header());
      }
    }

    @Override
    public void page(PageRecord record, OutputStream out) throws IOException {
      for (Position position : record.positions()) {
        if (wants(record, position)) {
          switch (format) {
            case TEXT -> held.add(new Held(record, position));
            case CSV -> print(out, PositionRows.row(record, position));
            case JSONL -> print(out, PositionRows.line(record, position) + "\n");
            case AIF -> throw new IllegalStateException("positions are no arguments");
          }
        }
      }
    }

    private boolean wants(PageRecord record, Position position) {
      return stances.contains(position.stance())
          && position.confidence() >= least
          && has(StanceText.actor(record, position), actor)
          && has(position.subject().name(), subject);
    }

    private static boolean has(String name, String words) {
      return name.toLowerCase(Locale.ROOT).contains(words);
    }

    @Override
    public void finish(OutputStream out) throws IOException {
      print(out, new StanceText(style).positions(held));
    }
  }
}

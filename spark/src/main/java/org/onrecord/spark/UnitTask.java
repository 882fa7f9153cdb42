package org.onrecord.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SerializableWritable;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.onrecord.page.PageLimits;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.input.Failures;
import org.onrecord.spark.folder.UnitResult;
import org.onrecord.spark.folder.UnitWriter;
import org.onrecord.spark.input.Failure;
import org.onrecord.spark.input.RecordSink;
import org.onrecord.spark.input.Unit;
import org.onrecord.spark.input.UnitReader;
import org.onrecord.spi.ModelKind;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** Reads one unit, wherever Spark runs it. */
final class UnitTask extends AbstractFunction2<TaskContext, Iterator<Unit>, UnitResult>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<SerializableWritable<Configuration>> configuration;
  private final String work;
  private final ModelKind model;
  private final int attempts;
  private final LongAccumulator pages;
  private final LongAccumulator bytes;

  /**
   * Makes the task of a run.
   *
   * @param work the folder in which attempts have theirs
   * @param model which model reads
   * @param attempts how often a unit is tried
   * @param pages counts
   * @param bytes counts, of the files
   */
  UnitTask(
      Broadcast<SerializableWritable<Configuration>> configuration,
      String work,
      ModelKind model,
      int attempts,
      LongAccumulator pages,
      LongAccumulator bytes) {
    this.configuration = configuration;
    this.work = work;
    this.model = model;
    this.attempts = attempts;
    this.pages = pages;
    this.bytes = bytes;
  }

  /** What cannot be read is tried elsewhere; at last it costs this unit and no other. */
  @Override
  @SuppressWarnings("CatchingUnchecked")
  public UnitResult apply(TaskContext context, Iterator<Unit> units) {
    Unit unit = units.next();
    String attempt = unit.id() + "-" + context.taskAttemptId();
    try {
      return read(context, unit, attempt);
    } catch (IOException | RuntimeException | Error e) {
      if (context.attemptNumber() + 1 >= attempts && !context.isInterrupted()) {
        return new UnitResult(unit, attempt, List.of(), Failures.why(e));
      }
      if (e instanceof IOException failure) {
        throw new UncheckedIOException(failure);
      }
      if (e instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e;
    }
  }

  private UnitResult read(TaskContext context, Unit unit, String attempt) throws IOException {
    Configuration hadoop = configuration.value().value();
    UnitReader reader = new UnitReader(Session.get(model), PageLimits.DEFAULT, hadoop);
    try (UnitWriter writer = new UnitWriter(new Path(work, attempt), hadoop)) {
      reader.read(unit, new Counted(context, writer));
      return new UnitResult(unit, attempt, writer.finish(), null);
    }
  }

  /** Writes on, and counts. */
  private final class Counted implements RecordSink {
    private final TaskContext context;
    private final UnitWriter writer;
    private long reached;

    private Counted(TaskContext context, UnitWriter writer) {
      this.context = context;
      this.writer = writer;
    }

    @Override
    public void record(PageRecord record) throws IOException {
      writer.write(record);
      pages.add(1);
    }

    @Override
    public void failure(Failure failure) throws IOException {
      writer.write(failure);
    }

    @Override
    public void reached(long position) throws IOException {
      bytes.add(position - reached);
      reached = position;
      if (context.isInterrupted()) {
        throw new IOException("the task was stopped");
      }
    }
  }
}

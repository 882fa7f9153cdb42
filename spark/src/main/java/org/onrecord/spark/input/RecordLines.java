package org.onrecord.spark.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.PageRecord;
import org.onrecord.record.RecordReader;

/**
 * Reads lines of JSON that {@code onrecord read} wrote. A line belongs to the range in which it
 * begins.
 */
record RecordLines(Configuration configuration) {
  /** Bytes of a line: more is no record. */
  private static final int MAX_LINE = 1 << 29;

  void read(Unit unit, RecordSink sink) throws IOException {
    HadoopFile file = new HadoopFile(unit.name(), new Path(unit.uri()), configuration);
    long start = Math.max(0, unit.from() - 1);
    try (InputStream packed = file.openAt(start);
        InputStream in = new BufferedInputStream(InputPlan.unpacked(packed), 1 << 16)) {
      Lines lines = new Lines(in, start);
      if (unit.from() > 0) {
        lines.next(); // the line of the range before
      }
      while (lines.position < unit.to()) {
        long at = lines.position;
        byte[] line = lines.next();
        if (line.length == 0 && lines.ended) {
          return;
        }
        read(unit, at, line, sink);
        sink.reached(Math.max(0, Math.min(unit.bytes(), lines.position - unit.from())));
      }
    }
  }

  private static void read(Unit unit, long at, byte[] line, RecordSink sink) throws IOException {
    String json = new String(line, StandardCharsets.UTF_8);
    if (json.isBlank()) {
      return;
    }
    PageRecord record;
    try {
      record = RecordReader.parse(json);
    } catch (MalformedRecordException e) {
      String reason = e.getMessage() == null ? "it is no record" : e.getMessage();
      sink.failure(new Failure(unit.name(), "byte " + at, null, reason));
      return;
    }
    sink.record(record);
  }

  /** Lines with their places, unpacked. */
  private static final class Lines {
    private final InputStream in;
    private long position;
    private boolean ended;

    private Lines(InputStream in, long position) {
      this.in = in;
      this.position = position;
    }

    /** The next line, without its end; empty also behind the last. */
    private byte[] next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
      int b = in.read();
      while (b >= 0 && b != '\n') {
        if (line.size() == MAX_LINE) {
          throw new IOException("the line at byte " + position + " is longer than " + MAX_LINE);
        }
        line.write(b);
        b = in.read();
      }
      ended = b < 0;
      position += line.size() + (ended ? 0 : 1);
      return line.toByteArray();
    }
  }
}

package org.onrecord.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of JSON, with their numbers; blank ones are passed over. */
final class JsonLines implements Closeable {
  private final String name;
  private final BufferedInputStream in;
  private long number;

  /** Parses the bytes of one line. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws MalformedRecordException;
  }

  JsonLines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line that is not blank, without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    int b = in.read();
    if (b >= 0) {
      number++;
    }
    for (; b >= 0; b = in.read()) {
      if (b != '\n') {
        line.write(b);
        blank &= b == ' ' || b == '\t' || b == '\r';
        continue;
      }
      if (!blank) {
        break;
      }
      line.reset();
      in.mark(1);
      if (in.read() < 0) {
        return null;
      }
      in.reset();
      number++;
    }
    return blank ? null : line.toByteArray();
  }

  /** The number of the line read last, from 1. */
  long number() {
    return number;
  }

  /**
   * Reads the current line; an error message gets the input's name and the line number in front.
   */
  <T> T at(Reading<T> reading) throws MalformedRecordException {
    try {
      return reading.read();
    } catch (MalformedRecordException e) {
      throw new MalformedRecordException(name + ": line " + number + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

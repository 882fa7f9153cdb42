package org.onrecord.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream of JSON, with their numbers; blank ones are passed over. An object that is
 * printed over several lines counts as one: from a line that holds nothing but its opening brace to
 * one that holds nothing but a brace without indentation.
 */
final class JsonLines implements Closeable {
  private final String name;
  private final BufferedInputStream in;
  private long number;
  private long first;

  /** Parses the bytes of one line. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws MalformedRecordException;
  }

  JsonLines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line or object that is not blank, without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    byte[] line = line();
    first = number;
    return line == null || !isBrace(line, '{') ? line : object(line);
  }

  private byte[] object(byte[] opening) throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    byte[] line = opening;
    while (line != null) {
      object.writeBytes(line);
      object.write('\n');
      if (isBrace(line, '}')) {
        break;
      }
      line = line();
    }
    return object.toByteArray();
  }

  private static boolean isBrace(byte[] line, char brace) {
    return line[0] == brace && (line.length == 1 || (line.length == 2 && line[1] == '\r'));
  }

  private byte @Nullable [] line() throws IOException {
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

  /** The number of the line read last, from 1; of an object over several lines, of its first. */
  long number() {
    return first;
  }

  /**
   * Reads the current line; an error message gets the input's name and the line number in front.
   */
  <T> T at(Reading<T> reading) throws MalformedRecordException {
    try {
      return reading.read();
    } catch (MalformedRecordException e) {
      throw new MalformedRecordException(name + ": line " + first + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

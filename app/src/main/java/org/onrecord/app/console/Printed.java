package org.onrecord.app.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The stream to which help is printed. It keeps the first failure, which picocli's writer does not
 * report.
 */
public final class Printed extends FilterOutputStream {
  private @Nullable IOException failure;

  public Printed(OutputStream out) {
    super(out);
  }

  /** The first failure; null where all was printed. */
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }
}

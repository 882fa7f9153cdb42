package org.onrecord.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** One page after another into a stream, such as standard output. */
final class StreamSink implements PageSink {
  private final OutputStream out;
  private final byte[] separator;
  private boolean begun;

  /**
   * Creates the sink.
   *
   * @param out not closed
   */
  StreamSink(OutputStream out, OutputFormat format) {
    this.out = out;
    this.separator = format.separator().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(PageResult.Read page) throws IOException {
    if (begun) {
      out.write(separator);
    }
    begun = true;
    out.write(page.rendered());
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  @Override
  public void close() {}
}

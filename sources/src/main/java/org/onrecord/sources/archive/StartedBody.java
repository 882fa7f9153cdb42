package org.onrecord.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.onrecord.sources.LimitedBytes;

/** The body of a record, whose first bytes may be looked at before it is read. */
final class StartedBody {
  private final ReadableByteChannel body;
  private byte[] start = {};

  /** Creates it; nothing has been read of the body. */
  StartedBody(ReadableByteChannel body) {
    this.body = body;
  }

  /**
   * The first bytes; to be called once.
   *
   * @param most how many; fewer where the body ends before
   */
  byte[] start(int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    while (buffer.hasRemaining() && body.read(buffer) >= 0) {}
    start = new byte[buffer.position()];
    buffer.flip().get(start);
    return start;
  }

  /**
   * All bytes, those looked at included.
   *
   * @throws IOException if they are more than the limit, or cannot be read
   */
  byte[] all(int limit) throws IOException {
    LimitedBytes bytes = new LimitedBytes(limit);
    bytes.add(start, start.length);
    ByteBuffer buffer = ByteBuffer.allocate(1 << 13);
    while (body.read(buffer.clear()) >= 0) {
      bytes.add(buffer.array(), buffer.position());
    }
    return bytes.toByteArray();
  }
}

package org.onrecord.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads a graph into memory outside Java's heap, from where the runtime takes it without a copy:
 * twenty megabytes on a small heap would have it collected and grown several times.
 */
final class GraphBytes {
  private static final int STEP = 1 << 16;

  private GraphBytes() {}

  /** All that a stream holds. */
  static ByteBuffer read(InputStream in) throws IOException {
    byte[] step = new byte[STEP];
    // What is said to be there is a whole file of a jar; it is no more than a guess.
    ByteBuffer bytes = ByteBuffer.allocateDirect(Math.max(STEP, in.available()));
    for (int read = in.read(step); read >= 0; read = in.read(step)) {
      if (read > bytes.remaining()) {
        int more = Math.addExact(bytes.capacity(), Math.max(STEP, bytes.capacity()));
        bytes = ByteBuffer.allocateDirect(more).put(bytes.flip());
      }
      bytes.put(step, 0, read);
    }
    return bytes.flip();
  }
}

package org.onrecord.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphBytesTest {
  /** Gives a few bytes at a time, and says of what is left what it likes. */
  private static InputStream stream(byte[] bytes, int step, int available) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int most) {
        return super.read(into, from, Math.min(most, step));
      }

      @Override
      public synchronized int available() {
        return available;
      }
    };
  }

  @Test
  void allBytesOfAStreamAreReadWhateverItSaysOfThem() throws IOException {
    byte[] bytes = new byte[300_001];
    new Random(20_261_130).nextBytes(bytes);
    for (int available : new int[] {0, 1, 65_536, 300_000, 300_001, 1_000_000}) {
      for (int step : new int[] {7_919, 65_536, 300_001}) {
        ByteBuffer read = GraphBytes.read(stream(bytes, step, available));

        assertTrue(read.isDirect());
        byte[] found = new byte[read.remaining()];
        read.get(found);
        assertArrayEquals(bytes, found);
      }
    }
  }
}

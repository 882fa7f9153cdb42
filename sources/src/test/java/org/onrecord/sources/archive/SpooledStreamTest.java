package org.onrecord.sources.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpooledStreamTest {

  @Test
  void fromEveryPlaceTheSameBytesComeAgain() throws IOException {
    long seed = 20240315;
    SplittableRandom random = new SplittableRandom(seed);
    byte[] bytes = new byte[50_000];
    random.nextBytes(bytes);
    try (SpooledStream spool = new SpooledStream("s", new ByteArrayInputStream(bytes))) {
      for (int round = 0; round < 300; round++) {
        int from = random.nextInt(bytes.length + 100);
        int length = random.nextInt(bytes.length / (1 + random.nextInt(50)));
        try (InputStream in = spool.openAt(from)) {
          int begin = Math.min(from, bytes.length);
          assertArrayEquals(
              Arrays.copyOfRange(bytes, begin, Math.min(begin + length, bytes.length)),
              in.readNBytes(length),
              "seed " + seed + ", round " + round);
        }
      }
    }
  }
}

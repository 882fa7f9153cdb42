package org.onrecord.sources.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
  @ParameterizedTest
  @CsvSource({"24, 1", "512, 1", "513, 2", "990, 2", "1024, 2", "1025, 3", "16384, 32"})
  void wantOfMemoryAsksForTwiceAsMuchAsThereWas(long mebibytes, String gibibytes) {
    String message = Failures.needsMemory(mebibytes * 1024 * 1024);
    assertTrue(message.endsWith(" -Xmx" + gibibytes + "g"), message);
  }

  @Test
  void wantOfMemorySaysHowMuchThereWas() {
    assertEquals(
        "it needs more memory than the 1,024 MiB that it may use; give it more with" + " -Xmx2g",
        Failures.needsMemory(1024L * 1024 * 1024));
  }
}

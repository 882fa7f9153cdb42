package org.onrecord.read.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.PageLimits;
import org.onrecord.page.UnreadablePageException;

/** The bytes of a page do not depend on how its stream gives them, nor on what it says of them. */
class RawPageTest {
  private static final int MOST = 100_000;
  private static final PageLimits LIMITS = new PageLimits(MOST, 200);

  /** Gives so many bytes at a time, and says that there are so many more. */
  private static final class Odd extends FilterInputStream {
    private final int step;
    private final int told;

    Odd(byte[] bytes, int step, int told) {
      super(new ByteArrayInputStream(bytes));
      this.step = step;
      this.told = told;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, step));
    }

    @Override
    public int available() throws IOException {
      if (told < 0) {
        throw new IOException("Illegal seek");
      }
      return told;
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] read(InputStream in) throws IOException {
    RawPage page = RawPage.read("a.html", in, LIMITS);
    assertEquals(null, page.damage());
    return page.bytes();
  }

  /** None (-1: it throws), one, some, nearly all, all, one too many, far too many, the most. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 4999, 9998, 10_000, 10_001, 5_000_000, Integer.MAX_VALUE})
  void whatAStreamSaysOfItsLengthChangesNothing(int told) throws IOException {
    byte[] bytes = bytes(10_000);
    for (int step : List.of(1, 7, 4096, Integer.MAX_VALUE)) {
      assertArrayEquals(bytes, read(new Odd(bytes, step, told)), "in steps of " + step);
      byte[] packed = gzipped(bytes);
      assertArrayEquals(bytes, read(new Odd(packed, step, told)), "packed, in steps of " + step);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void pagesOfFewBytesAreReadWhateverTheirStreamSays(int size) throws IOException {
    for (int told : List.of(-1, 0, 1, 2, 100, Integer.MAX_VALUE)) {
      assertArrayEquals(bytes(size), read(new Odd(bytes(size), 1, told)), "told " + told);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, MOST - 1, MOST, MOST + 1, Integer.MAX_VALUE})
  void theLimitHoldsToTheByteWhateverAStreamSays(int told) throws IOException {
    for (int step : List.of(1, 4096, Integer.MAX_VALUE)) {
      assertArrayEquals(bytes(MOST), read(new Odd(bytes(MOST), step, told)));
      InputStream more = new Odd(bytes(MOST + 1), step, told);
      UnreadablePageException refused =
          assertThrows(UnreadablePageException.class, () -> read(more));
      assertEquals(UnreadablePageException.Reason.TOO_LARGE, refused.reason());
    }
  }

  @Test
  void aStreamThatFailsFailsThePage() {
    InputStream broken =
        new FilterInputStream(new ByteArrayInputStream(new byte[5000])) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count < 0) {
              throw new IOException("the cable was cut");
            }
            return count;
          }

          @Override
          public int available() {
            return 10_000;
          }
        };
    IOException failed = assertThrows(IOException.class, () -> read(broken));
    assertEquals("the cable was cut", failed.getMessage());
  }
}

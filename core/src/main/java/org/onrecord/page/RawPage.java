package org.onrecord.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a page, decompressed. */
final class RawPage {
  private final byte[] bytes;
  private final @Nullable String damage;

  RawPage(byte[] bytes, @Nullable String damage) {
    this.bytes = bytes;
    this.damage = damage;
  }

  /** The bytes; not a copy, and nobody changes them. */
  byte[] bytes() {
    return bytes;
  }

  /** What was wrong with the compression after some of the page had been read; null if nothing. */
  @Nullable String damage() {
    return damage;
  }

  /** Reads a page to its end, through gzip where it starts with gzip's two magic bytes. */
  static RawPage read(String source, InputStream in, PageLimits limits) throws IOException {
    byte[] magic = firstTwo(in);
    if (Gunzip.isGzip(magic)) {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), in);
      return new Gunzip(source, whole, limits).read();
    }
    BoundedBytes out = new BoundedBytes(source, limits);
    out.write(magic, 0, magic.length);
    out.writeAll(in);
    return new RawPage(out.toByteArray(), null);
  }

  /**
   * Not {@code in.readNBytes}: a file stream asks for its position there, which a pipe has not, and
   * other streams give up after one short read.
   */
  private static byte[] firstTwo(InputStream in) throws IOException {
    byte[] two = new byte[2];
    int count = 0;
    for (int n = 0; n >= 0 && count < two.length; n = in.read(two, count, two.length - count)) {
      count += n;
    }
    return Arrays.copyOf(two, count);
  }
}

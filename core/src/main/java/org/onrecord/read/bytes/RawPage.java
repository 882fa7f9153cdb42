package org.onrecord.read.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;

/** The bytes of a page, decompressed. */
public final class RawPage {
  /** The largest size that is believed when a stream reports it. */
  private static final int LONGEST_KNOWN = 1 << 22;

  private final byte[] bytes;
  private final @Nullable String damage;

  RawPage(byte[] bytes, @Nullable String damage) {
    this.bytes = bytes;
    this.damage = damage;
  }

  /** The bytes; not a copy, and not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * What was wrong with the compression after part of the page had been read; null if nothing was.
   */
  public @Nullable String damage() {
    return damage;
  }

  /** Reads a page to its end, through gzip where it starts with gzip's two magic bytes. */
  public static RawPage read(String source, InputStream in, PageLimits limits) throws IOException {
    byte[] magic = firstTwo(in);
    if (Gunzip.isGzip(magic)) {
      // not a SequenceInputStream, which closes what it has read to the end
      PushbackInputStream whole = new PushbackInputStream(in, magic.length);
      whole.unread(magic);
      return new Gunzip(source, whole, limits).read();
    }
    byte[] known = Arrays.copyOf(magic, known(in, magic.length, limits));
    int length = fill(known, magic.length, in);
    int next = length < known.length ? -1 : in.read();
    if (next < 0) {
      return new RawPage(length < known.length ? Arrays.copyOf(known, length) : known, null);
    }
    BoundedBytes out = new BoundedBytes(source, limits);
    out.write(known, 0, length);
    out.write(new byte[] {(byte) next}, 0, 1);
    out.writeAll(in);
    return new RawPage(out.toByteArray(), null);
  }

  /** The number of bytes, if the stream knows it: then they need not be collected in chunks. */
  private static int known(InputStream in, int had, PageLimits limits) {
    try {
      long more = Math.min(in.available(), LONGEST_KNOWN);
      return (int) Math.min(had + more, Math.max(had, limits.maxPageBytes()));
    } catch (IOException e) {
      // a file stream asks for its position there, which a pipe has not
      return had;
    }
  }

  /** Reads on until an array is full or the stream ends; how far it is filled. */
  private static int fill(byte[] bytes, int from, InputStream in) throws IOException {
    int at = from;
    while (at < bytes.length) {
      int count = in.read(bytes, at, bytes.length - at);
      if (count < 0) {
        return at;
      }
      at += count;
    }
    return at;
  }

  /**
   * Not {@code in.readNBytes}: a file stream asks for its position there, which a pipe has not, and
   * other streams give up after one short read.
   */
  private static byte[] firstTwo(InputStream in) throws IOException {
    byte[] two = new byte[2];
    int count = fill(two, 0, in);
    return Arrays.copyOf(two, count);
  }
}

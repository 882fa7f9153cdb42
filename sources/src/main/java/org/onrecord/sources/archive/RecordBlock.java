package org.onrecord.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.LengthedBody;

/** The block of one WARC record: as many bytes as its head says. */
final class RecordBlock implements LengthedBody.LengthedReadableByteChannel {
  private final ArchiveInput input;
  private final long size;
  private final byte[] buffer = new byte[1 << 13];
  private long position;
  private long allowed = Long.MAX_VALUE;
  private @Nullable RecordDigests digests;

  /**
   * Creates a block.
   *
   * @param input stands behind the record's head
   * @param size in bytes
   */
  RecordBlock(ArchiveInput input, long size) {
    this.input = input;
    this.size = size;
  }

  /** Limits how many bytes may be read from here on, while a head is read that may have no end. */
  void allow(long bytes) {
    allowed = bytes;
  }

  /**
   * Passes all bytes to the comparison of digests, too; to be called before the first byte is read.
   */
  void showTo(RecordDigests given) {
    digests = given;
  }

  /** Ends the comparison of digests: what is left need not be read for it. */
  void stopShowing() {
    digests = null;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (position >= size) {
      return -1;
    }
    if (allowed <= 0) {
      throw new IOException(
          "the HTTP head goes on after MAX_HEAD = " + WarcRecords.MAX_HEAD + " bytes");
    }
    long most =
        Math.min(Math.min(to.remaining(), buffer.length), Math.min(size - position, allowed));
    int count = fill((int) most);
    to.put(buffer, 0, count);
    allowed -= count;
    return count;
  }

  private int fill(int most) throws IOException {
    int count = input.read(buffer, 0, most);
    if (count < 0) {
      throw tooShort();
    }
    if (digests != null) {
      digests.update(buffer, count);
    }
    position += count;
    return count;
  }

  /** Passes over what was not read. */
  void skipRest() throws IOException {
    while (digests != null && position < size) {
      fill((int) Math.min(buffer.length, size - position));
    }
    position += input.skip(size - position);
    if (position < size) {
      throw tooShort();
    }
  }

  private DamagedArchiveException tooShort() {
    return new DamagedArchiveException(
        String.format(
            Locale.ROOT,
            "the record says that it holds %d bytes, and ends after %d",
            size,
            position));
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}

package org.onrecord.app.job;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.onrecord.page.Page;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;

/** The bytes of one page, gathered while it is read, if they are not too many. Not thread-safe. */
final class CapturedBytes {
  private final int most;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private boolean over;

  /** Gathers so many at most; where that is 0, none. */
  CapturedBytes(int most) {
    this.most = most;
  }

  Page read(InputReader pages, PageInput input) throws IOException {
    if (most == 0) {
      return pages.read(input);
    }
    try (InputStream in = input.open()) {
      return pages.read(input, new Gathering(in));
    }
  }

  /** Whether all of them were gathered. */
  boolean isWhole() {
    return most > 0 && !over;
  }

  byte[] bytes() {
    return gathered.toByteArray();
  }

  private void gather(byte[] bytes, int offset, int count) {
    over |= gathered.size() + count > most;
    if (over) {
      gathered.reset();
    } else {
      gathered.write(bytes, offset, count);
    }
  }

  private final class Gathering extends FilterInputStream {
    Gathering(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      if (next >= 0) {
        gather(new byte[] {(byte) next}, 0, 1);
      }
      return next;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count = super.read(to, offset, length);
      if (count > 0) {
        gather(to, offset, count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      return count <= 0 ? 0 : readNBytes((int) Math.min(count, 1 << 13)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}

package org.onrecord.ledger.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Reads the columns of values of larger segments into memory as they are opened, as long as they
 * are not too large altogether: each statement that fits is looked up in eight of them, and a file
 * would be asked for each. A million statements have some 30 MB of columns. (Smaller segments are
 * one file each, which is read as before.)
 */
final class ColumnsInMemory extends FilterDirectory {
  private static final long MOST = 64L << 20;
  private static final String COLUMNS = ".dvd";
  private static final String LENGTHS = ".nvd";

  private final AtomicLong held = new AtomicLong();
  private final Wanted wanted;

  /** Whether they are wanted: not by who holds them in another form. Thread-safe. */
  static final class Wanted {
    private final AtomicBoolean wanted = new AtomicBoolean(true);

    void no() {
      wanted.set(false);
    }

    /** They are; false where they were before. */
    boolean yes() {
      return wanted.compareAndSet(false, true);
    }
  }

  ColumnsInMemory(Directory files, Wanted wanted) {
    super(files);
    this.wanted = wanted;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    boolean isColumns = name.endsWith(COLUMNS) || name.endsWith(LENGTHS);
    if (!wanted.wanted.get() || !isColumns || context.context != IOContext.Context.READ) {
      return in.openInput(name, context);
    }
    long length = in.fileLength(name);
    if (held.addAndGet(length) > MOST) {
      held.addAndGet(-length);
      return in.openInput(name, context);
    }
    byte[] bytes = new byte[(int) length];
    try (IndexInput file = in.openInput(name, IOContext.READONCE)) {
      file.readBytes(bytes, 0, bytes.length);
    } catch (IOException | RuntimeException | Error e) {
      held.addAndGet(-length);
      throw e;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new Held(
        new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(buffer)), name), held);
  }

  /** Gives back its room when it is closed; clones and slices of it are not closed. */
  private static final class Held extends FilterIndexInput {
    private final AtomicLong held;
    private long size;

    private Held(IndexInput bytes, AtomicLong held) {
      super(bytes.toString(), bytes);
      this.held = held;
      this.size = bytes.length();
    }

    @Override
    public IndexInput clone() {
      return in.clone();
    }

    @Override
    public void close() throws IOException {
      held.addAndGet(-size);
      size = 0;
      in.close();
    }
  }
}

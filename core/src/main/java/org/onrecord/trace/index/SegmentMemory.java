package org.onrecord.trace.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A segment in memory, in pieces of {@value SegmentFormat#CHUNK} bytes. */
public final class SegmentMemory implements SegmentData {
  private static final int CHUNK = SegmentFormat.CHUNK;

  private final List<byte[]> chunks;
  private final int size;

  private SegmentMemory(Output output) {
    this.chunks = output.chunks;
    this.size = output.size;
  }

  /** The segment that was built; the builder cannot be used afterwards. */
  public static SegmentMemory of(SegmentBuilder builder) {
    Output output = new Output();
    try {
      SegmentWriter.write(builder, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SegmentMemory(output);
  }

  /** A copy of a segment's file. */
  public static SegmentMemory of(byte[] file) {
    Output output = new Output();
    output.write(file, 0, file.length);
    return new SegmentMemory(output);
  }

  @Override
  public String name() {
    return "the index in memory";
  }

  @Override
  public int size() {
    return size;
  }

  /** A whole piece is given without a copy. */
  @Override
  public byte[] read(int at, int length) {
    if (at % CHUNK == 0 && length == CHUNK) {
      return chunks.get(at / CHUNK);
    }
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      int start = (at + done) % CHUNK;
      int part = Math.min(CHUNK - start, length - done);
      System.arraycopy(chunks.get((at + done) / CHUNK), start, bytes, done, part);
      done += part;
    }
    return bytes;
  }

  @Override
  public void close() {
    // memory is given back when nobody uses it
  }

  /** Takes the bytes while they are written. */
  private static final class Output extends OutputStream {
    private final List<byte[]> chunks = new ArrayList<>();
    private int size;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      for (int done = 0; done < length; ) {
        int start = size % CHUNK;
        if (start == 0) {
          chunks.add(new byte[CHUNK]);
        }
        int part = Math.min(CHUNK - start, length - done);
        System.arraycopy(bytes, offset + done, chunks.get(chunks.size() - 1), start, part);
        done += part;
        size += part;
      }
    }
  }
}

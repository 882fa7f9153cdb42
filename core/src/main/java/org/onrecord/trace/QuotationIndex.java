package org.onrecord.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.text.UnusableException;

/**
 * Sources in a form in which quotations are found fast: on disk, made with a {@link
 * QuotationIndexWriter}, or in memory.
 *
 * <p>It holds the text of its sources, so it needs them no longer and cannot disagree with them. A
 * run of 4 unaltered words that a quotation shares with a source is certain to be found, however
 * frequent the words.
 *
 * <p>An open index does not change: what a writer adds later is seen by those who open it after.
 * Thread-safe. Files are mapped into memory and checked piece by piece as they are read.
 */
public final class QuotationIndex implements AutoCloseable {
  private final IndexState state;
  private volatile boolean closed;

  private QuotationIndex(IndexState state) {
    this.state = state;
  }

  /**
   * Opens an index on disk. Takes milliseconds, whatever its size.
   *
   * @param folder that a writer made
   * @throws CorruptIndexException if it is cut short, changed, or made by another version
   * @throws IOException if it cannot be read, or is no index
   */
  public static QuotationIndex open(Path folder) throws IOException {
    return new QuotationIndex(Manifest.read(folder).open(folder));
  }

  /**
   * Makes an index in memory, of about three quarters of the text's bytes.
   *
   * @param sources each name at most once
   * @throws CorruptIndexException never, for what was just made
   */
  public static QuotationIndex inMemory(Iterable<Source> sources) throws CorruptIndexException {
    List<Segment> segments = new ArrayList<>();
    SegmentBuilder builder = new SegmentBuilder();
    for (Source source : sources) {
      builder.add(source);
      if (builder.isFull()) {
        segments.add(segment(builder));
        builder = new SegmentBuilder();
      }
    }
    if (builder.documents() > 0) {
      segments.add(segment(builder));
    }
    List<BitSet> deleted = segments.stream().map(segment -> new BitSet()).toList();
    return new QuotationIndex(new IndexState(segments, deleted));
  }

  /**
   * Several indexes as one. A source that stands in two of them is found in both.
   *
   * @param indexes open; closing the joined one leaves them as they are
   */
  public static QuotationIndex joined(List<QuotationIndex> indexes) {
    List<Segment> segments = new ArrayList<>();
    List<BitSet> deleted = new ArrayList<>();
    for (QuotationIndex index : indexes) {
      segments.addAll(index.state().segments());
      deleted.addAll(index.state().deleted());
    }
    return new QuotationIndex(new IndexState(segments, deleted));
  }

  private static Segment segment(SegmentBuilder builder) throws CorruptIndexException {
    return new Segment("the index in memory", ByteBuffer.wrap(SegmentWriter.bytes(builder)));
  }

  /** Number of sources. */
  public int sources() {
    return state.sources();
  }

  /** Number of words of all sources. */
  public long words() {
    return state.segments().stream().mapToLong(Segment::words).sum();
  }

  /** Whether a folder holds an index, whole or not. */
  public static boolean isIndex(Path folder) {
    return Manifest.isIn(folder);
  }

  IndexState state() {
    if (closed) {
      throw new UnusableException("the index is closed");
    }
    return state;
  }

  /** Ends its use. */
  @Override
  public void close() {
    closed = true;
  }
}

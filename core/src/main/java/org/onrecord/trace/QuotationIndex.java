package org.onrecord.trace;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.stage.UnusableException;
import org.onrecord.trace.index.ChunkMemory;
import org.onrecord.trace.index.IndexFolder;
import org.onrecord.trace.index.IndexState;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentBuilder;
import org.onrecord.trace.index.SegmentMemory;
import org.onrecord.trace.index.WordFrequencies;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.Source;

/**
 * Sources in a form in which quotations are found fast: on disk, made with a {@link
 * QuotationIndexWriter}, or in memory.
 *
 * <p>It holds the text of its sources: the files themselves are no longer needed, and what it
 * returns always fits its text. A run of 4 unaltered words that a quotation shares with a source is
 * certain to be found, however frequent the words.
 *
 * <p>An open index does not change: what a writer adds later is seen by those who open it after.
 * Its files stay open until it is closed, and are checked piece by piece as they are read. What was
 * read is kept, up to a quarter of the heap for all open indexes together. Where a file is cut
 * short or changed meanwhile, only those searches fail that need the lost part. Thread-safe.
 */
public final class QuotationIndex implements AutoCloseable {
  private final IndexState state;
  private final Runnable closing;
  private volatile @Nullable WordFrequencies frequencies;
  private volatile boolean closed;

  private QuotationIndex(IndexState state, Runnable closing) {
    this.state = state;
    this.closing = closing;
  }

  /**
   * Opens an index on disk. Takes milliseconds, whatever its size. A writer may work on it at the
   * same time.
   *
   * @param folder that a writer made
   * @throws CorruptIndexException if it is cut short, changed, or made by another version
   * @throws IOException if it cannot be read, or is no index
   */
  public static QuotationIndex open(Path folder) throws IOException {
    IndexState state = new IndexFolder(folder).open(ChunkMemory.forReading());
    return new QuotationIndex(state, () -> state.segments().forEach(Segment::close));
  }

  /**
   * Makes an index in memory, of about three quarters of the text's bytes.
   *
   * @param sources each name at most once
   * @throws IOException never, for what was just made
   */
  public static QuotationIndex inMemory(Iterable<Source> sources) throws IOException {
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
    return new QuotationIndex(new IndexState(segments, deleted), () -> {});
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
    return new QuotationIndex(new IndexState(segments, deleted), () -> {});
  }

  private static Segment segment(SegmentBuilder builder) throws IOException {
    return new Segment(SegmentMemory.of(builder), ChunkMemory.unbounded());
  }

  /** Number of sources. */
  public int sources() {
    return state.sources();
  }

  /** Number of words of all sources. */
  public long words() {
    return state.segments().stream().mapToLong(Segment::words).sum();
  }

  /**
   * Whether a folder holds an index, whole or not: the list of its segments, or segments and
   * nothing else.
   */
  public static boolean isIndex(Path folder) {
    IndexFolder index = new IndexFolder(folder);
    try {
      return index.hasList() || (Files.isDirectory(folder) && index.contents().isLostIndex());
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  IndexState state() {
    if (closed) {
      throw new UnusableException("the index is closed");
    }
    return state;
  }

  /** How frequent its words are; read when it is first asked for. */
  WordFrequencies frequencies() {
    WordFrequencies known = frequencies;
    if (known == null) {
      known = WordFrequencies.of(state());
      frequencies = known;
    }
    return known;
  }

  /** Closes the index and releases its memory and files. */
  @Override
  public void close() {
    closed = true;
    closing.run();
  }
}

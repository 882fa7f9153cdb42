package org.onrecord.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.trace.index.ChunkMemory;
import org.onrecord.trace.index.DocumentWords;
import org.onrecord.trace.index.IndexFolder;
import org.onrecord.trace.index.Manifest;
import org.onrecord.trace.index.Segment;
import org.onrecord.trace.index.SegmentBuilder;
import org.onrecord.trace.index.SegmentWriter;
import org.onrecord.trace.index.WriteLock;
import org.onrecord.trace.source.CorruptIndexException;
import org.onrecord.trace.source.IndexInUseException;
import org.onrecord.trace.source.Source;

/**
 * Adds sources to an index on disk, replaces and removes them. Nothing takes effect before {@link
 * #commit()}: until then, and after a crash or a full disk, the index is what it was.
 *
 * <p>There may be one writer at a time; readers are not disturbed. Not thread-safe. Builds segments
 * as large as the heap allows, with up to about 1 GB; small heaps make more and smaller ones, which
 * hold the same and are a little slower to search.
 */
public final class QuotationIndexWriter implements AutoCloseable {
  /** Small segments are merged when there are so many of them. */
  private static final int SMALL_SEGMENTS = 8;

  private static final int SMALL_PART = 8;

  private final IndexFolder folder;
  private final WriteLock lock;
  private final ChunkMemory memory = ChunkMemory.forWriting();
  private final List<Manifest.Entry> entries = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();

  /** The list as it is on the disk; empty before there is one. */
  private byte[] list = {};

  private Manifest committed = Manifest.EMPTY;
  private int next = committed.next();
  private SegmentBuilder builder = new SegmentBuilder();
  private BitSet builderDeleted = new BitSet();

  /** Where a source is: {@code segment} is the number of segments for the one being built. */
  private record Place(int segment, int document, String stamp) {}

  private QuotationIndexWriter(IndexFolder folder, WriteLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  private void read() throws IOException {
    if (folder.hasList()) {
      list = folder.readList();
      committed = folder.parse(list);
    } else {
      refuseOtherFiles(folder);
    }
    next = committed.next();
    for (Manifest.Entry entry : committed.entries()) {
      segments.add(folder.open(entry, memory));
      BitSet deleted = (BitSet) entry.deleted().clone();
      entries.add(new Manifest.Entry(entry.file(), entry.bytes(), deleted));
      learn(entries.size() - 1);
    }
  }

  private void learn(int segment) {
    for (int i = 0; i < segments.get(segment).documents(); i++) {
      if (!entries.get(segment).deleted().get(i)) {
        Segment.Details details = segments.get(segment).details(i);
        places.put(details.name(), new Place(segment, i, details.stamp()));
      }
    }
    segments.get(segment).forget();
  }

  /**
   * Opens an index for writing; makes an empty one where there is none.
   *
   * @param folder the index's own
   * @throws IndexInUseException if another writer has it open
   * @throws CorruptIndexException if the existing index is damaged; nothing is changed
   * @throws IOException if it cannot be read or written, or if the folder holds other files
   */
  public static QuotationIndexWriter open(Path folder) throws IOException {
    IndexFolder index = new IndexFolder(folder);
    if (Files.isDirectory(folder) && !index.hasList() && !WriteLock.isIn(folder)) {
      refuseOtherFiles(index);
    }
    Files.createDirectories(folder);
    QuotationIndexWriter writer = new QuotationIndexWriter(index, WriteLock.take(folder));
    try {
      writer.read();
      writer.lock.deleteAllBut(writer.committed.files());
      return writer;
    } catch (UncheckedIOException e) {
      writer.release();
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (IOException | RuntimeException e) {
      writer.release();
      throw e;
    }
  }

  private static void refuseOtherFiles(IndexFolder folder) throws IOException {
    IndexFolder.Contents contents = folder.contents();
    if (contents.isLostIndex()) {
      throw folder.withoutList(contents);
    }
    if (!contents.other().isEmpty()) {
      throw new IOException(
          folder.path()
              + ": holds other files ("
              + contents.other()
              + "); give the index a folder of its own");
    }
  }

  /** The stamp of a source in this index; empty where it is not in it. */
  public Optional<String> stamp(String name) {
    return Optional.ofNullable(places.get(name)).map(Place::stamp);
  }

  /** The names of all sources. */
  public Set<String> names() {
    return Set.copyOf(places.keySet());
  }

  /**
   * Adds a source, in the place of an older one of its name.
   *
   * @throws IOException if the disk is full or cannot be written
   */
  public void add(Source source) throws IOException {
    remove(source.name());
    int document = builder.add(source);
    places.put(source.name(), new Place(segments.size(), document, source.stamp()));
    if (builder.isFull()) {
      flush();
    }
  }

  /** Removes a source; false where there was none of this name. */
  public boolean remove(String name) {
    Place place = places.remove(name);
    if (place == null) {
      return false;
    }
    BitSet deleted =
        place.segment() == segments.size()
            ? builderDeleted
            : entries.get(place.segment()).deleted();
    deleted.set(place.document());
    return true;
  }

  /**
   * Puts all changes into effect, in one step.
   *
   * @throws IOException if the disk is full or cannot be written; the index is then as before
   */
  public void commit() throws IOException {
    try {
      flush();
      compact();
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
    refuseOtherWriter();
    Manifest manifest = new Manifest(entries, next);
    Set<String> gone = new HashSet<>(committed.files());
    gone.removeAll(manifest.files());
    lock.name(gone);
    write(manifest);
    lock.deleteAllBut(manifest.files());
  }

  /**
   * Checks that no other writer changed the index: not all file systems have working locks, and a
   * folder may be replaced.
   */
  private void refuseOtherWriter() throws IOException {
    byte[] now = folder.hasList() ? folder.readList() : new byte[0];
    if (!Arrays.equals(list, now)) {
      throw new IOException(
          folder.path()
              + ": the index was changed by somebody else meanwhile; nothing of this run was added,"
              + " run it again");
    }
  }

  private void write(Manifest manifest) throws IOException {
    byte[] bytes = manifest.bytes();
    String partial = IndexFolder.partial();
    lock.name(Set.of(partial));
    folder.replaceList(bytes, partial);
    list = bytes;
    committed = manifest;
  }

  /** Writes what was added as a segment, which is not part of the index yet. */
  void flush() throws IOException {
    if (builder.documents() == 0) {
      return;
    }
    if (list.length == 0) {
      write(Manifest.EMPTY); // segments without a list would be taken for an index that lost it
    }
    String name = IndexFolder.segment(next++);
    lock.name(Set.of(name));
    Path file = folder.path().resolve(name);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      SegmentWriter.write(builder, out);
      out.flush();
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    builder = new SegmentBuilder();
    Manifest.Entry entry = new Manifest.Entry(name, (int) Files.size(file), builderDeleted);
    builderDeleted = new BitSet();
    segments.add(folder.open(entry, memory));
    entries.add(entry);
  }

  /** Writes small segments, and those that are half deleted, as one. */
  private void compact() throws IOException {
    BitSet again = new BitSet();
    BitSet small = new BitSet();
    for (int i = 0; i < segments.size(); i++) {
      int gone = entries.get(i).deleted().cardinality();
      if (2 * gone > segments.get(i).documents()) {
        again.set(i);
      }
      long words = segments.get(i).words();
      if (words < (long) SegmentBuilder.FULL / SMALL_PART) {
        small.set(i);
      }
    }
    if (small.cardinality() >= SMALL_SEGMENTS) {
      again.or(small);
    }
    for (int i = again.nextSetBit(0); i >= 0; i = again.nextSetBit(i + 1)) {
      addAgain(i);
    }
    flush();
    dropSegments(again);
  }

  private void addAgain(int number) throws IOException {
    Segment segment = segments.get(number);
    for (int i = 0; i < segment.documents(); i++) {
      if (!entries.get(number).deleted().get(i)) {
        Segment.Details details = segment.details(i);
        String text = DocumentWords.text(segment, i);
        add(
            new Source(
                details.name(),
                details.stamp(),
                details.published(),
                text,
                details.speaker(),
                details.marks()));
      }
    }
    segment.forget();
  }

  private void dropSegments(BitSet dropped) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (dropped.get(i)) {
        segments.remove(i).close();
        entries.remove(i);
      }
    }
    places.clear();
    for (int i = 0; i < segments.size(); i++) {
      learn(i);
    }
  }

  private void release() throws IOException {
    segments.forEach(Segment::close);
    lock.close();
  }

  /** Closes the writer; changes that were not committed are lost. */
  @Override
  public void close() throws IOException {
    try {
      lock.deleteAllBut(committed.files());
    } finally {
      release();
    }
  }
}

package org.onrecord.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds sources to an index on disk, replaces and removes them. Nothing of it counts before {@link
 * #commit()}: until then, and after a crash or a full disk, the index is what it was.
 *
 * <p>One writer at a time; readers are not disturbed. Not thread-safe. Builds segments as large as
 * the heap allows, with up to about 1 GB; small heaps make more and smaller ones, which hold the
 * same and are a little slower to search.
 */
public final class QuotationIndexWriter implements AutoCloseable {
  private static final String LOCK = "write.lock";
  private static final String SEGMENT = "segment-";
  private static final String ENDING = ".onrecord";

  /** Segments of less than a part of the full size are written as one when there are so many. */
  private static final int SMALL_SEGMENTS = 8;

  private static final int SMALL_PART = 8;

  private final Path folder;
  private final FileChannel lock;
  private final List<Manifest.Entry> entries;
  private final List<Segment> segments = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private int next;
  private SegmentBuilder builder = new SegmentBuilder();
  private BitSet builderDeleted = new BitSet();

  /** Where a source is: {@code segment} is the number of segments for the one being built. */
  private record Place(int segment, int document, String stamp) {}

  private QuotationIndexWriter(Path folder, FileChannel lock) throws IOException {
    this.folder = folder;
    this.lock = lock;
    Manifest manifest = Manifest.isIn(folder) ? Manifest.read(folder) : Manifest.EMPTY;
    IndexState state = manifest.open(folder);
    this.next = manifest.next();
    this.entries = new ArrayList<>();
    for (int i = 0; i < state.segments().size(); i++) {
      Manifest.Entry entry = manifest.entries().get(i);
      entries.add(
          new Manifest.Entry(entry.file(), entry.bytes(), (BitSet) entry.deleted().clone()));
      segments.add(state.segments().get(i));
      learn(i);
    }
  }

  private void learn(int segment) {
    for (int i = 0; i < segments.get(segment).documents(); i++) {
      if (!entries.get(segment).deleted().get(i)) {
        Segment.Details details = segments.get(segment).details(i);
        places.put(details.name(), new Place(segment, i, details.stamp()));
      }
    }
  }

  /**
   * Opens an index for writing; makes an empty one where there is none.
   *
   * @param folder the index's own
   * @throws IndexInUseException if another writer has it open
   * @throws CorruptIndexException if what is there cannot be trusted
   * @throws IOException if it cannot be read or written, or if the folder holds other files
   */
  public static QuotationIndexWriter open(Path folder) throws IOException {
    if (Files.isDirectory(folder) && !Manifest.isIn(folder)) {
      refuseOtherFiles(folder);
    }
    Files.createDirectories(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      if (lock.tryLock() == null) {
        throw new IndexInUseException(folder);
      }
      QuotationIndexWriter writer = new QuotationIndexWriter(folder, lock);
      writer.deleteUnused();
      return writer;
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw new IndexInUseException(folder);
    } catch (UncheckedIOException e) {
      lock.close();
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static void refuseOtherFiles(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.equals(LOCK) && !name.startsWith(SEGMENT) && !name.endsWith(".partial")) {
          throw new IOException(
              folder + ": holds other files (" + name + "); give the index a folder of its own");
        }
      }
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
   * Makes all that was done count, in one step.
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
    new Manifest(entries, next).write(folder);
    deleteUnused();
  }

  private void flush() throws IOException {
    if (builder.documents() == 0) {
      return;
    }
    String name = SEGMENT + next++ + ENDING;
    Path file = folder.resolve(name);
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      SegmentWriter.write(builder, out);
      out.flush();
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    builder = new SegmentBuilder();
    Manifest.Entry entry = new Manifest.Entry(name, Files.size(file), builderDeleted);
    builderDeleted = new BitSet();
    segments.add(new Manifest(List.of(entry), next).open(folder).segments().get(0));
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
        add(new Source(details.name(), details.stamp(), details.published(), text));
      }
    }
  }

  private void dropSegments(BitSet dropped) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (dropped.get(i)) {
        segments.remove(i);
        entries.remove(i);
      }
    }
    places.clear();
    for (int i = 0; i < segments.size(); i++) {
      learn(i);
    }
  }

  /** Deletes what a writer that did not come to its end left, or what was replaced. */
  private void deleteUnused() throws IOException {
    Set<String> used = entries.stream().map(Manifest.Entry::file).collect(Collectors.toSet());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SEGMENT + "*")) {
      for (Path file : files) {
        if (!used.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Ends writing; what was not committed is lost. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}

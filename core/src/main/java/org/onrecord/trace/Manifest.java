package org.onrecord.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32C;

/**
 * The file that says which segments make an index: lines of text, with a checksum as the last. It
 * is replaced as a whole, so that an index is always either what it was or what it is to be.
 *
 * @param entries the segments in order
 * @param next number for the next segment's name, never used before
 */
record Manifest(List<Entry> entries, int next) {
  static final Manifest EMPTY = new Manifest(List.of(), 1);

  private static final String NAME = "quotations.index";
  private static final String FIRST = "onrecord quotation index, form ";
  private static final String CHECKSUM = "checksum ";

  Manifest {
    entries = List.copyOf(entries);
  }

  /**
   * A segment.
   *
   * @param file its name in the index's folder
   * @param bytes its length
   * @param deleted documents that no longer count; not to be changed
   */
  record Entry(String file, long bytes, BitSet deleted) {}

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    String text;
    try {
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new IOException(folder + ": there is no index in this folder (no " + NAME + ")", e);
    }
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    if (last >= 0 && lines.get(0).startsWith(FIRST) && !lines.get(0).equals(first())) {
      throw new CorruptIndexException(
          file
              + ": made by another version of OnRecord (\""
              + lines.get(0)
              + "\", this one reads form "
              + SegmentFormat.VERSION
              + "); delete the folder and make it again");
    }
    if (last < 1
        || !text.endsWith("\n")
        || !lines.get(last).equals(CHECKSUM + sum(lines.subList(0, last)))) {
      throw CorruptIndexException.damaged(file.toString(), "it is cut short or has changed");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(2, last)) {
      String[] fields = line.split(" ", -1);
      BitSet deleted = new BitSet();
      for (int i = 2; i < fields.length; i++) {
        deleted.set(Integer.parseInt(fields[i]));
      }
      entries.add(new Entry(fields[0], Long.parseLong(fields[1]), deleted));
    }
    return new Manifest(entries, Integer.parseInt(lines.get(1)));
  }

  private static String first() {
    return FIRST + SegmentFormat.VERSION;
  }

  private static String sum(List<String> lines) {
    CRC32C sum = new CRC32C();
    sum.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** Puts this manifest in the place of the one before, in one step. */
  void write(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(first());
    lines.add(Integer.toString(next));
    for (Entry entry : entries) {
      StringBuilder line = new StringBuilder(entry.file()).append(' ').append(entry.bytes());
      entry.deleted().stream().forEach(document -> line.append(' ').append(document));
      lines.add(line.toString());
    }
    lines.add(CHECKSUM + sum(lines));
    Path partial = folder.resolve(NAME + ".partial");
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(partial, LinkOption.NOFOLLOW_LINKS)) {
      Files.delete(partial); // not written over: it may have another name besides
    }
    try (FileChannel channel =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      if (Files.isRegularFile(partial, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(partial); // as much as fitted on the disk
      }
      throw e;
    }
    Path file = folder.resolve(NAME);
    try {
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Opens the segments. */
  IndexState open(Path folder) throws IOException {
    List<Segment> segments = new ArrayList<>();
    List<BitSet> deleted = new ArrayList<>();
    for (Entry entry : entries) {
      segments.add(open(folder.resolve(entry.file()), entry.bytes()));
      deleted.add(entry.deleted());
    }
    return new IndexState(segments, deleted);
  }

  private static Segment open(Path file, long bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() != bytes) {
        throw CorruptIndexException.damaged(
            file.toString(), "it has " + channel.size() + " bytes and should have " + bytes);
      }
      return new Segment(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes));
    } catch (NoSuchFileException e) {
      throw CorruptIndexException.damaged(file.toString(), "the file is missing");
    }
  }
}

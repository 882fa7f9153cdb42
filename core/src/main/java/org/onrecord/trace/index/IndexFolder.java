package org.onrecord.trace.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.onrecord.trace.source.CorruptIndexException;

/**
 * The folder of an index: the list of segments, the segments, and the writer's lock.
 *
 * <p>Names hold 16 random digits, so that no file is ever taken for another, also where a folder is
 * made anew or holds what somebody else put there.
 */
public record IndexFolder(Path path) {
  /** The list of segments. */
  static final String LIST = "quotations.index";

  private static final String TAG = "-[0-9a-f]{16}";

  /** The names of segments; those of older versions have no random digits. */
  private static final Pattern SEGMENT =
      Pattern.compile("segment-[0-9]{1,10}(" + TAG + ")?\\.onrecord");

  private static final Pattern PARTIAL = Pattern.compile("quotations" + TAG + "\\.partial");

  /** How often an index may change while it is opened. */
  private static final int TRIES = 1000;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Reads what the list of segments holds now. */
  public interface Lists {
    byte[] read() throws IOException;
  }

  static boolean isSegment(String name) {
    return SEGMENT.matcher(name).matches();
  }

  /** Whether a file of this name is one that a writer makes and deletes again. */
  static boolean isWriters(String name) {
    return isSegment(name) || PARTIAL.matcher(name).matches();
  }

  public static String segment(int number) {
    return "segment-" + number + tag() + ".onrecord";
  }

  public static String partial() {
    return "quotations" + tag() + ".partial";
  }

  private static String tag() {
    return String.format(Locale.ROOT, "-%016x", RANDOM.nextLong());
  }

  Path list() {
    return path.resolve(LIST);
  }

  public boolean hasList() {
    return Files.exists(list());
  }

  /**
   * What is in a folder without a list.
   *
   * @param segments how many files are segments
   * @param segment one of them; empty where there is none
   * @param other a file that is not an index's; empty where there is none
   */
  public record Contents(int segments, String segment, String other) {
    public boolean isLostIndex() {
      return segments > 0 && other.isEmpty();
    }
  }

  /** Lists the contents, up to the first file that does not belong to an index. */
  public Contents contents() throws IOException {
    int segments = 0;
    String segment = "";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (isSegment(name) && beginsAsSegment(file)) {
          segments++;
          segment = name;
        } else if (!name.equals(WriteLock.NAME) && !PARTIAL.matcher(name).matches()) {
          return new Contents(segments, segment, name);
        }
      }
    }
    return new Contents(segments, segment, "");
  }

  private static boolean beginsAsSegment(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
      return channel.read(magic, 0) == Integer.BYTES && magic.getInt(0) == SegmentFormat.MAGIC;
    }
  }

  public CorruptIndexException withoutList(Contents contents) {
    return CorruptIndexException.withoutList(
        path.toString(), LIST, contents.segment(), contents.segments());
  }

  /** Reads the list of segments. */
  public byte[] readList() throws IOException {
    try {
      return Files.readAllBytes(list());
    } catch (NoSuchFileException e) {
      if (Files.isDirectory(path)) {
        Contents contents = contents();
        if (contents.isLostIndex()) {
          throw withoutList(contents);
        }
      }
      throw new IOException(path + ": there is no index in this folder (no " + LIST + ")", e);
    }
  }

  public Manifest parse(byte[] list) throws CorruptIndexException {
    return Manifest.parse(list().toString(), list);
  }

  /** Opens the index as it is now. */
  public IndexState open(ChunkMemory memory) throws IOException {
    return open(this::readList, memory);
  }

  /**
   * Opens the index. If a writer deletes segments after their list was read, there is a newer list,
   * which is read then: only the segments that the newest list names must exist.
   */
  public IndexState open(Lists lists, ChunkMemory memory) throws IOException {
    byte[] list = lists.read();
    for (int i = 0; i < TRIES; i++) {
      try {
        return open(parse(list), memory);
      } catch (CorruptIndexException e) {
        byte[] newer = lists.read();
        if (Arrays.equals(list, newer)) {
          throw e;
        }
        list = newer;
      }
    }
    throw new IOException(path + ": the index changes faster than it can be opened; try again");
  }

  /** Opens the segments. */
  public IndexState open(Manifest manifest, ChunkMemory memory) throws IOException {
    List<Segment> segments = new ArrayList<>();
    List<BitSet> deleted = new ArrayList<>();
    try {
      for (Manifest.Entry entry : manifest.entries()) {
        segments.add(open(entry, memory));
        deleted.add(entry.deleted());
      }
    } catch (IOException | RuntimeException e) {
      segments.forEach(Segment::close);
      throw e;
    }
    return new IndexState(segments, deleted);
  }

  public Segment open(Manifest.Entry entry, ChunkMemory memory) throws IOException {
    SegmentFile file = SegmentFile.open(path.resolve(entry.file()), entry.bytes());
    try {
      return new Segment(file, memory);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Puts a list in the place of the one before, in one step, by way of a file of another name. */
  public void replaceList(byte[] list, String partialName) throws IOException {
    Path partial = path.resolve(partialName);
    try (FileChannel channel =
        FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(list);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    try {
      Files.move(
          partial, list(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial, list(), StandardCopyOption.REPLACE_EXISTING);
    }
    forceFolder();
  }

  /** Puts the new name on the disk, where the system can do that. */
  private void forceFolder() {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // a folder cannot be opened everywhere; the list itself is on the disk
    }
  }
}

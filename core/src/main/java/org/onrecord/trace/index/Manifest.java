package org.onrecord.trace.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.onrecord.trace.source.CorruptIndexException;

/**
 * The list of the segments that make an index: lines of text, with a checksum as the last. Its file
 * is replaced as a whole, so that an index is always either what it was or what it is to be.
 *
 * @param entries the segments in order
 * @param next number for the next segment's name, never used before
 */
public record Manifest(List<Entry> entries, int next) {
  public static final Manifest EMPTY = new Manifest(List.of(), 1);

  private static final String FIRST = "onrecord quotation index, form ";
  private static final String CHECKSUM = "checksum ";

  public Manifest {
    entries = List.copyOf(entries);
  }

  /**
   * A segment.
   *
   * @param file its name in the index's folder
   * @param bytes its length
   * @param deleted documents that no longer count; not to be changed
   */
  public record Entry(String file, int bytes, BitSet deleted) {}

  /** The names of the segments' files. */
  public Set<String> files() {
    return entries.stream().map(Entry::file).collect(Collectors.toSet());
  }

  /**
   * Reads what {@link #bytes} wrote.
   *
   * @param file it comes from, for messages
   * @throws CorruptIndexException if it is cut short, has changed, or is of another version
   */
  public static Manifest parse(String file, byte[] bytes) throws CorruptIndexException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    int last = lines.size() - 1;
    boolean read = isFirst(last < 0 ? "" : lines.get(0));
    if (last >= 0 && lines.get(0).matches(FIRST + "[0-9]+") && !read) {
      throw CorruptIndexException.otherVersion(
          file,
          "form " + lines.get(0).substring(FIRST.length()),
          SegmentFormat.OLDEST,
          SegmentFormat.VERSION);
    }
    if (last < 2
        || !text.endsWith("\n")
        || !read
        || !lines.get(last).equals(CHECKSUM + sum(lines.subList(0, last)))) {
      throw CorruptIndexException.damaged(file, "it is cut short or has changed");
    }
    try {
      List<Entry> entries = new ArrayList<>();
      for (String line : lines.subList(2, last)) {
        entries.add(entry(line.split(" ", -1)));
      }
      return new Manifest(entries, Integer.parseInt(lines.get(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw CorruptIndexException.damaged(file, "it has a line that no index has");
    }
  }

  private static Entry entry(String[] fields) {
    if (!IndexFolder.isSegment(fields[0])) {
      throw new IllegalArgumentException(fields[0]);
    }
    BitSet deleted = new BitSet();
    for (int i = 2; i < fields.length; i++) {
      deleted.set(Integer.parseInt(fields[i]));
    }
    return new Entry(fields[0], Integer.parseUnsignedInt(fields[1]), deleted);
  }

  private static boolean isFirst(String line) {
    return IntStream.rangeClosed(SegmentFormat.OLDEST, SegmentFormat.VERSION)
        .anyMatch(version -> line.equals(FIRST + version));
  }

  private static String sum(List<String> lines) {
    CRC32C sum = new CRC32C();
    sum.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  /** All of the file. */
  public byte[] bytes() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST + SegmentFormat.VERSION);
    lines.add(Integer.toString(next));
    for (Entry entry : entries) {
      StringBuilder line = new StringBuilder(entry.file()).append(' ').append(entry.bytes());
      entry.deleted().stream().forEach(document -> line.append(' ').append(document));
      lines.add(line.toString());
    }
    lines.add(CHECKSUM + sum(lines));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}

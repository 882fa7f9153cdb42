package org.onrecord.sources.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onrecord.sources.ByteFile;

/**
 * Searches all of a damaged zip for descriptions of its files. A zip describes each file twice:
 * before its bytes, and in the list at the end.
 */
final class ZipSurvey {
  /** Headers of one zip; a damaged zip with more is read up to there. */
  private static final int MAX_HEADERS = 400_000;

  private final Path path;
  private final long size;
  private final List<ZipHeader> headers = new ArrayList<>();
  private final TreeSet<Long> places = new TreeSet<>();

  private ZipSurvey(Path path) throws IOException {
    this.path = path;
    this.size = Files.size(path);
  }

  /** Looks through a zip, all of which is read. */
  static ZipSurvey of(Path path) throws IOException {
    ZipSurvey survey = new ZipSurvey(path);
    try (SeekableByteChannel zip = Files.newByteChannel(path)) {
      survey.read(zip);
    }
    return survey;
  }

  private void read(SeekableByteChannel zip) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    long base = 0;
    while (fill(zip, buffer) && headers.size() < MAX_HEADERS) {
      // the last bytes are looked at again with what follows them, or are too few
      int last =
          base + buffer.limit() < size ? buffer.limit() - ZipHeader.MOST : buffer.limit() - 45;
      for (int i = 0; i < last; i++) {
        if (buffer.get(i) == 'P' && buffer.get(i + 1) == 'K') {
          add(buffer, i, base + i);
        }
      }
      if (base + buffer.limit() >= size) {
        return;
      }
      base += last;
      buffer.position(last).compact();
    }
  }

  private static boolean fill(SeekableByteChannel zip, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && zip.read(buffer) >= 0) {
      // as much as goes in
    }
    return buffer.flip().limit() > 45;
  }

  private void add(ByteBuffer buffer, int at, long place) {
    int mark = buffer.get(at + 2) << 8 | buffer.get(at + 3);
    if (mark == (3 << 8 | 4) || mark == (1 << 8 | 2)) {
      ZipHeader.Kind kind = mark == (3 << 8 | 4) ? ZipHeader.Kind.LOCAL : ZipHeader.Kind.LISTED;
      headers.add(ZipHeader.read(kind, buffer.duplicate().position(at), place));
    }
    if (mark == (3 << 8 | 4) || mark == (1 << 8 | 2) || mark == (7 << 8 | 8)) {
      places.add(place);
    }
  }

  /** The names of all files, as far as they can be found, each once. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Set<Long> told = new TreeSet<>();
    for (ZipHeader.Kind kind : ZipHeader.Kind.values()) {
      for (ZipHeader header : headers) {
        if (header.kind() == kind && told.add(header.offset())) {
          names.add(header.name());
        }
      }
    }
    return names;
  }

  /**
   * What may be the bytes of a file, the likeliest first: all readings of what is said of it, and
   * at last all that stands up to the next file.
   *
   * @param zipName what the zip is called
   */
  List<ByteFile> versions(String name, String zipName) throws IOException {
    List<ZipHeader> said = headers.stream().filter(one -> one.name().equals(name)).toList();
    Set<ZipSlice> slices = new LinkedHashSet<>();
    try (SeekableByteChannel zip = Files.newByteChannel(path)) {
      for (ZipHeader one : said) {
        // the other header of the same file may have lost its name or its first bytes
        List<ZipHeader> both =
            Stream.concat(Stream.of(one), headers.stream().filter(h -> h.offset() == one.offset()))
                .toList();
        for (int extra : extraLengths(zip, one, both)) {
          long start = one.offset() + ZipHeader.LOCAL_SIZE + one.nameLength() + extra;
          addSlices(start, both, slices);
        }
      }
    }
    for (ZipHeader one : said) {
      Long next = places.higher(one.offset());
      slices.add(new ZipSlice(one.offset(), next == null ? size : next, ZipHeader.STORED));
    }
    List<ByteFile> versions = new ArrayList<>();
    for (ZipSlice slice : slices) {
      versions.add(slice.file(path, zipName + "/" + name));
    }
    return versions;
  }

  private static Set<Integer> extraLengths(
      SeekableByteChannel zip, ZipHeader one, List<ZipHeader> both) throws IOException {
    Set<Integer> lengths = new LinkedHashSet<>();
    ByteBuffer local = ByteBuffer.allocate(ZipHeader.LOCAL_SIZE);
    if (one.offset() + ZipHeader.LOCAL_SIZE <= zip.size()) {
      zip.position(one.offset());
      while (local.hasRemaining() && zip.read(local) >= 0) {
        // all of it
      }
      lengths.add((local.get(28) & 0xff) | (local.get(29) & 0xff) << 8);
    }
    both.forEach(header -> lengths.add(header.extraLength()));
    lengths.add(0);
    return lengths;
  }

  private void addSlices(long start, List<ZipHeader> headersOfIt, Set<ZipSlice> slices) {
    Long next = places.ceiling(start);
    long end = next == null ? size : next;
    for (ZipHeader header : headersOfIt) {
      if (header.method() == ZipHeader.DEFLATED) {
        slices.add(
            new ZipSlice(start, size, ZipHeader.DEFLATED)); // a deflated stream shows where it ends
      } else if (header.method() == ZipHeader.STORED) {
        long said = start + header.packedSize();
        if (header.packedSize() > 0 && places.contains(said)) { // another file begins there
          slices.add(new ZipSlice(start, said, ZipHeader.STORED));
        }
        slices.add(new ZipSlice(start, end, ZipHeader.STORED));
        slices.add(new ZipSlice(start, said, ZipHeader.STORED));
      }
    }
  }
}

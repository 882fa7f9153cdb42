package org.onrecord.sources.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.ByteFile;
import org.onrecord.sources.ReadingLog;

/** The files in a zip, also in a damaged one. */
final class ZipFiles implements Closeable {
  /** Files of one zip; one with more is no archive of pages. */
  private static final int MAX_ENTRIES = 200_000;

  private final Path path;
  private final String zipName;
  private final @Nullable ZipFile zip;
  private @Nullable ZipSurvey survey;

  private ZipFiles(Path path, String zipName, @Nullable ZipFile zip) {
    this.path = path;
    this.zipName = zipName;
    this.zip = zip;
  }

  /**
   * Opens a zip.
   *
   * @param zipName what it is called
   * @throws IOException if it cannot be read, or holds too much
   */
  static ZipFiles open(Path path, String zipName, ReadingLog log) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? "it is cut off" : e.getMessage();
      ZipFiles files = new ZipFiles(path, zipName, null);
      if (files.names().isEmpty()) {
        throw new IOException("the zip cannot be read: " + why);
      }
      log.problem(
          zipName
              + ": the zip's list of its files cannot be read ("
              + why
              + "); they are looked for one by one");
      return files;
    }
    if (zip.size() > MAX_ENTRIES) {
      zip.close();
      throw new IOException("the zip holds more than MAX_ENTRIES = " + MAX_ENTRIES + " entries");
    }
    return new ZipFiles(path, zipName, zip);
  }

  /** The names of all files. */
  Set<String> names() throws IOException {
    if (zip == null) {
      return survey().names();
    }
    Set<String> names = new LinkedHashSet<>();
    zip.stream().forEach(entry -> names.add(entry.getName()));
    return names;
  }

  /** Whether the zip's list of its files could be read. */
  boolean hasList() {
    return zip != null;
  }

  /** How many bytes a file has in the zip; 0 where its list does not say. */
  long packedSize(String name) {
    ZipEntry entry = zip == null ? null : zip.getEntry(name);
    return entry == null ? 0 : Math.max(0, entry.getCompressedSize());
  }

  /** The file as the zip's list has it; null if it does not name it. */
  @Nullable ByteFile listed(String name) {
    ZipFile opened = zip;
    ZipEntry entry = opened == null ? null : opened.getEntry(name);
    return opened == null || entry == null ? null : of(opened, entry, zipName);
  }

  /**
   * What else may be the file, for where the list is damaged: all of the zip is read, once.
   *
   * @return the likeliest first
   */
  List<ByteFile> others(String name) throws IOException {
    return new ArrayList<>(survey().versions(name, zipName));
  }

  private ZipSurvey survey() throws IOException {
    ZipSurvey made = survey == null ? ZipSurvey.of(path) : survey;
    survey = made;
    return made;
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  /** An entry of a zip; going back in it reads it anew from its start. */
  private static ByteFile of(ZipFile zip, ZipEntry entry, String zipName) {
    return new ByteFile() {
      @Override
      public String name() {
        return zipName + "/" + entry.getName();
      }

      @Override
      public InputStream openAt(long offset) throws IOException {
        InputStream in = new UntilDamage(zip.getInputStream(entry));
        in.skipNBytes(offset);
        return in;
      }
    };
  }
}

package org.onrecord.app.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.record.RecordReader;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.text.FileName;

/** The records in an archive of Parquet, or in a part of its table of pages. */
public final class ParquetRecords implements Closeable {
  private static final String CLASS = "org.onrecord.spark.RecordsJob";
  private static final String ENDING = "*.parquet";
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final String PREFIX = "onrecord: ";

  private final SparkProcess process;
  private final RecordReader records;

  private ParquetRecords(SparkProcess process, RecordReader records) {
    this.process = process;
    this.records = records;
  }

  /** The place behind an INPUT that holds Parquet; null where it is something else. */
  public static @Nullable Path place(String input) {
    if (WebAddress.is(input)) {
      return null;
    }
    try {
      Path path = FileName.path(input);
      boolean is = Files.isDirectory(path) ? isFolder(path) : isFile(path);
      return is ? path : null;
    } catch (IOException | InvalidPathException e) {
      return null; // what is wrong with it is told when it is read as a page
    }
  }

  private static boolean isFolder(Path folder) throws IOException {
    return holdsParquet(folder)
        || (Files.isDirectory(folder.resolve("pages")) && holdsParquet(folder.resolve("pages")));
  }

  private static boolean holdsParquet(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ENDING)) {
      return files.iterator().hasNext();
    }
  }

  private static boolean isFile(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /**
   * Begins to read them.
   *
   * @param environment says where the download is that reads Parquet
   * @throws UsageException where it is missing
   * @throws IOException if it cannot be started
   */
  public static ParquetRecords open(Path place, Map<String, String> environment)
      throws IOException {
    SparkProcess process =
        new SparkProcess(
            SparkDownload.find(environment), List.of(), CLASS, List.of(FileName.of(place)));
    return new ParquetRecords(process, RecordReader.of(FileName.of(place), process.out()));
  }

  /** The records, one after another. */
  public RecordReader records() {
    return records;
  }

  /**
   * What could not be read, once all records were.
   *
   * @return a message for each
   */
  public List<String> failures() throws IOException {
    int code = process.await();
    if (code == 0) {
      return List.of();
    }
    List<String> told =
        process.said().stream()
            .filter(line -> line.startsWith(PREFIX))
            .map(line -> line.substring(PREFIX.length()))
            .toList();
    return told.isEmpty() ? process.said() : told;
  }

  @Override
  public void close() throws IOException {
    records.close();
    process.close();
  }
}

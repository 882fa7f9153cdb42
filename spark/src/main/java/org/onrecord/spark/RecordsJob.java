package org.onrecord.spark;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.MalformedRecordException;
import org.onrecord.record.RecordWriter;
import org.onrecord.sources.input.Failures;
import org.onrecord.spark.folder.ArchiveFolder;
import org.onrecord.spark.table.RecordRows;
import org.onrecord.spark.table.Table;
import org.onrecord.spark.table.TableReader;

/**
 * Prints the records of an archive, or of a part of its table of pages, as the lines of JSON that
 * they were. Runs in its own process and needs no Spark session.
 */
public final class RecordsJob {
  private final OutputStream out;
  private final Configuration configuration;
  private int failed;

  RecordsJob(OutputStream out, Configuration configuration) {
    this.out = out;
    this.configuration = configuration;
  }

  /**
   * Prints them and ends the process: 0 done, 1 something could not be read, 2 wrong usage.
   *
   * @param args an archive's folder, a folder of Parquet files, or such a file
   */
  public static void main(String[] args) throws IOException {
    RunLog log = RunLog.of(ArchiveSettings.LogForm.TEXT);
    if (args.length != 1) {
      log.problem("usage: RecordsJob ARCHIVE|FOLDER|FILE");
      System.exit(2);
    }
    int code;
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      code = new RecordsJob(out, new Configuration()).run(args[0], log);
    }
    System.exit(code);
  }

  /**
   * Prints them.
   *
   * @return 0 or 1
   */
  int run(String place, RunLog log) throws IOException {
    List<Path> files = files(new Path(place));
    if (files.isEmpty()) {
      log.problem(place + ": there is no Parquet file of pages in it");
      return 1;
    }
    for (Path file : files) {
      try {
        print(file, log);
      } catch (IOException | RuntimeException e) {
        failed++;
        log.problem(Failures.of(file.toString(), e));
      }
    }
    out.flush();
    return failed > 0 ? 1 : 0;
  }

  private List<Path> files(Path place) throws IOException {
    FileSystem files = place.getFileSystem(configuration);
    if (!files.getFileStatus(place).isDirectory()) {
      return List.of(place);
    }
    List<Path> pages = ArchiveFolder.files(place, Table.PAGES, configuration);
    if (!pages.isEmpty()) {
      return pages;
    }
    List<Path> found = new ArrayList<>();
    for (FileStatus file : files.listStatus(place)) {
      if (file.isFile() && file.getPath().getName().endsWith(".parquet")) {
        found.add(file.getPath());
      }
    }
    found.sort(null);
    return found;
  }

  private void print(Path file, RunLog log) throws IOException {
    try (TableReader rows = new TableReader(Table.PAGES.columns(), file, configuration)) {
      long number = 0;
      for (Map<String, @Nullable Object> row = rows.next(); row != null; row = rows.next()) {
        number++;
        try {
          out.write(
              (RecordWriter.line(RecordRows.record(row)) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (MalformedRecordException e) {
          failed++;
          log.problem(file + ": row " + number + ": " + e.getMessage());
        }
      }
    }
  }
}

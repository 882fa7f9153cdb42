package org.onrecord.spark.folder;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.PageRecord;
import org.onrecord.spark.input.Failure;
import org.onrecord.spark.table.RecordRows;
import org.onrecord.spark.table.Table;
import org.onrecord.spark.table.TableWriter;

/** Writes the tables of one unit into a folder of its own. */
public final class UnitWriter implements Closeable {
  private static final Map<String, String> NOTES =
      Map.of("onrecord.archive", Integer.toString(Table.VERSION));

  private final FileSystem files;
  private final Map<Table, TableWriter> writers = new EnumMap<>(Table.class);
  private boolean closed;

  /**
   * Opens a file for each table.
   *
   * @param folder of the attempt
   * @throws IOException if it cannot be written
   */
  public UnitWriter(Path folder, Configuration configuration) throws IOException {
    this.files = folder.getFileSystem(configuration);
    files.setWriteChecksum(false); // Parquet has its own
    for (Table table : Table.values()) {
      writers.put(
          table,
          new TableWriter(
              table.folder(), table.columns(), file(folder, table.folder()), NOTES, configuration));
    }
  }

  /** The file of a table in the folder of an attempt. */
  static Path file(Path folder, String table) {
    return new Path(folder, table + ".parquet");
  }

  /** Writes a record, to all tables. */
  public void write(PageRecord record) throws IOException {
    for (Map.Entry<Table, List<Map<String, @Nullable Object>>> rows :
        RecordRows.of(record).entrySet()) {
      TableWriter writer = writer(rows.getKey());
      for (Map<String, @Nullable Object> row : rows.getValue()) {
        writer.write(row);
      }
    }
  }

  /** Writes what could not be read. */
  public void write(Failure failure) throws IOException {
    writer(Table.FAILURES).write(failure.row());
  }

  private TableWriter writer(Table table) {
    TableWriter writer = writers.get(table);
    if (writer == null) {
      throw new IllegalStateException("no " + table);
    }
    return writer;
  }

  /** Closes the files and tells what is in them. */
  public List<UnitResult.WrittenFile> finish() throws IOException {
    close();
    List<UnitResult.WrittenFile> written = new ArrayList<>();
    for (Map.Entry<Table, TableWriter> one : writers.entrySet()) {
      written.add(
          new UnitResult.WrittenFile(
              one.getKey().folder(),
              one.getValue().rows(),
              files.getFileStatus(one.getValue().path()).getLen()));
    }
    return written;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    IOException failure = null;
    for (TableWriter writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}

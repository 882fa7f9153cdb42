package org.onrecord.spark.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.jspecify.annotations.Nullable;

/** Writes one file of rows. The same rows give the same bytes. */
public final class TableWriter implements Closeable {
  /** What is gathered before it is written; the writers of a task share a core's memory. */
  private static final long ROW_GROUP = 16L << 20;

  private static final int PAGE = 256 << 10;

  private final ParquetWriter<Map<String, @Nullable Object>> out;
  private final Path path;
  private long rows;

  /**
   * Opens a file.
   *
   * @param name of the table
   * @param path must not be there yet
   * @param notes kept in the file beside the rows
   * @throws IOException if it cannot be written
   */
  public TableWriter(
      String name,
      Shape.Group columns,
      Path path,
      Map<String, String> notes,
      Configuration configuration)
      throws IOException {
    this.path = path;
    this.out =
        new Builder(HadoopOutputFile.fromPath(path, configuration), name, columns, notes)
            .withConf(configuration)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(ROW_GROUP)
            .withPageSize(PAGE)
            .withDictionaryPageSize(PAGE)
            .build();
  }

  private static final class Builder
      extends ParquetWriter.Builder<Map<String, @Nullable Object>, Builder> {
    private final RowWriteSupport support;

    private Builder(
        HadoopOutputFile file, String name, Shape.Group columns, Map<String, String> notes) {
      super(file);
      this.support = new RowWriteSupport(name, columns, notes);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract all the same
    protected WriteSupport<Map<String, @Nullable Object>> getWriteSupport(Configuration conf) {
      return support;
    }
  }

  /** Writes a row. */
  public void write(Map<String, @Nullable Object> row) throws IOException {
    out.write(row);
    rows++;
  }

  /** How many rows were written. */
  public long rows() {
    return rows;
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package org.onrecord.spark.folder;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.spark.input.Unit;

/**
 * What became of a unit.
 *
 * @param unit read
 * @param attempt name of the folder that holds its files
 * @param files one a table; none where it could not be read
 * @param unread why its file could not be read; null where it was
 */
public record UnitResult(
    Unit unit, String attempt, List<WrittenFile> files, @Nullable String unread)
    implements Serializable {

  /**
   * A file of rows.
   *
   * @param table its folder
   * @param rows in it
   * @param bytes of it
   */
  public record WrittenFile(String table, long rows, long bytes) implements Serializable {}

  /** Copies the list into one that can be sent. */
  public UnitResult {
    files = List.copyOf(files);
  }

  /** How many rows of a table it has. */
  public long rows(String table) {
    return files.stream()
        .filter(file -> file.table().equals(table))
        .mapToLong(WrittenFile::rows)
        .sum();
  }
}

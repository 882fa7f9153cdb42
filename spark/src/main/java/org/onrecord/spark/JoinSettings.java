package org.onrecord.spark;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.spark.folder.ArchiveException;
import org.onrecord.spark.table.Table;

/**
 * What a job over archives is to do.
 *
 * @param archives folders
 * @param output a folder that is not there
 * @param least how often words must appear to be told of
 */
record JoinSettings(List<String> archives, String output, long least) {
  JoinSettings {
    archives = List.copyOf(archives);
  }

  /**
   * Reads a command line.
   *
   * @param usage what is said where it is wrong
   * @throws ArchiveException if it is wrong
   */
  static JoinSettings parse(String usage, String... args) {
    List<String> archives = new ArrayList<>();
    String output = null;
    long least = 2;
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--input" -> archives.add(args[i + 1]);
        case "--output" -> output = args[i + 1];
        case "--least" -> least = number(usage, args[i + 1]);
        default -> throw new ArchiveException("unknown: " + args[i] + "\n" + usage);
      }
    }
    if (archives.isEmpty() || output == null || args.length % 2 != 0) {
      throw new ArchiveException(usage);
    }
    return new JoinSettings(archives, output, least);
  }

  private static long number(String usage, String text) {
    try {
      return Math.max(1, Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new ArchiveException("--least is a whole number\n" + usage);
    }
  }

  /** The folders of a table. */
  List<String> folders(Table table) {
    return archives.stream().map(archive -> archive + "/" + table.folder()).toList();
  }
}

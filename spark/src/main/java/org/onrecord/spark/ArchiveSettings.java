package org.onrecord.spark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.spark.folder.ArchiveException;
import org.onrecord.spi.ModelKind;

/**
 * What one run of {@link ArchiveJob} is to do.
 *
 * @param inputs files, folders, patterns and lists, at least one
 * @param output the archive's folder
 * @param rangeBytes into which large files are cut
 * @param model which model reads
 * @param log how the run tells how far it is
 */
record ArchiveSettings(
    List<String> inputs, String output, long rangeBytes, ModelKind model, LogForm log) {
  /** A range takes minutes to read, and seconds to get to in a gzipped file of some gigabytes. */
  static final long RANGE = 512L << 20;

  static final String USAGE =
      "usage: ArchiveJob --input FILE|FOLDER|PATTERN|LIST … --output FOLDER [--range-bytes N]"
          + " [--model accurate|fast]";

  /** How a run tells how far it is. */
  enum LogForm {
    /** Lines for people, on standard error. */
    TEXT,
    /** Lines for the program that started it, on standard output. */
    EVENTS
  }

  ArchiveSettings {
    inputs = List.copyOf(inputs);
  }

  /**
   * Reads a command line.
   *
   * @throws ArchiveException if it is wrong
   */
  static ArchiveSettings parse(String... args) {
    List<String> inputs = new ArrayList<>();
    String output = null;
    long rangeBytes = RANGE;
    ModelKind model = ModelKind.ACCURATE;
    LogForm log = LogForm.TEXT;
    for (int i = 0; i < args.length; i += 2) {
      String value = i + 1 < args.length ? args[i + 1] : null;
      switch (args[i]) {
        case "--input" -> inputs.add(given(args[i], value));
        case "--output" -> output = given(args[i], value);
        case "--range-bytes" -> rangeBytes = bytes(given(args[i], value));
        case "--model" -> model = model(given(args[i], value));
        case "--log" -> log = log(given(args[i], value));
        default -> throw new ArchiveException("unknown: " + args[i] + "\n" + USAGE);
      }
    }
    if (inputs.isEmpty() || output == null) {
      throw new ArchiveException(USAGE);
    }
    return new ArchiveSettings(inputs, output, rangeBytes, model, log);
  }

  private static String given(String name, @Nullable String value) {
    if (value == null) {
      throw new ArchiveException(name + " needs a value\n" + USAGE);
    }
    return value;
  }

  private static ModelKind model(String name) {
    for (ModelKind kind : ModelKind.values()) {
      if (kind.id().equals(name)) {
        return kind;
      }
    }
    throw new ArchiveException("--model is accurate or fast");
  }

  private static LogForm log(String name) {
    return switch (name) {
      case "text" -> LogForm.TEXT;
      case "events" -> LogForm.EVENTS;
      default -> throw new ArchiveException("--log is text or events");
    };
  }

  private static long bytes(String number) {
    try {
      long bytes = Long.parseLong(number);
      if (bytes > 0) {
        return bytes;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ArchiveException("--range-bytes is a whole number of bytes, 1 or more\n" + USAGE);
  }
}

package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.onrecord.app.text.FileName;

/** Files that are whole or not there: written under another name, then moved. */
final class WholeFile {
  private static final String PARTIAL = ".partial";

  private WholeFile() {}

  /** What a file is called while it is written. */
  static Path partial(Path file) {
    return FileName.withEnding(file, PARTIAL);
  }

  /** Writes a file and gives it its name; folders on the way are made. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(partial(file), bytes);
    complete(file);
  }

  /** Gives a partial file its final name, in the place of an older one. */
  static void complete(Path file) throws IOException {
    try {
      Files.move(
          partial(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(partial(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

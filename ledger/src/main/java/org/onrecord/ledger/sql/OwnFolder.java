package org.onrecord.ledger.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that nobody else may look into, since it holds words of the ledger. */
final class OwnFolder {
  private OwnFolder() {}

  /** Makes it if it is not there; where that cannot be done, it stays missing. */
  static Path made(Path folder) {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try {
      Path parent = folder.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } catch (UnsupportedOperationException e) {
        Files.createDirectory(folder); // Windows: within the user's own folder
      }
    } catch (IOException e) {
      // another process has made it, or the index is kept in memory
    }
    return folder;
  }
}

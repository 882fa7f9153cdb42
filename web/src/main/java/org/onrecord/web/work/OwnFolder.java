package org.onrecord.web.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Folders into which nobody else may look. */
final class OwnFolder {
  private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

  private OwnFolder() {}

  static Path make(Path folder) throws IOException {
    try {
      return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
    } catch (UnsupportedOperationException e) {
      return Files.createDirectory(folder); // Windows: within the user's own folder
    }
  }

  static void keepToOwner(Path folder) throws IOException {
    try {
      Files.setPosixFilePermissions(folder, OWN);
    } catch (UnsupportedOperationException e) {
      // Windows: within the user's own folder
    }
  }
}

package org.onrecord.ledger.sql;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onrecord.ledger.entry.LedgerException;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Loads SQLite's native library and leaves nothing behind. The driver unpacks it into the folder
 * for temporary files and deletes it when the process ends in order, so after a kill it would stay.
 * Here it goes into a folder of its own, which is deleted as soon as the library is loaded; only
 * Windows does not let go of the file before the end.
 */
final class SqliteLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";
  private static final String UNPACKED = "org.sqlite.lib.path";
  private static boolean loaded;

  private SqliteLibrary() {}

  /**
   * Loads it, once a process.
   *
   * @throws LedgerException if there is none for this machine, or it cannot be unpacked
   */
  static synchronized void load() throws LedgerException {
    if (loaded) {
      return;
    }
    try {
      if (isUnpacked()) {
        SQLiteJDBCLoader.initialize();
      } else {
        loadFromOwnFolder();
      }
      loaded = true;
    } catch (Exception e) { // the loader's own signature
      throw new LedgerException(
          LedgerException.Fault.OTHER, "SQLite cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Whether the launcher has unpacked it already. */
  private static boolean isUnpacked() {
    String folder = System.getProperty(UNPACKED);
    return folder != null && Files.exists(Path.of(folder, System.mapLibraryName("sqlitejdbc")));
  }

  private static void loadFromOwnFolder() throws Exception {
    Path folder = Files.createTempDirectory("onrecord-sqlite");
    String before = System.getProperty(FOLDER);
    System.setProperty(FOLDER, folder.toString());
    try {
      SQLiteJDBCLoader.initialize();
    } finally {
      if (before == null) {
        System.clearProperty(FOLDER);
      } else {
        System.setProperty(FOLDER, before);
      }
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.toFile().delete()) {
          file.toFile().deleteOnExit();
        }
      }
    }
    if (!folder.toFile().delete()) {
      folder.toFile().deleteOnExit();
    }
  }
}

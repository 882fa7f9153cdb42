package org.onrecord.ledger.sql;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A file that appears when it is whole. Until then it is FILE.RANDOM.partial, which a kill may
 * leave behind.
 *
 * @param file its name in the end
 * @param partial its name until then
 */
record NewFile(Path file, Path partial) implements Closeable {
  private static final int RANDOM_BYTES = 8;

  static NewFile at(Path file) throws FileAlreadyExistsException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString(), null, "there is such a file already");
    }
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    Path whole = file.toAbsolutePath();
    return new NewFile(
        whole,
        whole.resolveSibling(
            whole.getFileName() + "." + HexFormat.of().formatHex(random) + ".partial"));
  }

  /** Gives it its name; somebody else's file of this name, made meanwhile, is not written over. */
  void finish() throws IOException {
    try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
      written.force(true); // SQLite leaves that to us
    }
    try {
      Files.createLink(file, partial);
    } catch (UnsupportedOperationException e) {
      Files.move(partial, file);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(partial);
  }
}

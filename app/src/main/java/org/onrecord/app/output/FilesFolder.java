package org.onrecord.app.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.text.FileName;

/** A folder of outputs, each of which is whole or not there. Not thread-safe. */
public final class FilesFolder implements Closeable {
  private final Path folder;
  private final WorkFolder work;

  /**
   * Makes the folder where it is not there.
   *
   * @throws UsageException if it is an index or the cache
   * @throws InUseException if another run writes into it
   */
  public FilesFolder(Path folder, Belongings belongings) throws IOException {
    this.folder = folder;
    this.work = new WorkFolder(folder, belongings);
  }

  /**
   * Writes a file.
   *
   * @param name in this folder
   */
  public void write(String name, byte[] bytes) throws IOException {
    work.write(folder.resolve(FileName.path(name)), bytes);
  }

  @Override
  public void close() {
    work.close();
  }
}

package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * All pages into one file. Until the last one it is called FILE.partial, so that a file under its
 * final name is always whole.
 */
final class FileSink implements PageSink {
  private final Path file;
  private final OutputStream out;
  private final StreamSink pages;

  /**
   * Opens the partial file.
   *
   * @param file the final name
   * @param start whether to begin anew or behind what is in the partial file
   */
  FileSink(Path file, OutputFormat format, Start start) throws IOException {
    this.file = file;
    this.out =
        new BufferedOutputStream(
            Files.newOutputStream(
                WholeFile.partial(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                start == Start.ANEW
                    ? StandardOpenOption.TRUNCATE_EXISTING
                    : StandardOpenOption.APPEND));
    this.pages = new StreamSink(out, format);
  }

  /** Where to begin. */
  enum Start {
    /** With an empty file. */
    ANEW,
    /** Behind what an earlier run has written. */
    AFTER_EARLIER_PAGES
  }

  @Override
  public void write(PageResult.Read page) throws IOException {
    pages.write(page);
  }

  @Override
  public void finish() throws IOException {
    out.close();
    WholeFile.complete(file);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

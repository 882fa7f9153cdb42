package org.onrecord.app.output;

import java.io.IOException;
import java.nio.file.Path;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.text.FileName;

/** Each page into a file of its own, named as the page with the format's ending added. */
final class FolderSink implements PageSink {
  private final Path folder;
  private final OutputFormat format;
  private final WorkFolder work;

  /**
   * Creates the sink.
   *
   * @param folder where the files go
   * @param work the folder's own; closed with this
   */
  FolderSink(Path folder, OutputFormat format, WorkFolder work) {
    this.folder = folder;
    this.format = format;
    this.work = work;
  }

  /** Where a page's output goes. */
  static Path file(Path folder, String relativeName, OutputFormat format) {
    return folder.resolve(FileName.path(relativeName + format.ending()));
  }

  @Override
  public void write(PageResult.Read page) throws PageNotWrittenException {
    Path file = file(folder, page.input().relativeName(), format);
    try {
      work.write(file, page.rendered());
    } catch (IOException e) {
      throw new PageNotWrittenException(Failures.ofWriting(FileName.of(file), e), e);
    }
  }

  @Override
  public void finish() {}

  @Override
  public void close() {
    work.close();
  }
}

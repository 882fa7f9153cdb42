package org.onrecord.app.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.report.HtmlReport;
import org.onrecord.report.IndexEntry;

/** A folder of HTML reports, with an index that leads to each. */
final class ReportFolderSink implements PageSink {
  /** The name of the index. */
  static final String INDEX = "index.html";

  private final Path folder;
  private final FolderSink pages;
  private final WorkFolder work;
  private final List<IndexEntry> entries = new ArrayList<>();

  /**
   * Creates the sink.
   *
   * @param folder where the index goes
   * @param pages where the reports go
   * @param work the folder's own
   */
  ReportFolderSink(Path folder, FolderSink pages, WorkFolder work) {
    this.folder = folder;
    this.pages = pages;
    this.work = work;
  }

  @Override
  public void write(PageResult.Read page) throws PageNotWrittenException {
    pages.write(page);
    entries.add(page.entry());
  }

  @Override
  public void finish() throws IOException {
    byte[] index = new HtmlReport().renderIndex(entries).getBytes(StandardCharsets.UTF_8);
    work.write(folder.resolve(INDEX), index);
  }

  @Override
  public void close() {
    pages.close();
  }
}

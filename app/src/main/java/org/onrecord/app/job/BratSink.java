package org.onrecord.app.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.export.BratNames;
import org.onrecord.app.export.BratPage;
import org.onrecord.app.export.Saying;
import org.onrecord.app.output.FilesFolder;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.sources.text.FileName;
import org.onrecord.statement.Statement;

/** Two files a page: its text and the annotations. */
final class BratSink implements ExportSink {
  private final FilesFolder folder;
  private final BratNames names = new BratNames();
  private long written;

  BratSink(FilesFolder folder) {
    this.folder = folder;
  }

  @Override
  public void page(PageRecord record, List<Statement> wanted) throws IOException {
    BratPage page = BratPage.of(record, wanted);
    String name = names.next(FileName.last(record.page().source()));
    write(name + ".txt", page.text());
    write(name + ".ann", page.annotations());
    written += wanted.size();
  }

  private void write(String name, String text) throws IOException {
    folder.write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void saying(Saying saying) {
    throw new IllegalStateException("brat wants whole pages");
  }

  @Override
  public void draft(VerifiedDraft draft) {
    throw new UsageException("verdicts are written as markdown, csv or annotations, not as brat");
  }

  @Override
  public void finish() throws IOException {
    write(BratPage.CONFIGURATION_FILE, BratPage.CONFIGURATION);
  }

  @Override
  public long written() {
    return written;
  }

  @Override
  public long leftOut() {
    return 0;
  }
}

package org.onrecord.spark.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.onrecord.OnRecord;
import org.onrecord.page.PageLimits;
import org.onrecord.record.PageRecord;
import org.onrecord.sources.ByteRange;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.PageSequence;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.InputReader;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.input.PageSources;
import org.onrecord.stage.UnusableException;

/** Reads the pages of web archives, one after another. */
record ArchivePages(
    OnRecord onRecord, InputReader pages, PageLimits limits, Configuration configuration) {

  void read(Unit unit, RecordSink sink) throws IOException {
    if (unit.kind() == Unit.Kind.WACZ) {
      readPackage(unit, sink);
      return;
    }
    HadoopFile file =
        new HadoopFile(unit.name(), new org.apache.hadoop.fs.Path(unit.uri()), configuration);
    ByteRange range = new ByteRange(unit.from(), unit.to());
    FailureNotes notes = new FailureNotes(unit.name(), unit.name());
    try (PageSequence sequence =
        PageSources.open(file, range, unit.name(), limits, (source, name) -> true, notes)) {
      readAll(unit, sequence, file, notes, sink);
    }
  }

  /** A zip has its list at its end and is read here and there: elsewhere it is copied first. */
  private void readPackage(Unit unit, RecordSink sink) throws IOException {
    HadoopFile file =
        new HadoopFile(unit.name(), new org.apache.hadoop.fs.Path(unit.uri()), configuration);
    Path copy = Files.createTempFile("onrecord", ".wacz");
    try {
      try (InputStream in = file.openAt(0)) {
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      FailureNotes notes = new FailureNotes(unit.name(), unit.name());
      try (PageSequence sequence =
          PageSources.open(
              copy, unit.name(), Form.WACZ, unit.name(), limits, (source, name) -> true, notes)) {
        readAll(unit, sequence, file, notes, sink);
      }
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void readAll(
      Unit unit, PageSequence sequence, HadoopFile file, FailureNotes notes, RecordSink sink)
      throws IOException {
    while (true) {
      FoundPage found = sequence.next();
      file.check();
      notes.tell(sink);
      if (found == null) {
        return;
      }
      read(unit, notes.renamed(found), sink);
      sink.reached(Math.max(0, Math.min(unit.bytes(), sequence.position() - unit.from())));
    }
  }

  /** Reads a page. Whatever goes wrong with it costs no other. */
  @SuppressWarnings("CatchingUnchecked") // one page's failure must not end the run
  private void read(Unit unit, FoundPage found, RecordSink sink) throws IOException {
    PageRecord record = null;
    String reason = "";
    try {
      record = onRecord.recordOf(pages.read(new PageInput.HeldPage(found)));
    } catch (UnusableException e) {
      throw e; // no page can be read here
    } catch (IOException | RuntimeException | Error e) {
      reason = Failures.why(e);
    }
    if (record == null) {
      sink.failure(new Failure(unit.name(), place(found), found.source(), reason));
    } else {
      sink.record(record);
    }
  }

  private static @Nullable String place(FoundPage found) {
    int at = found.source().lastIndexOf('#');
    return at < 0 ? null : "byte " + found.source().substring(at + 1);
  }
}

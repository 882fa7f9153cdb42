package org.onrecord.app.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.export.EntryWriter;
import org.onrecord.app.export.Saying;
import org.onrecord.app.export.SayingForm;
import org.onrecord.app.export.Sayings;
import org.onrecord.app.export.VerdictForm;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.statement.Statement;

/** Where what is exported goes. Not thread-safe. */
interface ExportSink {

  /** Takes a page with those of its statements that are wanted. */
  void page(PageRecord record, List<Statement> wanted) throws IOException;

  /** Takes a statement of a ledger. */
  void saying(Saying saying) throws IOException;

  /** Takes a draft with its verdicts. */
  void draft(VerifiedDraft draft) throws IOException;

  /** Called once, after the last. */
  void finish() throws IOException;

  /** How many statements or quotations were written. */
  long written();

  /** How many have no place in the form. */
  long leftOut();

  /** One file. */
  final class OneFile implements ExportSink {
    private final OutputStream out;
    private final ExportFormat format;
    private @Nullable EntryWriter writer;
    private @Nullable SayingForm sayings;
    private @Nullable VerdictForm verdicts;
    private long written;
    private long leftOut;

    OneFile(OutputStream out, ExportFormat format) {
      this.out = out;
      this.format = format;
    }

    @Override
    public void page(PageRecord record, List<Statement> wanted) throws IOException {
      if (wanted.size() < record.statements().size()) {
        record = Kept.of(record, wanted);
      }
      for (Saying saying : Sayings.of(record)) {
        saying(saying);
      }
    }

    @Override
    public void saying(Saying saying) throws IOException {
      boolean is = sayingWriter().write(form(sayings).entry(saying));
      written += is ? 1 : 0;
      leftOut += is ? 0 : 1;
    }

    private EntryWriter sayingWriter() {
      if (verdicts != null) {
        throw mixed();
      }
      if (sayings == null) {
        sayings = form(Forms.sayings(format));
        writer = new EntryWriter(out, sayings.frame());
      }
      return form(writer);
    }

    @Override
    public void draft(VerifiedDraft draft) throws IOException {
      if (sayings != null) {
        throw mixed();
      }
      if (verdicts == null) {
        verdicts = Forms.verdicts(format);
        if (verdicts == null) {
          throw new UsageException(
              "verdicts are written as markdown, csv or annotations, not as " + format);
        }
        writer = new EntryWriter(out, verdicts.frame());
      }
      form(writer).write(verdicts.entry(draft));
      written += draft.quotations().size();
    }

    private static UsageException mixed() {
      return new UsageException(
          "statements and verdicts do not go into one file; export them one after the other");
    }

    private static <T> T form(@Nullable T value) {
      if (value == null) {
        throw new IllegalStateException("no form of one file");
      }
      return value;
    }

    @Override
    public void finish() throws IOException {
      if (writer == null) {
        sayingWriter(); // what is empty is still whole
      }
      form(writer).finish();
    }

    @Override
    public long written() {
      return written;
    }

    @Override
    public long leftOut() {
      return leftOut;
    }
  }
}

package org.onrecord.app.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.app.console.Console;
import org.onrecord.app.console.ExitCode;
import org.onrecord.app.console.FailureLog;
import org.onrecord.app.console.UsageException;
import org.onrecord.app.output.Belonging;
import org.onrecord.app.output.Belongings;
import org.onrecord.page.Capture;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;
import org.onrecord.trace.QuotationIndexWriter;
import org.onrecord.trace.source.Source;

/** One {@code onrecord index}: brings an index to what its sources are now. */
public final class IndexJob {
  private final Console console;
  private final IndexSettings settings;
  private final SourceReader reader;
  private final ContainerOpener opener;
  private final FailureLog failures;
  private int added;
  private int unchanged;
  private int removed;
  private boolean several;

  public IndexJob(Console console, IndexSettings settings) {
    this.console = console;
    this.settings = settings;
    this.failures = new FailureLog(console, settings.debug());
    this.reader = new SourceReader(settings.limits());
    this.opener = new ContainerOpener(settings.limits(), settings.fetching());
  }

  /**
   * Updates the index.
   *
   * @throws UsageException if the command cannot be carried out as given
   */
  public ExitCode run() {
    try {
      refuseToHarm();
    } catch (IOException e) {
      failures.failWriting(settings.output().toString(), e);
      return failures.exitCode();
    }
    try (QuotationIndexWriter writer = QuotationIndexWriter.open(settings.output())) {
      if (settings.remove()) {
        remove(writer);
      } else {
        add(writer);
      }
      writer.commit();
      if (!settings.quiet()) {
        console.message(
            Counted.of(writer.names().size(), "source")
                + " in "
                + FileName.of(settings.output())
                + ": "
                + added
                + " added or replaced, "
                + removed
                + " removed, "
                + unchanged
                + " as before");
      }
    } catch (IOException e) {
      failures.fail(FileName.of(settings.output()), e);
    }
    return failures.exitCode();
  }

  /** Refuses a file as the index, and the index's own files and pages of the cache as sources. */
  private void refuseToHarm() throws IOException {
    Path index = settings.output();
    if (Files.exists(index) && !Files.isDirectory(index)) {
      throw new UsageException(index + " is no folder; give -o a folder of its own");
    }
    List<Belonging> read = new ArrayList<>();
    for (String source : settings.sources()) {
      Path file = WebAddress.is(source) ? null : FileName.path(source);
      if (file != null && Files.exists(file)) {
        read.add(new Belonging(file, "a SOURCE"));
        if (!settings.remove() && isIn(index, file.toRealPath())) {
          throw new UsageException(file + " is of the index; give -o a folder of its own");
        }
      }
    }
    Path cache = settings.fetching().cache();
    if (cache != null && isIn(index, cache.toAbsolutePath())) {
      throw new UsageException(cache + " is of the index; give --cache a folder of its own");
    }
    new Belongings(read, cache).refuseCache();
  }

  private static boolean isIn(Path folder, Path file) throws IOException {
    for (Path at = file; at != null; at = at.getParent()) {
      if (Files.exists(at) && Files.exists(folder) && Files.isSameFile(at, folder)) {
        return true;
      }
    }
    return false;
  }

  private void remove(QuotationIndexWriter writer) {
    for (String source : settings.sources()) {
      String name = WebAddress.is(source) ? source : FileName.of(FileName.path(source));
      int before = removed;
      for (String held : writer.names()) {
        if (held.equals(name) || held.startsWith(name + "/") || held.startsWith(name + "#")) {
          removed += writer.remove(held) ? 1 : 0;
        }
      }
      if (removed == before) {
        failures.problem(name + ": no source of this name is in the index");
      }
    }
  }

  private void add(QuotationIndexWriter writer) throws IOException {
    InputFinder.Found found =
        new InputFinder("stdin", console.in(), settings.output()).find(settings.sources());
    failures.problems(found.problems());
    several = found.inputs().size() > 1;
    Set<String> seen = new HashSet<>();
    for (FoundInput input : found.inputs()) {
      try {
        if (input instanceof PageContainer holder) {
          addHeld(writer, holder, seen);
        } else if (input instanceof PageInput page) {
          seen.add(page.source());
          add(writer, page);
        }
      } catch (NotWrittenException e) {
        throw e.failure();
      } catch (IOException e) {
        failures.fail(input.source(), e);
      }
    }
    for (String source : settings.sources()) {
      if (Files.isDirectory(FileName.path(source))) {
        removeGone(writer, FileName.of(FileName.path(source)) + "/", seen);
      }
    }
  }

  private void add(QuotationIndexWriter writer, PageInput page) throws IOException {
    // a source that the index has not got yet need not be read for its stamp first
    boolean again =
        !(page instanceof PageInput.StandardInput) && writer.stamp(page.source()).isPresent();
    if (again && isUnchanged(writer, page, reader.stampOf(page))) {
      return;
    }
    write(writer, reader.readStamped(page));
  }

  /** Adds a page whose stamp is known before it is read. */
  private void add(QuotationIndexWriter writer, PageInput page, String stamp) throws IOException {
    if (!isUnchanged(writer, page, stamp)) {
      Source source = reader.read(page);
      write(writer, source.stamped(stamp));
    }
  }

  private boolean isUnchanged(QuotationIndexWriter writer, PageInput page, String stamp) {
    boolean is = writer.stamp(page.source()).filter(stamp::equals).isPresent();
    unchanged += is ? 1 : 0;
    return is;
  }

  private void write(QuotationIndexWriter writer, Source source) throws NotWrittenException {
    try {
      writer.add(source);
    } catch (IOException e) {
      throw new NotWrittenException(e);
    }
    added++;
  }

  /** Adds the pages of an archive or a feed, whose own digest is the stamp of each. */
  private void addHeld(QuotationIndexWriter writer, PageContainer holder, Set<String> seen)
      throws IOException {
    Path file = holder.path();
    String stamp = file == null ? "" : SourceReader.stamp(Files.newInputStream(file));
    List<String> held = new ArrayList<>();
    for (String name : writer.names()) {
      if (file != null && isIn(holder, name)) {
        held.add(name);
      }
    }
    if (held.stream().anyMatch(name -> writer.stamp(name).filter(stamp::equals).isPresent())) {
      unchanged += held.size();
      seen.addAll(held);
      return;
    }
    PageStream.Unread all = PageStream.Unread.ALL;
    try (PageStream stream =
        several
            ? PageStream.amongOthers(holder, opener, all, failures)
            : new PageStream(List.of(holder), opener, all, failures)) {
      for (PageInput page = stream.next(); page != null; page = stream.next()) {
        seen.add(page.source());
        addHeld(writer, page, stamp);
      }
    }
    for (String name : held) {
      removed += !seen.contains(name) && writer.remove(name) ? 1 : 0;
    }
  }

  private void addHeld(QuotationIndexWriter writer, PageInput page, String stamp)
      throws NotWrittenException {
    Capture capture = page.capture();
    String own = capture != null && capture.type().equals("fetch") ? capture.digest() : null;
    try {
      add(writer, page, own == null ? stamp : own);
    } catch (NotWrittenException e) {
      throw e;
    } catch (IOException e) {
      failures.fail(page.source(), e);
    }
  }

  /** Whether a source is one of the pages in an archive or a feed. */
  private static boolean isIn(PageContainer holder, String name) {
    return name.startsWith(holder.source() + "#") || name.startsWith(holder.source() + "/");
  }

  /** Takes out what was below a folder and is no longer there. */
  private void removeGone(QuotationIndexWriter writer, String folder, Set<String> seen) {
    for (String held : writer.names()) {
      if (held.startsWith(folder) && !seen.contains(held) && Files.notExists(FileName.path(held))) {
        removed += writer.remove(held) ? 1 : 0;
      }
    }
  }

  /** The index could not be written, which ends the run; a page that cannot be read does not. */
  private static final class NotWrittenException extends IOException {
    private static final long serialVersionUID = 1L;
    private final IOException failure;

    private NotWrittenException(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    private IOException failure() {
      return failure;
    }
  }
}

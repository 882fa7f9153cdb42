package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.text.FileName;

/** Where the results go: what {@code -o} means. */
sealed interface Output {

  /** A folder if it is one or ends in a slash, else a file; standard output where not given. */
  static Output of(@Nullable String given) {
    if (given == null) {
      return new StandardOutput();
    }
    Path path = FileName.path(given);
    return given.endsWith("/") || Files.isDirectory(path) ? new Folder(path) : new File(path);
  }

  /** What will be written; null for standard output. */
  @Nullable Path path();

  /** The form its name asks for; empty where it asks for none. */
  default Optional<OutputFormat> impliedFormat() {
    return Optional.empty();
  }

  /**
   * Refuses what would lose something: an output over a page, or two pages in one file.
   *
   * @throws UsageException with what to do instead
   */
  void check(List<Named> inputs, OutputFormat format) throws IOException;

  /** Which pages an earlier run has not written here; readies the place to be gone on with. */
  PageStream.Unread unread(OutputFormat format, Resume resume) throws IOException;

  /**
   * Opens it.
   *
   * @param standardOutput where there is no {@code -o}
   * @param start whether what an earlier run left counts
   */
  PageSink open(OutputStream standardOutput, OutputFormat format, FileSink.Start start)
      throws IOException;

  /** Standard output. */
  record StandardOutput() implements Output {
    @Override
    public @Nullable Path path() {
      return null;
    }

    @Override
    public void check(List<Named> inputs, OutputFormat format) {
      refuseSeveralReports(inputs, format);
    }

    @Override
    public PageStream.Unread unread(OutputFormat format, Resume resume) {
      return PageStream.Unread.ALL;
    }

    @Override
    public PageSink open(OutputStream standardOutput, OutputFormat format, FileSink.Start start) {
      return new StreamSink(new BufferedOutputStream(standardOutput), format);
    }

    @Override
    public String toString() {
      return "standard output";
    }
  }

  /**
   * One file for all pages.
   *
   * @param path its final name
   */
  record File(Path path) implements Output {
    @Override
    public Optional<OutputFormat> impliedFormat() {
      String name = path.toString().toLowerCase(Locale.ROOT);
      for (OutputFormat format : OutputFormat.values()) {
        if (name.endsWith(format.ending())) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }

    @Override
    public void check(List<Named> inputs, OutputFormat format) throws IOException {
      refuseSeveralReports(inputs, format);
      if (!Files.exists(path)) {
        return;
      }
      for (Named input : inputs) {
        Path read = file(input);
        if (read != null && Files.isSameFile(path, read)) {
          throw new UsageException(input.source() + " is a page to be read; give -o another name");
        }
      }
    }

    @Override
    public PageStream.Unread unread(OutputFormat format, Resume resume) throws IOException {
      return resume.unread(this);
    }

    @Override
    public PageSink open(OutputStream standardOutput, OutputFormat format, FileSink.Start start)
        throws IOException {
      return new FileSink(path, format, start);
    }

    @Override
    public String toString() {
      return FileName.of(path);
    }
  }

  /**
   * A folder with a file for each page.
   *
   * @param path made where it is not there
   */
  record Folder(Path path) implements Output {
    @Override
    public void check(List<Named> inputs, OutputFormat format) {
      Map<Path, Named> taken = new HashMap<>();
      for (Named input : inputs) {
        Path file = FolderSink.file(path, input.relativeName(), format);
        if (input.relativeName().isEmpty()) {
          continue; // an address: its page is named by it
        }
        Named other = taken.put(absolute(file), input);
        if (other != null) {
          throw new UsageException(
              String.format(
                  Locale.ROOT,
                  "%s and %s would both become %s; name a folder that holds both instead",
                  other.source(),
                  input.source(),
                  FileName.of(file)));
        }
      }
      if (format == OutputFormat.HTML
          && taken.containsKey(absolute(path.resolve(ReportFolderSink.INDEX)))) {
        throw new UsageException(
            "a page named index would take the place of index.html; rename it");
      }
      for (Named input : inputs) {
        Path read = file(input);
        if (read != null && taken.containsKey(absolute(read))) {
          throw new UsageException(
              input.source() + " would be written over; give -o another folder");
        }
      }
    }

    @Override
    public PageStream.Unread unread(OutputFormat format, Resume resume) {
      return resume.unread(this, format);
    }

    @Override
    public PageSink open(OutputStream standardOutput, OutputFormat format, FileSink.Start start) {
      FolderSink pages = new FolderSink(path, format);
      return format == OutputFormat.HTML ? new ReportFolderSink(path, pages) : pages;
    }

    @Override
    public String toString() {
      return FileName.of(path);
    }
  }

  private static void refuseSeveralReports(List<Named> inputs, OutputFormat format) {
    boolean several =
        inputs.stream().anyMatch(input -> input instanceof Holder held && held.holdsPages());
    if (format == OutputFormat.HTML && (several || inputs.size() > 1)) {
      throw new UsageException(
          (several ? "the pages of an archive or a feed" : Summary.count(inputs.size(), "page"))
              + " do not go into one html report; write a folder of them with -o DIR/");
    }
  }

  /** The file behind an input; null where there is none. */
  private static @Nullable Path file(Named input) {
    if (input instanceof Input.PageFile page) {
      return page.path();
    }
    return input instanceof Holder holder ? holder.path() : null;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

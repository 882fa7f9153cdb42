package org.onrecord.app.output;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.FileName;

/** Where the results go: what {@code -o} means. */
public sealed interface Output {

  /** A folder if it is one or ends in a slash, else a file; standard output where not given. */
  static Output of(@Nullable String given) {
    if (given == null) {
      return new StandardOutput();
    }
    Path path = FileName.path(given);
    if (given.endsWith("/") || Files.isDirectory(path)) {
      return new Folder(path);
    }
    return isStandardOutput(path) ? new StandardOutput() : new File(path);
  }

  private static boolean isStandardOutput(Path path) {
    try {
      return OutputPlace.of(path) instanceof OutputPlace.StandardOutput;
    } catch (IOException e) {
      return false; // what is wrong with it is reported when it is opened
    }
  }

  /** What will be written; null for standard output. */
  @Nullable Path path();

  /** The folder that will be written into; null for a file. */
  default @Nullable Path folder() {
    return null;
  }

  /**
   * An output that is open.
   *
   * @param sink takes the pages
   * @param unread which of them an earlier run has not written here
   */
  record Opened(PageSink sink, PageStream.Unread unread) {}

  /** The form its name asks for; empty where it asks for none. */
  default Optional<OutputFormat> impliedFormat() {
    return Optional.empty();
  }

  /**
   * Refuses what would lose something: an output over what is read, or two pages in one file.
   *
   * @throws UsageException with what to do instead
   */
  void check(List<FoundInput> inputs, OutputFormat format, Belongings belongings)
      throws IOException;

  /**
   * Opens the output.
   *
   * @param standardOutput where there is no {@code -o}
   * @param belongings looked at again
   * @param resume finds out what an earlier run has written; null to begin anew
   * @throws InUseException if another run writes to it
   */
  Opened open(
      OutputStream standardOutput,
      OutputFormat format,
      Belongings belongings,
      @Nullable Resume resume)
      throws IOException;

  /** Standard output. */
  record StandardOutput() implements Output {
    @Override
    public @Nullable Path path() {
      return null;
    }

    @Override
    public void check(List<FoundInput> inputs, OutputFormat format, Belongings belongings) {
      refuseSeveralReports(inputs, format);
    }

    @Override
    public Opened open(
        OutputStream standardOutput,
        OutputFormat format,
        Belongings belongings,
        @Nullable Resume resume) {
      PageSink sink = new StreamSink(new BufferedOutputStream(standardOutput), format);
      return new Opened(sink, PageStream.Unread.ALL);
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
    /** Endings by which a program would take the file for what it is not. */
    private static final Pattern OTHER_FORM =
        Pattern.compile(
            "\\.(?:csv|tsv|xlsx?|ods|xml|pdf|docx?|odt|md|ya?ml|parquet|sqlite|db|zip)$");

    @Override
    public Optional<OutputFormat> impliedFormat() {
      String name = path.toString().toLowerCase(Locale.ROOT);
      for (OutputFormat format : OutputFormat.values()) {
        if (name.endsWith(format.ending())) {
          return Optional.of(format);
        }
      }
      if (OTHER_FORM.matcher(name).find()) {
        throw new UsageException(
            FileName.of(path)
                + ": its ending asks for a form that is not written; end it in .txt, .html, .json or"
                + " .jsonl, or say with --format what to write there");
      }
      return Optional.empty();
    }

    @Override
    public void check(List<FoundInput> inputs, OutputFormat format, Belongings belongings)
        throws IOException {
      refuseSeveralReports(inputs, format);
      belongings.refuse(OutputPlace.of(path));
    }

    @Override
    public Opened open(
        OutputStream standardOutput,
        OutputFormat format,
        Belongings belongings,
        @Nullable Resume resume)
        throws IOException {
      return resume == null
          ? new Opened(
              FileSink.begin(path, format, standardOutput, belongings), PageStream.Unread.ALL)
          : FileSink.goOn(path, resume, belongings);
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
    public Path folder() {
      return path;
    }

    @Override
    public void check(List<FoundInput> inputs, OutputFormat format, Belongings belongings)
        throws IOException {
      belongings.refuseFolder(path);
      Map<Path, FoundInput> taken = new HashMap<>();
      for (FoundInput input : inputs) {
        Path file = FolderSink.file(path, input.relativeName(), format);
        if (input.relativeName().isEmpty()) {
          continue; // an address: its page is named by it
        }
        FoundInput other = taken.put(absolute(file), input);
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
      Path index = absolute(path.resolve(ReportFolderSink.INDEX));
      if (format == OutputFormat.HTML && taken.containsKey(index)) {
        throw new UsageException(
            "a page named index would take the place of index.html; rename it");
      }
      if (Files.exists(path)) {
        for (Path file : taken.keySet()) {
          refuse(file, belongings);
        }
        if (format == OutputFormat.HTML) {
          refuse(index, belongings);
        }
      }
    }

    private static void refuse(Path file, Belongings belongings) throws IOException {
      if (!Files.isDirectory(file)) { // which is reported when the page's turn comes
        Optional<String> objection = belongings.objection(OutputPlace.of(file));
        if (objection.isPresent()) {
          throw new UsageException(
              objection.get() + " and would be written over; give -o another folder");
        }
      }
    }

    @Override
    public Opened open(
        OutputStream standardOutput,
        OutputFormat format,
        Belongings belongings,
        @Nullable Resume resume)
        throws IOException {
      WorkFolder work = new WorkFolder(path, belongings);
      FolderSink pages = new FolderSink(path, format, work);
      PageSink sink = format == OutputFormat.HTML ? new ReportFolderSink(path, pages, work) : pages;
      return new Opened(sink, resume == null ? PageStream.Unread.ALL : resume.unread(this, format));
    }

    @Override
    public String toString() {
      return FileName.of(path);
    }
  }

  private static void refuseSeveralReports(List<FoundInput> inputs, OutputFormat format) {
    boolean several =
        inputs.stream().anyMatch(input -> input instanceof PageContainer held && held.holdsPages());
    if (format == OutputFormat.HTML && (several || inputs.size() > 1)) {
      throw new UsageException(
          (several ? "the pages of an archive or a feed" : Counted.of(inputs.size(), "page"))
              + " do not go into one html report; write a folder of them with -o DIR/");
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

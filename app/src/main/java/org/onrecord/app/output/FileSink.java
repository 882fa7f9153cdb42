package org.onrecord.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.input.PageStream;

/** All pages into one file, which gets its name when the last is written. */
final class FileSink implements PageSink {
  private final OutputFile file;
  private final StreamSink pages;

  private FileSink(OutputFile file, OutputFormat format) {
    this.file = file;
    this.pages = new StreamSink(file.stream(), format);
  }

  /** Begins anew. Lines are kept when the run is interrupted: a later one can go on with them. */
  static FileSink begin(
      Path given, OutputFormat format, OutputStream standardOutput, Belongings belongings)
      throws IOException {
    OutputFile.Unfinished unfinished =
        format == OutputFormat.JSONL ? OutputFile.Unfinished.KEPT : OutputFile.Unfinished.DELETED;
    return new FileSink(OutputFile.open(given, standardOutput, belongings, unfinished), format);
  }

  /**
   * Goes on behind the lines of an earlier run.
   *
   * @throws UsageException if there is nothing that one could go on with, or a line was made with
   *     another list of people
   */
  static Output.Opened goOn(Path given, Resume resume, Belongings belongings) throws IOException {
    OutputPlace place = OutputPlace.of(given);
    belongings.refuse(place);
    if (!(place instanceof OutputPlace.Ordinary ordinary)) {
      throw new UsageException(given + " is no ordinary file; it can only be begun anew");
    }
    WholeFile file = WholeFile.hold(given, ordinary, belongings);
    try {
      Optional<Path> earlier = file.earlier();
      if (earlier.isEmpty()) {
        file.begin(OutputFile.Unfinished.KEPT);
        return new Output.Opened(new FileSink(file, OutputFormat.JSONL), PageStream.Unread.ALL);
      }
      Resume.Lines lines = resume.lines(earlier.get());
      file.goOn(earlier.get(), lines.bytes());
      return new Output.Opened(
          new FileSink(file, OutputFormat.JSONL),
          (source, relativeName, input) -> !lines.sources().contains(source));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void write(PageResult.Read page) throws IOException {
    pages.write(page);
  }

  @Override
  public void finish() throws IOException {
    file.complete();
  }

  @Override
  public Optional<Path> kept() {
    return file.kept();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

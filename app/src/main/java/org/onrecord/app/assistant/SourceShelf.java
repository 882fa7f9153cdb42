package org.onrecord.app.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.fetch.FetchLimits;
import org.onrecord.sources.fetch.FetchSettings;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.Failures;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.InputFinder;
import org.onrecord.sources.input.PageContainer;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.FileName;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.source.Source;

/**
 * The sources against which quotations are verified, read once and again when one of their files
 * has changed.
 */
final class SourceShelf implements AutoCloseable {
  private static final int MOST_FILES = 5000;
  private static final long MOST_BYTES = 256L << 20;

  private final Library library;
  private final ContainerOpener opener;
  private @Nullable Shelf shelf;

  /**
   * What was read.
   *
   * @param stamp of the files as they were
   * @param index of them
   * @param problems what could not be read
   */
  record Shelf(String stamp, QuotationIndex index, List<String> problems) {}

  SourceShelf(Library library, PageLimits limits) {
    this.library = library;
    this.opener =
        new ContainerOpener(
            limits,
            new FetchSettings(
                FetchLimits.of(limits.maxPageBytes()),
                FetchSettings.Hosts.PUBLIC,
                FetchSettings.Links.KEPT,
                null));
  }

  /**
   * The sources in some places.
   *
   * @param places within the grounds
   * @param draft that is no source of itself; null where it is no file
   * @throws ToolException if they are too many
   */
  Shelf of(List<Path> places, @Nullable Path draft) throws ToolException, IOException {
    List<Path> indexes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path place : places) {
      if (QuotationIndex.isIndex(place)) {
        indexes.add(place);
      } else {
        names.add(FileName.of(place));
      }
    }
    List<FoundInput> inputs = readable(names, draft);
    String stamp = stamp(inputs, indexes);
    Shelf now = shelf;
    if (now == null || !now.stamp().equals(stamp)) {
      close();
      now = read(inputs, indexes, stamp);
      shelf = now;
    }
    return now;
  }

  private List<FoundInput> readable(List<String> names, @Nullable Path draft) throws ToolException {
    List<FoundInput> found =
        new InputFinder("", InputStream.nullInputStream(), null).find(names).inputs();
    List<FoundInput> readable = new ArrayList<>();
    long bytes = 0;
    for (FoundInput input : found) {
      Path file = file(input);
      if (file != null && !file.equals(draft) && library.grounds().mayRead(file)) {
        readable.add(input);
        bytes += input.size();
      }
    }
    if (readable.size() > MOST_FILES || bytes > MOST_BYTES) {
      throw new ToolException(
          "these are more than "
              + MOST_FILES
              + " files or "
              + (MOST_BYTES >> 20)
              + " MB: name fewer sources, or have the user make an index of them with onrecord"
              + " index and start the server with that");
    }
    return readable;
  }

  private static @Nullable Path file(FoundInput input) {
    if (input instanceof PageInput.PageFile page) {
      return page.path();
    }
    return input instanceof PageContainer container ? container.path() : null;
  }

  private static String stamp(List<FoundInput> inputs, List<Path> indexes) throws IOException {
    StringBuilder stamp = new StringBuilder();
    for (FoundInput input : inputs) {
      Path file = file(input);
      stamp.append(input.source()).append('|').append(input.size()).append('|');
      stamp.append(file == null ? "" : Files.getLastModifiedTime(file)).append('\n');
    }
    for (Path index : indexes) {
      stamp.append(index).append('|').append(Files.getLastModifiedTime(index)).append('\n');
    }
    return stamp.toString();
  }

  private Shelf read(List<FoundInput> inputs, List<Path> indexes, String stamp) throws IOException {
    Problems problems = new Problems();
    List<Source> sources = new ArrayList<>();
    try (PageStream stream = new PageStream(inputs, opener, PageStream.Unread.ALL, problems)) {
      for (PageInput input = stream.next(); input != null; input = stream.next()) {
        read(input, sources, problems);
      }
    }
    List<QuotationIndex> all = new ArrayList<>();
    for (Path index : indexes) {
      all.add(QuotationIndex.open(index));
    }
    all.add(QuotationIndex.inMemory(sources));
    return new Shelf(stamp, QuotationIndex.joined(all), problems.messages);
  }

  @SuppressWarnings("CatchingUnchecked") // one source's failure must cost no other
  private void read(PageInput input, List<Source> sources, Problems problems) {
    try {
      if (input instanceof PageInput.PageFile file) {
        sources.add(Source.of(library.read(file)));
      } else if (input instanceof PageInput.HeldPage held) {
        sources.add(Source.of(library.read(held)));
      }
    } catch (IOException | RuntimeException | Error e) {
      problems.fail(library.grounds().shown(input.source()), e);
    }
  }

  @Override
  public void close() {
    if (shelf != null) {
      shelf.index().close();
      shelf = null;
    }
  }

  /** Gathers what could not be read. */
  private static final class Problems implements ReadingLog {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void problem(String message) {
      messages.add(message);
    }

    @Override
    public void fail(String name, Throwable cause) {
      messages.add(Failures.of(name, cause));
    }

    @Override
    public void note(String message) {}

    @Override
    public void passedOver(long records) {}
  }
}
